"""The `js` module for plain CPython: the same document as js/remote.js, and a page behind it.

Tests act as the visitor by `edit` and `fire`, look at the page by `html`, and start again by
`reset`. tests/contract holds this document and the browser's equal.
"""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Awaitable, Callable, Mapping
from types import SimpleNamespace
from typing import Any

from fake_element import Element
from fake_nodes import Guarded, Text
from fake_page import Page
from fake_recorder import Recorder


class Document(Guarded):
    """The document as Python sees it; see js/remote.js."""

    _label = "document"
    _names = frozenset({"recorder", "body", "title", "_elements", "_title"})

    def __init__(self, page: Page) -> None:
        self.recorder = Recorder(page.apply)
        self._elements: dict[int, Element] = {}
        self._title = ""
        self.body = Element(self, 0, "body")
        self._elements[0] = self.body

    def createElement(self, tag: str) -> Element:
        number = self.recorder.mint()
        self.recorder.record(["create", number, tag])
        element = Element(self, number, tag)
        self._elements[number] = element
        return element

    def createTextNode(self, text: str) -> Text:
        number = self.recorder.mint()
        self.recorder.record(["create", number, "#text"])
        node = Text(self, number)
        node.textContent = text
        return node

    def getElementById(self, name: str) -> Element | None:
        search = [self.body]
        for element in search:
            if element.id == name:
                return element
            search += element.children
        return None

    @property
    def title(self) -> str:
        return self._title

    @title.setter
    def title(self, title: str) -> None:
        self._title = title

    def flush(self) -> None:
        self.recorder.flush()

    async def acknowledged(self, ahead: int = 0) -> None:
        """Let other tasks run, as they do while the browser waits for the page."""
        self.recorder.flush()
        await asyncio.sleep(0)

    @property
    def clock(self) -> int:
        return self.recorder.clock

    def asOf(self, clock: int | None = None) -> None:
        self.recorder.as_of = clock

    def _receive(self, message: Mapping[str, Any]) -> None:
        self.recorder.clock = max(self.recorder.clock, message["clock"])
        for read, state in message["states"]:
            self._elements[read]._mirror(state)
        for unsent in message["edited"]:
            self._elements[unsent]._mark_edited()
        target = self._elements[message["id"]]
        event = SimpleNamespace(
            type=message["type"], target=target, detail=message["detail"], clock=message["clock"]
        )
        target._listeners.dispatch(event, pagelet_host.hear)


class Host:
    """What `js.pagelet_host` offers in a browser; errors are kept for the test to look at."""

    mode = "worker"
    jspi = False
    again = False
    depot: Any = None
    models: Any = None
    language = "en"
    userAgent = "CPython"

    def __init__(self) -> None:
        self.location = "http://localhost/"
        self.params: dict[str, str] = {}
        self.errors: list[tuple[str, str, str]] = []
        self.kept: list[str] = []
        self.packages: dict[str, str] = {}
        self.uploads: dict[str, Any] = {}
        self.requests: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        self.tasks: list[asyncio.Task[Any]] = []

    def error(self, phase: str, message: str, trace: str) -> None:
        self.errors.append((phase, message, trace))

    def exchangeNow(self, request: dict[str, Any]) -> dict[str, Any]:
        self.requests.append(request)
        return self.answer

    def upload(self, path: str) -> Any:
        return self.uploads.get(path)

    def provider(self, module: str) -> str | None:
        return self.packages.get(module)

    def keep(self, folder: str) -> None:
        self.kept.append(folder)

    async def enter(self, thunk: Callable[[], Any]) -> Any:
        return thunk()

    def hear(self, callback: Callable[[Any], Any], event: Any) -> None:
        """Call a listener; what it raises is reported and stops nothing else."""
        try:
            result = callback(event)
        except Exception as error:
            self._report(error)
            return
        if isinstance(result, Awaitable):
            self._start(result)

    def _start(self, awaitable: Awaitable[Any]) -> None:
        async def guarded() -> None:
            try:
                await awaitable
            except Exception as error:
                self._report(error)

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            asyncio.run(guarded())
        else:
            self.tasks.append(loop.create_task(guarded()))

    def _report(self, error: Exception) -> None:
        trace = "".join(traceback.format_exception(error))
        self.error("event", f"{type(error).__name__}: {error}", trace)


class Object:
    """JavaScript's `Object`, as far as dom.py needs it."""

    @staticmethod
    def fromEntries(entries: Any) -> dict[str, Any]:
        return dict(entries)


def reset() -> None:
    """Begin with an empty page."""
    global document, pagelet_host, page
    page = Page(lambda message: document._receive(message))
    document = Document(page)
    pagelet_host = Host()


def edit(element: Element, state: Any) -> None:
    """Enter or choose something, as a visitor does."""
    document.flush()
    page.edit(element.nodeId, state)


def fire(element: Element, type_: str, detail: Any = None) -> None:
    """Let an event happen at an element; it bubbles as the browser's does."""
    document.flush()
    page.fire(element.nodeId, type_, detail)


async def finished() -> None:
    """Wait until all that listeners began has ended."""
    while pagelet_host.tasks:
        await pagelet_host.tasks.pop(0)
    document.flush()


def html(element: Element | None = None) -> str:
    """Return what the page holds: the app's inside, or one element."""
    document.flush()
    return page.html(element.nodeId) if element else page.html(0, outer=False)


def shown(element: Element) -> Any:
    """Return what a control on the page holds: its state as the visitor sees it."""
    document.flush()
    return page.state(element.nodeId)


page: Page
document: Document
pagelet_host: Host
reset()
