"""Putting listeners on events: `button.click(...)`, `gr.on(...)` and what follows them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Literal

from .arguments import check_count
from .block import Block, Context
from .components.base import Component
from .heard import Trigger
from .listener import TRIGGER_MODES, Listener, TriggerMode
from .special import SPECIALS

if TYPE_CHECKING:
    from .blocks import Blocks

MODES: Mapping[str, TriggerMode] = {
    "change": "always_last",
    "key_up": "always_last",
    "stream": "multiple",
}
"""Trigger modes of events, where they are not "once"."""

PROGRESS = {"stream": "minimal", "tick": "hidden"}
"""What outputs show while what an event runs goes on, where that is not "full"."""

ALIKE = (
    *("batch", "max_batch_size", "preprocess", "postprocess", "scroll_to_output"),
    *("concurrency_id", "time_limit", "stream_every", "validator", "api_name"),
)
"""Arguments that a listener has as they were given."""

REMOVED = {
    "_js": "pass js instead",
    "every": "let a gr.Timer(seconds) tick: timer.tick(fn, inputs, outputs)",
    "show_api": 'pass api_visibility="private" instead',
}
"""Arguments of earlier versions of Gradio, and the new ways."""


@dataclass(frozen=True)
class Given:
    """The arguments of an event's method.

    Args:
        fn: the function that runs; `None` runs none, for `js` alone or `cancels`. Left out, the
            method is a decorator of the function.
        inputs: the components whose values are its arguments: one, a list, or a set, for which the
            function gets one dict with the components as keys.
        outputs: the components (or layouts) that get what it returns: one, a list, a set.
        scroll_to_output: whether the first output is scrolled into view at the end.
        show_progress: "full", "minimal" or "hidden": what the outputs show meanwhile.
        show_progress_on: the components that show it instead of the outputs.
        queue: whether it waits while as many functions run as are allowed to.
        batch, max_batch_size: whether the function takes lists of values, and how many at the most.
        preprocess, postprocess: whether the function gets values and gives them, or payloads: what
            the page holds, in Gradio's JSON forms.
        cancels: what methods like this one returned, whose runs are stopped by this event.
        trigger_mode: what an event does while an earlier one is being handled: "once" drops it,
            "always_last" handles the newest afterwards, "multiple" handles all.
        js: JavaScript that runs on the page before `fn`: a function of the inputs' and outputs'
            values, or statements that find these in `arguments`. What it returns goes to `fn`, or
            to the outputs where there is none. `True` runs `fn` as always: it is in the browser.
        concurrency_limit, concurrency_id: how many runs may go on at once, and which other
            listeners share that number.
        time_limit, stream_every: for `stream` events: seconds until a run ends, between two events.
        validator: called with the inputs before the function; see `gr.validate`.
        inputs_kwargs: components whose values are keyword arguments, by name.
        api_name, api_description, api_visibility, key: accepted; they are about a server and
            `gr.render`.
    """

    fn: Callable[..., Any] | Literal["decorator"] | None = "decorator"
    inputs: Any = None
    outputs: Any = None
    api_name: Any = None
    api_description: Any = None
    scroll_to_output: bool = False
    show_progress: Any = None
    show_progress_on: Any = None
    queue: bool | None = True
    batch: bool = False
    max_batch_size: int = 4
    preprocess: bool = True
    postprocess: bool = True
    cancels: Any = None
    trigger_mode: TriggerMode | None = None
    js: str | Literal[True] | None = None
    concurrency_limit: int | Literal["default"] | None = "default"
    concurrency_id: str | None = None
    api_visibility: str = "public"
    time_limit: float | None = None
    stream_every: float = 0.5
    key: Any = None
    validator: Callable[..., Any] | None = None
    inputs_kwargs: Mapping[str, Component] | None = None


class Dependency:
    """What an event's method returns: its `then`, `success` and `failure` put further listeners.

    Args:
        listener: what was put on the event.
        fn: what calling this calls.
    """

    def __init__(self, listener: Listener | None, fn: Callable[..., Any] | None) -> None:
        self.listener = listener
        self.fn = fn
        self.then = Trigger(None, "then", (listener, "then"))
        self.success = Trigger(None, "success", (listener, "success"))
        self.failure = Trigger(None, "failure", (listener, "failure"))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self.fn is None:
            raise TypeError("This listener has no function to call.")
        return self.fn(*args, **kwargs)


def on(
    triggers: Trigger | Iterable[Trigger] | None = None, *args: Any, **options: Any
) -> Dependency:
    """Put one listener on several events.

    Args:
        triggers: such as `button.click` or `[button.click, field.submit]`; by default the changes
            of all inputs, and the opening of the page.
        args: `fn`, `inputs`, `outputs`.
        options: as of every event's method; see `Given`.

    Raises:
        TypeError: for a trigger that is none.
        AttributeError: outside of `with gr.Blocks():`.
    """
    app = Context.app()
    if app is None:
        raise AttributeError("Cannot call on() outside of a gradio.Blocks context.")
    if triggers is not None:
        triggers = list(triggers) if isinstance(triggers, Iterable) else [triggers]
        for trigger in triggers:
            if not isinstance(trigger, Trigger):
                raise TypeError(
                    "gr.on takes events such as button.click, without parentheses, not "
                    f"{trigger!r}."
                )
            if trigger.after is not None and len(triggers) > 1:
                raise ValueError(f'gr.on takes ".{trigger.event}" alone, not beside other events.')
    added: Dependency = app.add_event(triggers, "on", *args, **options)
    return added


def add(
    blocks: Blocks, triggers: Sequence[Trigger] | None, method: str, *args: Any, **options: Any
) -> Dependency:
    """Put a listener on events.

    Args:
        blocks: where the listener belongs.
        triggers: the events; `None` stands for the changes of all inputs, and the page's opening.
        method: the name of what was called, for messages.
        args, options: the fields of `Given`.
    """
    known = [field.name for field in fields(Given)]
    for name in options:
        if name not in known:
            way = f": {REMOVED[name]}" if name in REMOVED else ""
            raise TypeError(f"{method}() got an unexpected keyword argument {name!r}{way}.")
    given = Given(*args, **options)
    if given.fn != "decorator":
        return _attached(blocks, triggers, given)
    # JavaScript may be all there is to run; whether a function is decorated is not known yet.
    alone = given.js is not None and _attached(blocks, triggers, replace(given, fn=None)).listener

    def decorate(fn: Callable[..., Any]) -> Callable[..., Any]:
        if alone:
            alone.fn = fn
        else:
            _attached(blocks, triggers, replace(given, fn=fn))
        return fn

    return Dependency(alone or None, decorate)


def _attached(blocks: Blocks, triggers: Sequence[Trigger] | None, given: Given) -> Dependency:
    """Add the listener, and beside it what stops other runs and timers."""
    assert given.fn != "decorator"
    inputs = _components("inputs", given.inputs)
    named = dict(given.inputs_kwargs or {})
    everything = [*inputs, *_components("inputs_kwargs", list(named.values()))]
    if triggers is None:
        changes = [Trigger(item, "change") for item in everything]
        triggers = [*changes, Trigger(blocks, "load")]
    if given.js is True and everything:
        raise ValueError("Cannot create event: events with js=True cannot have inputs.")
    as_dict = isinstance(given.inputs, Set)
    if given.fn is not None and not named:
        check_count(given.fn, 1 if as_dict else len(inputs), SPECIALS)
    targets = [_target(trigger) for trigger in triggers]
    after = next((trigger.after for trigger in triggers if trigger.after is not None), None)
    listener = Listener(
        targets,
        given.fn,
        everything,
        _blocks("outputs", given.outputs),
        after=after,
        as_dict=as_dict,
        keywords=tuple(named),
        js=given.js if isinstance(given.js, str) else None,
        **_settings(given, targets[0][1]),
    )
    blocks.listen(listener)
    _cancel(blocks, listener, given.cancels)
    for block, event in targets:
        if event == "stream" and block is not None and hasattr(block, "streaming"):
            block.streaming = True
    return Dependency(listener, given.fn)


def _settings(given: Given, event: str) -> dict[str, Any]:
    """Return the fields of a listener that are as they were given, or as an event has them."""
    mode = given.trigger_mode or MODES.get(event, "once")
    if mode not in TRIGGER_MODES:
        raise ValueError(
            f"Invalid value for parameter `trigger_mode`: {mode}. "
            f"Please choose from: {list(TRIGGER_MODES)}"
        )
    shown = PROGRESS.get(event, "full") if given.show_progress is None else given.show_progress
    if isinstance(shown, bool):
        shown = "full" if shown else "hidden"
    on = given.show_progress_on
    return {
        **{name: getattr(given, name) for name in ALIKE},
        "trigger_mode": mode,
        "show_progress": shown,
        "show_progress_on": None if on is None else _components("show_progress_on", on),
        "concurrency_limit": given.concurrency_limit if given.queue is not False else None,
    }


def _cancel(blocks: Blocks, listener: Listener, cancels: Any) -> None:
    """Add what stops the runs of listeners when the event happens."""
    wanted = cancels if isinstance(cancels, (list, tuple)) else [cancels] if cancels else []
    for item in wanted:
        if not isinstance(item, Dependency):
            raise TypeError(
                "cancels takes what an event's method returned, such as run = button.click(...), "
                f"not {item!r}."
            )
    found = [item.listener for item in wanted if item.listener is not None]
    if found:
        blocks.listen(Listener(listener.targets, None, after=listener.after, cancels=found))


def _target(trigger: Trigger) -> tuple[Block | None, str]:
    """Return where a listener finds an event; that the page opens happens at no block."""
    at_page = trigger.block is not None and getattr(trigger.block, "is_app", False)
    return (None if at_page else trigger.block, trigger.event)


def _components(name: str, given: Any) -> list[Component]:
    """Return the components that an argument names.

    Raises:
        TypeError: for what is none.
    """
    found = _blocks(name, given)
    for block in found:
        if not isinstance(block, Component):
            raise TypeError(f"{name} takes components, not the layout {type(block).__name__}.")
    return [block for block in found if isinstance(block, Component)]


def _blocks(name: str, given: Any) -> list[Block]:
    if isinstance(given, Mapping):
        raise TypeError(
            f"{name} takes a component, a list or a set of them, not a dict. For arguments by "
            "name pass inputs_kwargs."
        )
    if isinstance(given, Set):
        found: list[Any] = sorted(given, key=lambda block: block.block_id)
    elif given is None:
        found = []
    else:
        found = list(given) if isinstance(given, (list, tuple)) else [given]
    for block in found:
        if not isinstance(block, Block):
            raise TypeError(
                f"{name} takes components that were made before, such as text = gr.Textbox(), "
                f"not {block!r} of type {type(block).__name__!r}."
            )
    return found
