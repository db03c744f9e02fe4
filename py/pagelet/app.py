"""The app on the page: draws a tree of blocks, wires its listeners and runs them."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import dom
from .arguments import fill
from .components.base import Component
from .errors import ComponentProcessingError, Error
from .returns import KEEP, Update, spread
from .runner import Run, Stopped, is_streaming
from .special import providers
from .tracebacks import of_user

if TYPE_CHECKING:
    from js import Element

    from .blocks import Blocks
    from .listener import Listener


@dataclass
class Activity:
    """What a listener is doing: its runs, and the event that waits for them."""

    runs: list[Run] = field(default_factory=list)
    busy: int = 0
    waiting: tuple[dom.Event, list[Any]] | None = None


class App:
    """A tree of blocks, drawn in the page.

    Args:
        blocks: the tree; the app that the script launched.
    """

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.listeners = list(blocks.all_listeners())
        self.activities = {listener: Activity() for listener in self.listeners}
        self.components = [block for block in blocks.walk() if isinstance(block, Component)]
        self.turn = asyncio.Semaphore(1)
        self.turns: dict[Listener, asyncio.Semaphore] = {}
        self.toasts: Element | None = None
        self.loading: list[asyncio.Future[None]] = []

    # Drawing.

    def show(self) -> None:
        """Draw the app in the page's root and listen."""
        for component in self.components:
            component.editable = self._is_editable(component)
        self.toasts = dom.h("pagelet-toasts")
        fills = {"fill-width": self.blocks.fill_width, "fill-height": self.blocks.fill_height}
        names = ["gradio-container", *(name for name, wanted in fills.items() if wanted)]
        main = dom.h("main", *self.blocks.draw_children(), class_="contain")
        container = dom.h("div", main, self.toasts, class_=" ".join(names))
        dom.on(container, "pagelet-error", self._refuse)
        for component in self.components:
            component.present(component.first_payload())
        self._wire()
        dom.replace(dom.root(), container)
        dom.title(self.blocks.title)
        dom.flush()

    def _is_editable(self, component: Component) -> bool:
        if component.interactive is not None:
            return component.interactive
        is_input = any(component in listener.inputs for listener in self.listeners)
        return is_input or not any(component in listener.outputs for listener in self.listeners)

    def _wire(self) -> None:
        for listener in self.listeners:
            for block, event in listener.targets:
                if isinstance(block, Component):
                    block.listen(event, self._handler(listener), listener.inputs)
        loads = [item for item in self.listeners if (None, "load") in item.targets]
        for listener in loads:
            pending = self.fire(listener, dom.Event("load", None, 0))
            if pending is not None:
                self.loading.append(asyncio.ensure_future(pending))

    def _handler(self, listener: Listener) -> Any:
        return lambda event: self.fire(listener, event)

    def _refuse(self, event: dom.Event) -> None:
        """Tell the visitor why a control did not take what it was given."""
        self.toast(level="error", message=event.detail, duration=10, title="Error")

    # Running.

    def fire(self, listener: Listener, event: dom.Event) -> Awaitable[None] | None:
        """Handle an event: read the inputs now, then run the listener in its turn."""
        payloads = [component.read() for component in listener.inputs]
        if listener.local:
            self._run_local(listener, event, payloads)
            return None
        activity = self.activities[listener]
        if activity.busy and listener.trigger_mode != "multiple":
            if listener.trigger_mode == "always_last":
                activity.waiting = (event, payloads)
            return None
        activity.busy += 1
        return self._run_and_follow(listener, event, payloads)

    async def _run_and_follow(
        self, listener: Listener, event: dom.Event, payloads: list[Any]
    ) -> None:
        activity = self.activities[listener]
        self._cancel(listener)
        try:
            outcome = await self._run(listener, event, payloads)
        finally:
            activity.busy -= 1
        following = deque(
            item
            for item in self.listeners
            if item.after is not None
            and item.after[0] is listener
            and item.after[1] in ("then", outcome)
        )
        while following:
            pending = self.fire(following.popleft(), event)
            if pending is not None:
                await pending
        if activity.waiting is not None:
            (event, payloads), activity.waiting = activity.waiting, None
            activity.busy += 1
            await self._run_and_follow(listener, event, payloads)

    def _run_local(self, listener: Listener, event: dom.Event, payloads: list[Any]) -> None:
        """Run a listener that only moves the page's own state; its results are payloads."""
        assert listener.fn is not None
        returned = listener.fn(*payloads)
        if not listener.outputs:
            return
        results = returned if len(listener.outputs) > 1 else [returned]
        with dom.as_of(event.clock):
            for component, payload in zip(listener.outputs, results, strict=True):
                self._present(component, payload)

    def _cancel(self, listener: Listener) -> None:
        for cancelled in listener.cancels:
            for run in self.activities[cancelled].runs:
                run.stop()

    async def _run(self, listener: Listener, event: dom.Event, payloads: list[Any]) -> str:
        """Run a listener's function and show its results; return "success" or "failure"."""
        if listener.fn is None:
            return "success"
        self._status(listener, "pending")
        dom.flush()
        if dom.visit()["mode"] == "main":
            await dom.settled()
        activity = self.activities[listener]
        run: Run | None = None
        try:
            async with self._semaphore(listener):
                arguments = self._arguments(listener, event, payloads)
                run = Run(listener.fn, arguments, dom.enter, self._notify(listener))
                activity.runs.append(run)
                await self._results(listener, run, event)
        except Stopped:
            self._status(listener, None)
            return "failure"
        except Exception as error:
            self._fail(listener, error)
            return "failure"
        finally:
            if run is not None:
                activity.runs.remove(run)
            dom.flush()
        self._status(listener, None)
        if listener.scroll_to_output and listener.outputs:
            element = listener.outputs[0].element
            if element is not None:
                dom.call(element, "scrollIntoView", {"block": "nearest", "behavior": "smooth"})
        dom.flush()
        return "success"

    async def _results(self, listener: Listener, run: Run, event: dom.Event) -> None:
        streaming = is_streaming(run.fn)
        deadline = time.monotonic() + listener.time_limit if listener.time_limit else None
        async for returned in run.results():
            self._deliver(listener, returned, event.clock)
            if streaming:
                self._status(listener, "generating")
                dom.flush()
                await dom.settled(1)
                if deadline is not None and time.monotonic() > deadline:
                    return

    def _semaphore(self, listener: Listener) -> asyncio.Semaphore:
        limit = listener.concurrency_limit
        if limit == "default" or limit == 1:
            return self.turn
        if listener not in self.turns:
            self.turns[listener] = asyncio.Semaphore(1_000_000 if limit is None else int(limit))
        return self.turns[listener]

    def _arguments(
        self, listener: Listener, event: dom.Event, payloads: Sequence[Any]
    ) -> list[Any]:
        values = []
        for index, (component, payload) in enumerate(zip(listener.inputs, payloads, strict=True)):
            try:
                values.append(component.preprocess(payload))
            except Error:
                raise
            except Exception as error:
                raise ComponentProcessingError(
                    "preprocess", index, component, payload, error
                ) from error
        assert listener.fn is not None
        return fill(listener.fn, values, providers(event, self.blocks))

    def _deliver(self, listener: Listener, returned: Any, clock: int) -> None:
        """Show one set of results."""
        results = spread(returned, listener.outputs, listener.name)
        with dom.as_of(clock):
            for index, (component, value) in enumerate(zip(listener.outputs, results, strict=True)):
                if value is not KEEP:
                    self._deliver_one(component, index, value)

    def _deliver_one(self, component: Component, index: int, value: Any) -> None:
        if isinstance(value, Component):
            value = Update(value.given)
        if isinstance(value, Update):
            component.change_props(value)
            if "value" not in value:
                return
            value = value["value"]
        try:
            payload = component.postprocess(value)
        except Error:
            raise
        except Exception as error:
            raise ComponentProcessingError("postprocess", index, component, value, error) from error
        self._present(component, payload)

    def _present(self, component: Component, payload: Any) -> None:
        if component.present(payload) and "change" in component.events:
            component.announce("change")

    # What the visitor sees meanwhile.

    def _status(self, listener: Listener, state: str | None) -> None:
        if listener.show_progress == "hidden":
            return
        for component in listener.outputs:
            component.show_status(state, listener.show_progress)

    def _notify(self, listener: Listener) -> Any:
        def notify(kind: str, **data: Any) -> None:
            if kind == "toast":
                self.toast(**data)
            else:
                for component in listener.outputs:
                    component.show_progress(data["progress"])
            dom.flush()

        return notify

    def toast(self, *, level: str, message: str, duration: float | None, title: str) -> None:
        """Show a toast."""
        assert self.toasts is not None
        toast = {"level": level, "message": message, "duration": duration, "title": title}
        dom.call(self.toasts, "show", toast)

    def _fail(self, listener: Listener, error: Exception) -> None:
        """Show a failed run: in its outputs, in the console panel, and as a toast if so meant."""
        for component in listener.outputs:
            component.show_status("error", listener.show_progress)
        if isinstance(error, Error):
            if error.visible:
                self.toast(
                    level="error",
                    message=error.message,
                    duration=error.duration,
                    title=error.title,
                )
            if not error.print_exception:
                return
        elif self.blocks.show_error:
            self.toast(level="error", message=str(error), duration=None, title="Error")
        dom.report("event", f"{type(error).__name__}: {error}", of_user(error))
