"""The page, as Python sees it: the only module that imports `js` or `pyodide`.

`js.document` is the remote document (js/remote.js) in a browser and at build time, and
tests/fakes/js.py in plain CPython. It never reads the page: what visitors do comes as events.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import js
from pyodide import ffi
from pyodide.ffi import JsException, can_run_sync, create_proxy, run_sync, to_js

if TYPE_CHECKING:
    from collections.abc import Iterator

    from js import Element

__all__ = [
    "Event",
    "JsException",
    "as_of",
    "attr",
    "buffer",
    "call",
    "can_wait",
    "clock",
    "dispatch",
    "enter",
    "exchange",
    "flush",
    "h",
    "host",
    "keep",
    "let_others_wait",
    "media",
    "on",
    "provider",
    "put",
    "replace",
    "report",
    "root",
    "settled",
    "state",
    "text",
    "title",
    "upload",
    "visit",
    "wait",
    "zone_clock",
]


@dataclass(frozen=True)
class Event:
    """What the page tells about something that the visitor did.

    `clock` is the page's count of edits at that moment; pass it to `as_of` when showing what was
    computed from it.
    """

    type: str
    detail: Any
    clock: int


def h(tag: str, *children: Element | str | None, **attrs: object) -> Element:
    """Return a new element; `class_` and `aria_label` become `class` and `aria-label`.

    An attribute that is `None` or `False` is left out, `True` is set to the empty string.
    """
    element = js.document.createElement(tag)
    for name, value in attrs.items():
        attr(element, name, value)
    kept = [child for child in children if child is not None]
    if kept:
        element.append(*kept)
    return element


def attr(element: Element, name: str, value: object) -> None:
    """Set an attribute, or remove it where the value is `None` or `False`."""
    name = name.rstrip("_").replace("_", "-")
    if value is None or value is False:
        element.removeAttribute(name)
    else:
        element.setAttribute(name, "" if value is True else str(value))


def put(element: Element, **props: object) -> None:
    """Set properties, such as `value`, `checked` or those of a custom element."""
    for name, value in props.items():
        element.setProperty(name, _to_page(value))


def text(element: Element, content: object) -> None:
    """Set an element's text."""
    element.textContent = "" if content is None else str(content)


def replace(element: Element, *children: Element | str) -> None:
    """Put `children`, if any, in the place of all that the element holds."""
    element.replaceChildren(*children)


def on(
    element: Element,
    type_: str,
    callback: Callable[[Event], object],
    *,
    reads: Iterable[Element] = (),
    **options: object,
) -> Callable[[], None]:
    """Call `callback(Event)` on each event of a type; return what ends that.

    Args:
        element: where to listen.
        type_: the DOM's name of the event, or a custom element's own.
        callback: plain or `async`.
        reads: elements whose state travels with the event, so that `state` knows it.
        options: `keys` (a list of key names), `prevent`, `once`.
    """

    def listener(event: Any) -> object:
        return callback(Event(event.type, _from_page(event.detail), int(event.clock)))

    proxy = create_proxy(listener)
    element.addEventListener(type_, proxy, to_js_object({"reads": list(reads), **options}))

    def stop() -> None:
        element.removeEventListener(type_, proxy)
        destroy = getattr(proxy, "destroy", None)
        if destroy is not None:
            destroy()

    return stop


def call(element: Element, method: str, *args: object) -> None:
    """Call a method of the element on the page; the replay holds the list of what may be called."""
    element.call(method, *(_to_page(arg) for arg in args))


def dispatch(element: Element, type_: str, detail: object = None) -> None:
    """Let the page dispatch a custom event at the element, so that it comes back with all state."""
    element.call("dispatch", type_, _to_page(detail))


def media(
    element: Element, name: str, data: bytes, mime_type: str, filename: str | None = None
) -> None:
    """Give an attribute such as `src` or `href` the address of these bytes on the page."""
    element.setMedia(name, buffer(data), mime_type, filename)


def buffer(data: Any) -> Any:
    """Return bytes, a memoryview or a numpy array as a buffer that is handed over, not copied."""
    return to_js(memoryview(data).cast("B"))


def state(element: Element) -> Any:
    """Return what the page last told about the element: its value, whether it is checked, ..."""
    return _from_page(element.state)


def flush() -> None:
    """Send what has been recorded, now."""
    js.document.flush()


def settled(ahead: int = 0) -> Awaitable[None]:
    """Wait until at most `ahead` batches have not been applied by the page."""
    return js.document.acknowledged(ahead)


def clock() -> int:
    """Return the newest count of the visitor's edits that the page has told."""
    return int(js.document.clock)


@contextmanager
def as_of(clock: int) -> Iterator[None]:
    """Mark what is shown inside as computed at `clock`: what was edited since wins over it."""
    js.document.asOf(clock)
    try:
        yield
    finally:
        js.document.asOf(None)


def root() -> Element:
    """Return the element that holds the app."""
    return js.document.body


def title(content: str) -> None:
    """Set the page's title."""
    js.document.title = content


def report(phase: str, message: str, traceback: str) -> None:
    """Tell the page about an exception: `phase` is "script" or "event"."""
    js.pagelet_host.error(phase, message, traceback)


def keep(folder: str) -> None:
    """Keep the files in a folder for the next visit, in the browser's own storage."""
    js.pagelet_host.keep(folder)


def enter(thunk: Callable[[], Any]) -> Awaitable[Any]:
    """Call `thunk`; where the engine can, it sleeps without blocking the worker's loop."""
    return js.pagelet_host.enter(thunk)


def can_wait() -> bool:
    """Return whether `wait` works here: the engine can suspend Python, and entered it so."""
    return can_run_sync()


def wait(awaitable: Awaitable[Any]) -> Any:
    """Wait for something in blocking code, while the worker's loop goes on."""
    return run_sync(awaitable)


def let_others_wait(wait: Callable[[Awaitable[Any]], Any]) -> None:
    """Let packages that wait in blocking code, as those for requests do, wait by `wait`."""
    setattr(ffi, "run_sync", wait)  # noqa: B010 - mypy knows no module whose functions change


def exchange(
    request: Mapping[str, object], wait: Callable[[Awaitable[Any]], Any]
) -> dict[str, Any]:
    """Send a request and return the answer (js/network.js); `wait` waits where that is possible."""
    host, sent = js.pagelet_host, to_js_object(request)
    return dict(_from_page(wait(host.exchange(sent)) if can_wait() else host.exchangeNow(sent)))


def provider(module: str) -> str | None:
    """Return the name of the runtime's package that has a module."""
    return js.pagelet_host.provider(module)


def host(name: str) -> Any:
    """Return what the page's half has under a name: "depot", "models", ...; `None` if nothing."""
    return getattr(js.pagelet_host, name, None)


def upload(path: str) -> Any:
    """Return the page's own file that the path of an upload stands for; `None` for other paths."""
    return js.pagelet_host.upload(path)


def visit() -> Mapping[str, Any]:
    """Return what the page knows about the visit: url, params, language, user_agent, mode, again.

    `again` says that the page is drawn already, by a worker that has ended.
    """
    host = js.pagelet_host
    return {
        "url": str(host.location),
        "params": _from_page(host.params),
        "language": str(host.language),
        "user_agent": str(host.userAgent),
        "mode": str(host.mode),
        "again": bool(host.again),
    }


def zone_clock(zone: str, moment: float) -> str | None:
    """Return what the browser says of a zone ("Europe/Zurich") at a moment, in seconds since 1970.

    The text ends with how far its clocks are ahead of UTC: "GMT", "GMT+05:30"; `None` is for a zone
    that it does not know.
    """
    options = to_js_object({"timeZone": zone, "timeZoneName": "longOffset"})
    try:
        return str(js.Intl.DateTimeFormat.new("en", options).format(moment * 1000))
    except JsException:
        return None


def to_js_object(value: Mapping[str, object]) -> Any:
    """Return a dict as a plain JavaScript object, elements in it left as they are."""
    return to_js(value, dict_converter=js.Object.fromEntries)


def _to_page(value: object) -> Any:
    if isinstance(value, (dict, list, tuple)):
        return to_js(value, dict_converter=js.Object.fromEntries)
    return value


def _from_page(value: Any) -> Any:
    convert = getattr(value, "to_py", None)
    return value if convert is None else convert()
