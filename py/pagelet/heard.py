"""What can be listened to: blocks with events, and the events as methods of theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from . import dom
from .block import Block, Context

if TYPE_CHECKING:
    from js import Element

    from .components.view import View


@dataclass(frozen=True)
class Trigger:
    """An event of a block: called, it puts a listener there; `gr.on` takes several.

    Args:
        block: where it happens; `None` for what follows another listener.
        event: its name.
        after: the listener that has to end before, and how: "then", "success" or "failure".
    """

    block: Block | None
    event: str
    after: tuple[Any, Any] | None = None

    def __call__(self, *args: Any, **options: Any) -> Any:
        """Put a listener on the event; `pagelet.events.Given` describes the arguments."""
        app = Context.app()
        if app is None:
            raise AttributeError(
                f"Cannot call {self.event} outside of a gradio.Blocks context: put the line inside "
                "of the `with gr.Blocks() as demo:`, or into a `with demo:` of its own."
            )
        return app.add_event([self], self.event, *args, **options)


class EventMethod:
    """Makes an event of a class of blocks a method of each."""

    def __init__(self, event: str) -> None:
        self.event = event
        self.__doc__ = f'Put a listener on "{event}"; see `pagelet.events.Given`.'

    @overload
    def __get__(self, block: None, owner: type) -> EventMethod: ...
    @overload
    def __get__(self, block: Block, owner: type) -> Trigger: ...
    def __get__(self, block: Block | None, owner: type) -> EventMethod | Trigger:
        return self if block is None else Trigger(block, self.event)

    def __call__(self, block: Block, *args: Any, **options: Any) -> Any:
        return Trigger(block, self.event)(*args, **options)


@dataclass(frozen=True)
class Attached:
    """What listens to one of a block's events; see `Heard.listen`."""

    event: str
    callback: Callable[[dom.Event], object]
    reads: Sequence[View]
    options: Mapping[str, object]


class Heard(Block):
    """A block whose events can be listened to.

    Args:
        block: the arguments of `Block`.
    """

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        for event in vars(cls).get("events", ()):
            setattr(cls, event, EventMethod(event))

    def __init__(self, **block: Any) -> None:
        self._attached: list[Attached] = []
        self._stops: list[Callable[[], None]] = []
        super().__init__(**block)

    @property
    def is_there(self) -> bool:
        """Whether there is an element on the page at which the block's events happen."""
        return self.element is not None

    def hears(self, event: str) -> bool:
        """Return whether anything listens to an event."""
        return any(attached.event == event for attached in self._attached)

    def announce(self, event: str) -> None:
        """Let the page raise an event of the block, so that it brings all state along."""
        if self.element is not None and self.hears(event):
            dom.dispatch(self.element, f"pagelet-{event}")

    def listen(
        self,
        event: str,
        callback: Callable[[dom.Event], object],
        reads: Sequence[View] = (),
        **options: object,
    ) -> None:
        """Call back on one of the block's events, with the state of `reads`.

        Args:
            event: one of `events`.
            callback: plain, or returns something to wait for.
            reads: the components that will be read.
            options: for `dom.on`; `stops` says that the event stops what Python is doing.
        """
        attached = Attached(event, callback, reads, options)
        self._attached.append(attached)
        for component in reads:
            component.readers.add(self)
        if self.is_there:
            self._attach(attached)

    def attach_all(self) -> None:
        """Put all listeners on the page's elements again, as after these were built anew."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        for attached in self._attached:
            self._attach(attached)

    def _attach(self, attached: Attached) -> None:
        reads = [item for component in attached.reads for item in component.state_elements()]
        for element, type_, own in self.dom_events(attached.event):
            options = {**own, **attached.options}
            self._stops.append(dom.on(element, type_, attached.callback, reads=reads, **options))

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        """Return where on the page an event of the block happens: element, type, options."""
        assert self.element is not None
        return [(self.element, event, {})]
