"""Listeners: which event of which block runs what, from which inputs into which outputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from .block import Block
    from .components.base import Component

TriggerMode = Literal["once", "multiple", "always_last"]
Outcome = Literal["then", "success", "failure"]

TRIGGER_MODES: tuple[TriggerMode, ...] = ("once", "multiple", "always_last")


@dataclass(eq=False)
class Listener:
    """What happens on an event.

    Args:
        targets: the blocks and their events; a block `None` with the event "load" is the page.
        fn: called with the inputs' values; `None` only shows or cancels.
        inputs, outputs: the components whose values are the arguments and the results.
        after: the listener that this one follows, and on which outcome of it.
        local: whether it only moves the page's own state (clearing, a button's label): it runs
            at once, beside whatever else is running, and takes and gives payloads.
        preprocess, postprocess: whether `fn` takes values, and gives them; else payloads.
        as_dict: whether `fn` takes one dict, in which the inputs' values have these as keys.
        keywords: the names by which the last ones of the inputs are passed.
        js: what runs on the page before `fn`, and gives it its arguments.
        trigger_mode: what an event does while an earlier one is being handled: "once" drops it,
            "always_last" handles the newest afterwards, "multiple" handles all.
        show_progress: "full", "minimal" or "hidden": what the outputs show meanwhile.
        show_progress_on: what shows it instead of the outputs.
        scroll_to_output: whether the first output is scrolled into view at the end.
        batch, max_batch_size: whether `fn` takes lists of values, and how many at the most.
        concurrency_limit: how many runs may go on at once; "default" is one, shared by the app.
        concurrency_id: which listeners share their number; the lowest one of them counts.
        time_limit: seconds after which a run on a streaming input ends.
        stream_every: seconds between two events of a streaming input.
        cancels: the listeners whose runs this one stops.
        validator: called before `fn` with the same arguments.
        every: seconds after which the page's event "tick" comes again and again.
        is_initial: whether it computes an initial value, which the page begins with: when the page
            opens it has run.
        api_name: kept for `demo.fns` and messages; a page without a server has no API.
    """

    targets: Sequence[tuple[Block | None, str]]
    fn: Callable[..., Any] | None
    inputs: Sequence[Component] = ()
    outputs: Sequence[Block] = ()
    after: tuple[Listener, Outcome] | None = None
    local: bool = False
    preprocess: bool = True
    postprocess: bool = True
    as_dict: bool = False
    keywords: Sequence[str] = ()
    js: str | None = None
    trigger_mode: TriggerMode = "once"
    show_progress: Literal["full", "minimal", "hidden"] = "full"
    show_progress_on: Sequence[Component] | None = None
    scroll_to_output: bool = False
    batch: bool = False
    max_batch_size: int = 4
    concurrency_limit: int | Literal["default"] | None = "default"
    concurrency_id: str | None = None
    time_limit: float | None = None
    stream_every: float = 0.5
    cancels: Sequence[Listener] = ()
    validator: Callable[..., Any] | None = None
    api_name: str | None = None
    every: float | None = None
    is_initial: bool = False

    @property
    def name(self) -> str:
        """The function's name, for messages."""
        return getattr(self.fn, "__name__", type(self.fn).__name__)

    @property
    def is_stream(self) -> bool:
        """Whether it listens to what a camera or a microphone sends again and again."""
        return any(event == "stream" for _, event in self.targets)


def first_value(component: Component) -> Listener:
    """Return what computes a component's initial value anew: when asked, or when inputs change."""
    inputs = component.value_inputs()
    every = getattr(component, "every", None)
    targets: list[tuple[Block | None, str]] = [(item, "change") for item in inputs]
    if every is not None:
        targets.append((None, "tick") if isinstance(every, (int, float)) else (every, "tick"))
    return Listener(
        [*targets, (None, "load")],
        component.initial,
        inputs,
        [component],
        show_progress="hidden" if targets else "full",
        every=every if isinstance(every, (int, float)) else None,
        is_initial=not inputs,
    )
