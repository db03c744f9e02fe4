"""The app on the page: draws a tree of blocks, wires its listeners and runs them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from . import dom
from .components.base import Component
from .delivery import present_all
from .example_cache import ExampleCache, completed
from .job import Activity, Call, Job
from .runner import is_coroutine_function
from .streams import one_by_one, set_paces
from .tracebacks import message_of, of_user

if TYPE_CHECKING:
    from js import Element

    from .block import Block
    from .blocks import Blocks
    from .listener import Listener


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
        self.container: Element | None = None
        self.loading: list[asyncio.Future[None]] = []
        self.ticking: list[asyncio.Future[None]] = []

    # Drawing.

    def start(self, caches: Sequence[ExampleCache]) -> None:
        """Compute what has to be known beforehand, then draw the app.

        Raises:
            Exception: what a function raises that runs beforehand.
        """
        if any(cache.waits for cache in caches):
            self.loading.append(asyncio.ensure_future(self._fill_and_show(caches)))
            return
        for cache in caches:
            completed(cache.fill())
        self.show()

    async def _fill_and_show(self, caches: Sequence[ExampleCache]) -> None:
        """Wait for functions that let other things happen meanwhile, then draw the app."""
        try:
            for cache in caches:
                await cache.fill()
        except Exception as error:
            dom.report("script", message_of(error), of_user(error))
            return
        self.show()

    def show(self) -> None:
        """Draw the app in the page's root and listen.

        Over a page that is drawn already, outputs keep what they show.
        """
        again = dom.visit()["again"]
        for component in self.components:
            component.editable = self._is_editable(component)
        set_paces(self.listeners)
        self.toasts = dom.h("pagelet-toasts")
        fills = {"fill-width": self.blocks.fill_width, "fill-height": self.blocks.fill_height}
        names = ["gradio-container", *(name for name, wanted in fills.items() if wanted)]
        main = dom.h("main", *self.blocks.draw_children(), class_="contain")
        self.container = dom.h("div", main, self.toasts, class_=" ".join(names))
        dom.on(self.container, "pagelet-error", self._refuse)
        if self.blocks.page:
            from .dress import dress

            dress(self.container, self.blocks.page)
        for component in self.components:
            if not (again and self._is_output(component)):
                component.present(component.first_payload())
        self._wire()
        dom.replace(dom.root(), self.container)
        dom.title(self.blocks.title)
        dom.flush()

    def _is_editable(self, component: Component) -> bool:
        if component.interactive is not None:
            return component.interactive
        is_input = any(component in listener.inputs for listener in self.listeners)
        return is_input or not any(component in listener.outputs for listener in self.listeners)

    def _is_output(self, component: Component) -> bool:
        return any(component in item.outputs and not item.local for item in self.listeners)

    def _wire(self) -> None:
        for listener in self.listeners:
            for block, event in listener.targets:
                if isinstance(block, Component):
                    handler, reads = self._handler(listener, block), self._reads(listener)
                    if event == "stream":
                        handler = one_by_one(block, handler)
                    block.listen(event, handler, reads, stops=bool(listener.cancels))
            if listener.after is not None:
                self._follow_by_page(listener)
        if dom.visit()["mode"] != "build":
            self._begin()

    def _begin(self) -> None:
        """Run what runs without the visitor's doing: when the page opens, and by the clock."""
        for listener in self.listeners:
            if (None, "load") in listener.targets and not listener.is_initial:
                pending = self.fire(listener, dom.Event("load", None, 0))
                if pending is not None:
                    self.loading.append(asyncio.ensure_future(pending))
            if listener.every is not None:
                self.ticking.append(asyncio.ensure_future(self._tick(listener, listener.every)))

    async def _tick(self, listener: Listener, seconds: float) -> None:
        """Run a listener again and again, as long as the page is open."""
        while True:
            await asyncio.sleep(seconds)
            pending = self.fire(listener, dom.Event("tick", None, dom.clock()))
            if pending is not None:
                await pending

    def _follow_by_page(self, listener: Listener) -> None:
        assert self.container is not None
        reads = [item for component in listener.inputs for item in component.state_elements()]
        name = f"pagelet-follow-{self.listeners.index(listener)}"
        dom.on(self.container, name, lambda event: self.fire(listener, event), reads=reads)

    def _handler(self, listener: Listener, block: Block | None) -> Any:
        return lambda event: self.fire(listener, event, block)

    def _reads(self, listener: Listener) -> list[Component]:
        """Return the inputs of a listener and of those that follow it: all come with one event."""
        read = list(listener.inputs)
        for item in self.listeners:
            if item.after is not None and item.after[0] is listener:
                read += self._reads(item)
        return list(dict.fromkeys(read))

    def _refuse(self, event: dom.Event) -> None:
        """Tell the visitor why a control did not take what it was given."""
        self.toast(level="error", message=event.detail, duration=10, title="Error")

    def end(self) -> None:
        """Stop all that goes on: another app takes the page."""
        for future in [*self.loading, *self.ticking]:
            future.cancel()
        for activity in self.activities.values():
            for job in activity.jobs:
                job.stop()

    # Running.

    def fire(
        self, listener: Listener, event: dom.Event, origin: Block | None = None
    ) -> Awaitable[None] | None:
        """Handle an event: read the inputs now, then run the listener in its turn."""
        payloads = [component.read() for component in listener.inputs]
        return self.handle(listener, Call(event, payloads, origin))

    def handle(self, listener: Listener, call: Call) -> Awaitable[None] | None:
        """Run a listener for an event; `None` where that is done already, or is not to be."""
        activity = self.activities[listener]
        if activity.busy and listener.trigger_mode != "multiple":
            if listener.trigger_mode == "always_last":
                activity.waiting = call
            return None
        if listener.local and listener.fn and not is_coroutine_function(listener.fn):
            self._run_local(listener, call)
            return self._follow(listener, call)
        activity.busy += 1
        return self._run_and_follow(listener, call)

    async def _run_and_follow(self, listener: Listener, call: Call) -> None:
        activity = self.activities[listener]
        self._cancel(listener)
        try:
            await self._run(listener, call)
        finally:
            activity.busy -= 1
        following = self._follow(listener, call)
        if following is not None:
            await following
        if activity.waiting is not None and not activity.busy:
            call, activity.waiting = activity.waiting, None
            activity.busy += 1
            await self._run_and_follow(listener, call)

    def _follow(self, listener: Listener, call: Call) -> Awaitable[None] | None:
        """Fire what comes after a listener; return what is left to wait for."""
        wanted = ("then", call.outcome)
        following = [
            item
            for item in self.listeners
            if item.after is not None and item.after[0] is listener and item.after[1] in wanted
        ]
        pending = [self._fire_after(listener, item, call) for item in following]
        left = [item for item in pending if item is not None]
        return _all(left) if left else None

    def _fire_after(self, listener: Listener, item: Listener, call: Call) -> Awaitable[None] | None:
        """Fire what follows a listener.

        Where the first has changed what the next one reads, the page is asked: it knows what its
        elements made of that.
        """
        if set(listener.outputs).isdisjoint(item.inputs):
            return self.fire(item, call.event, call.origin)
        assert self.container is not None
        dom.dispatch(self.container, f"pagelet-follow-{self.listeners.index(item)}")
        return None

    def _run_local(self, listener: Listener, call: Call) -> None:
        """Run a listener that only moves the page's own state, at once."""
        assert listener.fn is not None
        try:
            returned = listener.fn(*call.payloads)
            results = returned if len(listener.outputs) > 1 else [returned] * len(listener.outputs)
            present_all(listener.outputs, results, call.event.clock)
        except Exception as error:
            Job(self, listener, [call]).fail(error)
            call.outcome = "failure"
            return
        call.outcome = "success"

    def _cancel(self, listener: Listener) -> None:
        for cancelled in listener.cancels:
            activity = self.activities[cancelled]
            for call in activity.queued:
                call.outcome = "failure"
            activity.queued.clear()
            for job in activity.jobs:
                job.stop()

    async def _run(self, listener: Listener, call: Call) -> None:
        """Run a listener's function when its turn comes, and show its results."""
        if listener.fn is None:
            call.outcome = "success"
            return
        activity = self.activities[listener]
        activity.queued.append(call)
        waiting = Job(self, listener, [call])
        waiting.show_status("pending")
        dom.flush()
        if dom.visit()["mode"] == "main":
            await dom.settled()
        async with self._turn(listener):
            if call.outcome is None:
                await self._perform(listener, activity)
            else:
                waiting.show_status(None)

    async def _perform(self, listener: Listener, activity: Activity) -> None:
        """Run a listener for the event that waits longest, or for several in a batch."""
        count = min(listener.max_batch_size if listener.batch else 1, len(activity.queued))
        job = Job(self, listener, [activity.queued.popleft() for _ in range(count)])
        activity.jobs.append(job)
        try:
            await job.perform()
        finally:
            activity.jobs.remove(job)

    def _turn(self, listener: Listener) -> AbstractAsyncContextManager[None]:
        """Return what lets one function run at a time, or as many as the listener allows."""
        limit = listener.concurrency_limit
        if listener.local or limit is None:
            return nullcontext()
        if limit == "default" or limit == 1:
            return self.turn
        if listener not in self.turns:
            self.turns[listener] = asyncio.Semaphore(int(limit))
        return self.turns[listener]

    def toast(self, *, level: str, message: str, duration: float | None, title: str) -> None:
        """Show a toast."""
        assert self.toasts is not None
        toast = {"level": level, "message": message, "duration": duration, "title": title}
        dom.call(self.toasts, "show", toast)


async def _all(pending: Sequence[Awaitable[None]]) -> None:
    for awaitable in pending:
        await awaitable
