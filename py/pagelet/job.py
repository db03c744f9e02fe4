"""One run of a listener: from what the page holds through its function back to the page."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import dom
from .batches import joined, split
from .calling import prepared
from .components.base import Component
from .delivery import deliver, present_all, values_of
from .errors import Error
from .progress import tracker
from .returns import Properties
from .runner import Run, Stopped, is_streaming
from .special import providers
from .tracebacks import of_user
from .validation import problems

if TYPE_CHECKING:
    from .app import App
    from .block import Block
    from .listener import Listener


@dataclass(eq=False)
class Call:
    """An event that a listener handles.

    Args:
        event: what happened.
        payloads: what the inputs held then.
        origin: the block that it happened at.
        outcome: "success" or "failure", once it has been handled.
    """

    event: dom.Event
    payloads: list[Any]
    origin: Block | None = None
    outcome: str | None = None


class Job:
    """One run of a listener's function: for one event, or for several that are joined.

    Args:
        app: where the listener belongs.
        listener: what runs.
        calls: the events; several only for a function that takes batches.
    """

    def __init__(self, app: App, listener: Listener, calls: Sequence[Call]) -> None:
        self.app = app
        self.listener = listener
        self.calls = calls
        self.fn: Any = listener.fn
        self.outputs = [block for block in listener.outputs if isinstance(block, Component)]
        wanted = listener.show_progress_on
        self._watched = self.outputs if wanted is None else wanted
        self._run: Run | None = None

    def stop(self) -> None:
        """End the run at its next yield, await or sleep."""
        if self._run is not None:
            self._run.stop()

    async def perform(self) -> None:
        """Run the function, show its results, and note on the calls how it went."""
        try:
            done = await self._performed()
        except Stopped:
            self.show_status(None)
            done = False
        except Exception as error:
            self.fail(error)
            done = False
        for call in self.calls:
            call.outcome = "success" if done else "failure"
        dom.flush()

    async def _performed(self) -> bool:
        """Return whether the function ran; it does not where the validator refuses the inputs."""
        if self.listener.local:
            await self._results(self.calls[0].payloads)
        else:
            values = [self._values(call.payloads) for call in self.calls]
            if not await self._is_valid(values):
                self.show_status(None)
                return False
            await self._results(joined(values) if self.listener.batch else values[0])
        self.show_status(None)
        self._scroll()
        return True

    def _values(self, payloads: Sequence[Any]) -> Sequence[Any]:
        return values_of(self.listener.inputs, payloads) if self.listener.preprocess else payloads

    async def _is_valid(self, values: Sequence[Sequence[Any]]) -> bool:
        """Ask the validator, and show what it says beside the inputs."""
        if self.listener.validator is None:
            return True
        valid = True
        for call_values in values:
            run = self._new_run(self.listener.validator, call_values)
            answers = [answer async for answer in run.results()]
            messages = problems(answers[-1], len(self.listener.inputs))
            for component, message in zip(self.listener.inputs, messages, strict=True):
                component.show_problem(message)
            valid = valid and not any(messages)
        return valid

    async def _results(self, values: Sequence[Any]) -> None:
        """Show what the function returns, or each of the values that it yields."""
        streaming = is_streaming(self.fn)
        if streaming and self.listener.batch:
            raise ValueError(
                f"{self.listener.name} yields its results, which batch=True does not allow: "
                "return them, or leave out batch."
            )
        run = self._run = self._new_run(self.fn, values)
        limit = self.listener.time_limit if self.listener.is_stream else None
        deadline = time.monotonic() + limit if limit else None
        empty = True
        async for returned in run.results():
            empty = False
            self._deliver(returned)
            if streaming:
                self.show_status("generating")
                dom.flush()
                await dom.settled(1)
                if deadline is not None and time.monotonic() > deadline:
                    return
        if empty:
            present_all(self.listener.outputs, [None] * len(self.listener.outputs), self._clock)

    def _new_run(self, fn: Any, values: Sequence[Any]) -> Run:
        call = self.calls[0]
        arguments = list(values)
        if not self.listener.local:
            special = providers(call.event, call.origin)
            fn, arguments = prepared(self.listener, fn, values, special, self._described)
        return Run(fn, arguments, dom.enter, self._notify, tracker(arguments))

    def _described(self, place: int, hint: Any, value: Any) -> Any:
        """Return what a parameter gets: all properties if it is annotated with a component."""
        if isinstance(hint, type) and issubclass(hint, Component):
            return Properties(**{**self.listener.inputs[place].properties(), "value": value})
        return value

    @property
    def _clock(self) -> int:
        return self.calls[-1].event.clock

    def _deliver(self, returned: Any) -> None:
        outputs, name = self.listener.outputs, self.listener.name
        if self.listener.local:
            results = returned if len(outputs) > 1 else [returned] * len(outputs)
            present_all(outputs, results, self._clock)
            return
        several = split(returned, len(self.calls)) if self.listener.batch else [returned]
        for result in several:
            deliver(result, outputs, name, self._clock, self.listener.postprocess)

    # What the visitor sees meanwhile.

    def show_status(self, state: str | None) -> None:
        """Show over the outputs that they wait for a result, or that there is none."""
        if self.listener.show_progress != "hidden" and not self.listener.local:
            for component in self._watched:
                component.show_status(state, self.listener.show_progress)

    def _notify(self, kind: str, **data: Any) -> None:
        """Pass on what the function says while it runs."""
        if kind == "toast":
            self.app.toast(**data)
        elif self.listener.show_progress != "hidden":
            for component in self._watched:
                component.show_progress(data["progress"])
        dom.flush()

    def _scroll(self) -> None:
        element = self.outputs[0].element if self.outputs else None
        if self.listener.scroll_to_output and element is not None:
            dom.call(element, "scrollIntoView", {"block": "nearest", "behavior": "smooth"})

    def fail(self, error: Exception) -> None:
        """Show a failed run: in its outputs, in the console panel, and as a toast if so meant."""
        self.show_status("error")
        if isinstance(error, Error):
            if error.visible:
                self.app.toast(
                    level="error",
                    message=error.message,
                    duration=error.duration,
                    title=error.title,
                )
            if not error.print_exception:
                return
        elif self.app.blocks.show_error:
            self.app.toast(level="error", message=str(error), duration=None, title="Error")
        dom.report("event", f"{type(error).__name__}: {error}", of_user(error))


@dataclass
class Activity:
    """What a listener is doing.

    Args:
        jobs: its runs.
        queued: the events that wait for their turn.
        busy: how many events are being handled, those that wait included.
        waiting: the newest event that came meanwhile, for the trigger mode "always_last".
    """

    jobs: list[Job] = field(default_factory=list)
    queued: deque[Call] = field(default_factory=deque)
    busy: int = 0
    waiting: Call | None = None
