"""Which listeners run at an event, in which order, and what follows them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from . import dom
from .components.base import Component
from .delivery import present_all
from .job import Activity, Call, Job
from .runner import is_coroutine_function

if TYPE_CHECKING:
    from .app import App
    from .block import Block
    from .listener import Listener


class Dispatch:
    """Runs an app's listeners.

    Args:
        app: what they belong to.
    """

    def __init__(self, app: App) -> None:
        self.app = app
        self.listeners = app.listeners
        self.activities = {listener: Activity() for listener in self.listeners}
        self._turns: dict[object, asyncio.Semaphore] = {}
        self._following: dict[Listener, deque[Call]] = {}

    def stop(self) -> None:
        """End all runs."""
        for activity in self.activities.values():
            for job in activity.jobs:
                job.stop()

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
            if await self._script(listener, call):
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

    # What follows a listener.

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

        Meanwhile the visitor has typed, or the first has changed what the next one reads: the page
        is asked, which knows what its elements hold now.
        """
        at_once = listener.local and set(listener.outputs).isdisjoint(item.inputs)
        if at_once or not item.inputs:
            return self.fire(item, call.event, call.origin)
        self._following.setdefault(item, deque()).append(call)
        self.app.ground.announce(self._name(item))
        return None

    def await_page(self, item: Listener) -> None:
        """Listen to the page's answer that tells what a listener reads that follows another."""

        def answered(event: dom.Event) -> Awaitable[None] | None:
            waiting = self._following.get(item)
            if not waiting:
                return None
            call = waiting.popleft()
            told = dom.Event(call.event.type, call.event.detail, event.clock)
            return self.fire(item, told, call.origin)

        self.app.ground.listen(self._name(item), answered, item.inputs)

    def _name(self, item: Listener) -> str:
        return f"follow-{self.listeners.index(item)}"

    # Running one.

    def _run_local(self, listener: Listener, call: Call) -> None:
        """Run a listener that only moves the page's own state, at once."""
        assert listener.fn is not None
        try:
            returned = listener.fn(*call.payloads)
            results = returned if len(listener.outputs) > 1 else [returned] * len(listener.outputs)
            present_all(listener.outputs, results, call.event.clock)
        except Exception as error:
            Job(self.app, listener, [call]).fail(error)
            call.outcome = "failure"
            return
        call.outcome = "success"

    async def _script(self, listener: Listener, call: Call) -> bool:
        """Run a listener's JavaScript; return whether its function can run then."""
        if listener.js is None:
            return True
        outputs = [block for block in listener.outputs if isinstance(block, Component)]
        clock = call.event.clock
        given = [*call.payloads, *(component.read() for component in outputs)]
        try:
            result = await self.app.scripts.run(listener.js, given)
            if listener.fn is None:
                present_all(listener.outputs, _each(result, len(listener.outputs)), clock)
            elif listener.inputs:
                call.payloads[:] = _each(result, len(listener.inputs))
        except Exception as error:
            Job(self.app, listener, [call]).fail(error)
            call.outcome = "failure"
        return call.outcome is None

    def _cancel(self, listener: Listener) -> None:
        for cancelled in listener.cancels:
            activity = self.activities[cancelled]
            activity.waiting = None
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
        waiting = Job(self.app, listener, [call])
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
        job = Job(self.app, listener, [activity.queued.popleft() for _ in range(count)])
        activity.jobs.append(job)
        try:
            await job.perform()
        finally:
            activity.jobs.remove(job)

    def _turn(self, listener: Listener) -> AbstractAsyncContextManager[None]:
        """Return what lets one function run at a time, or as many as the listener allows."""
        name = listener.concurrency_id
        sharing = [item for item in self.listeners if name and item.concurrency_id == name]
        limits = [self._limit(item) for item in sharing or [listener]]
        finite = [limit for limit in limits if limit is not None]
        if listener.local or not finite:
            return nullcontext()
        group: object = name or (listener if min(finite) > 1 else None)
        if group not in self._turns:
            self._turns[group] = asyncio.Semaphore(min(finite))
        return self._turns[group]

    def _limit(self, listener: Listener) -> int | None:
        limit = listener.concurrency_limit
        return self.app.blocks.default_limit if limit == "default" else limit


def _each(result: Any, count: int) -> Sequence[Any]:
    """Return what a script returned, one for each input or output.

    Raises:
        TypeError: if several are needed, and it returned no list of as many.
    """
    if count == 0:
        return []
    if count == 1:
        return [result]
    if not isinstance(result, list) or len(result) < count:
        raise TypeError(f"js must return a list of {count} values, not {result!r}.")
    return result[:count]


async def _all(pending: Sequence[Awaitable[None]]) -> None:
    for awaitable in pending:
        await awaitable
