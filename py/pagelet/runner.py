"""Calls a user's function of any kind and yields its results. Knows no page."""

from __future__ import annotations

import asyncio
import functools
import inspect
import types
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextvars import ContextVar, copy_context
from typing import Any

Enter = Callable[[Callable[[], Any]], Awaitable[Any]]
"""Calls something that may block, in the way that the environment has for it."""


class Stopped(BaseException):
    """The run was stopped by the visitor; a script's `except Exception` does not hold it up."""


class Run:
    """One call of a user's function: what is running, and the way to stop it.

    Args:
        fn: the user's function.
        args: its arguments.
        enter: calls a blocking function; in a browser with JSPI it keeps the worker's loop alive.
        notify: receives what the function says while it runs: `notify(kind, **data)` with the kinds
            "toast" and "progress".
        tracker: the `Progress` that shows the function's `tqdm` loops too.
    """

    def __init__(
        self,
        fn: Callable[..., Any],
        args: Sequence[Any],
        enter: Enter,
        notify: Callable[..., None],
        tracker: Any = None,
    ) -> None:
        self.fn = fn
        self.args = args
        self.enter = enter
        self.notify = notify
        self.tracker = tracker
        self.stopping = asyncio.Event()
        self._task: asyncio.Task[Any] | None = None

    @property
    def stopped(self) -> bool:
        """Whether the visitor has stopped the run."""
        return self.stopping.is_set()

    def stop(self) -> None:
        """End the run at its next yield, await or sleep."""
        self.stopping.set()
        if self._task is not None:
            self._task.cancel()

    async def results(self) -> AsyncIterator[Any]:
        """Yield the function's result, or each of a generator's values.

        Raises:
            Stopped: if the run was stopped.
        """
        token = CURRENT.set(self)
        try:
            if inspect.isasyncgenfunction(unwrapped(self.fn)):
                async for value in self._each_async():
                    yield value
            elif inspect.isgeneratorfunction(unwrapped(self.fn)):
                async for value in self._each():
                    yield value
            elif is_coroutine_function(self.fn):
                yield await self._until_stopped(self.fn(*self.args))
            else:
                yield await self._call(self.fn, *self.args)
        finally:
            CURRENT.reset(token)

    async def _call(self, fn: Callable[..., Any], *args: Any) -> Any:
        """Call a blocking function; its exception travels past the environment untouched."""
        if self.stopped:
            raise Stopped
        context = copy_context()
        outcome: list[Any] = []
        failure: list[BaseException] = []

        def thunk() -> None:
            try:
                outcome.append(context.run(fn, *args))
            except BaseException as error:
                failure.append(error)

        await self.enter(thunk)
        if failure:
            # The page interrupts a busy interpreter as Ctrl+C does in a terminal.
            if self.stopped or isinstance(failure[0], KeyboardInterrupt):
                raise Stopped from failure[0]
            raise failure[0]
        return outcome[0]

    async def _until_stopped(self, awaitable: Awaitable[Any]) -> Any:
        self._task = asyncio.ensure_future(awaitable)
        try:
            return await self._task
        except asyncio.CancelledError:
            if self.stopped:
                raise Stopped from None
            raise
        finally:
            self._task = None

    async def _each(self) -> AsyncIterator[Any]:
        generator = self.fn(*self.args)
        end = object()
        try:
            while (value := await self._call(next, generator, end)) is not end:
                yield value
        finally:
            generator.close()

    async def _each_async(self) -> AsyncIterator[Any]:
        generator = self.fn(*self.args)
        try:
            while True:
                try:
                    yield await self._until_stopped(anext(generator))
                except StopAsyncIteration:
                    return
                if self.stopped:
                    raise Stopped
        finally:
            await generator.aclose()


CURRENT: ContextVar[Run | None] = ContextVar("pagelet_run", default=None)
"""The run that the code belongs to, for progress and alerts."""


def unwrapped(fn: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function below partials and bound methods."""
    while isinstance(fn, (functools.partial, types.MethodType)):
        fn = fn.func if isinstance(fn, functools.partial) else fn.__func__
    return fn


def is_streaming(fn: Callable[..., Any]) -> bool:
    """Return whether a function's values are shown as they are yielded."""
    plain = unwrapped(fn)
    return inspect.isgeneratorfunction(plain) or inspect.isasyncgenfunction(plain)


def is_async(fn: Callable[..., Any]) -> bool:
    """Return whether a function is a coroutine function or an asynchronous generator."""
    return inspect.isasyncgenfunction(unwrapped(fn)) or is_coroutine_function(fn)


def is_coroutine_function(fn: Callable[..., Any]) -> bool:
    """Return whether calling this gives a coroutine; an object may have an `async __call__`."""
    plain = unwrapped(fn)
    return inspect.iscoroutinefunction(plain) or inspect.iscoroutinefunction(
        getattr(plain, "__call__", None)  # noqa: B004 - the method itself is looked at
    )
