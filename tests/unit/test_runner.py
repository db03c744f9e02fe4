"""Functions of every kind are called, and stopped where they can be."""

from __future__ import annotations

import asyncio
import functools
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import pytest

from pagelet.runner import CURRENT, Run, Stopped, is_async, is_streaming, unwrapped


async def enter(thunk: Callable[[], Any]) -> Any:
    """Call what may block."""
    return thunk()


def new(fn: Callable[..., Any], *args: Any) -> Run:
    """Return a run that is not begun."""
    return Run(fn, args, enter, lambda kind, **data: None)


def results(fn: Callable[..., Any], *args: Any) -> list[Any]:
    """Return all that a function gives."""

    async def collect() -> list[Any]:
        return [value async for value in new(fn, *args).results()]

    return asyncio.run(collect())


def plain(x: int) -> int:
    return x + 1


async def waiting(x: int) -> int:
    await asyncio.sleep(0)
    return x + 1


def counting(x: int) -> Iterator[int]:
    yield x
    yield x + 1


async def counting_later(x: int) -> AsyncIterator[int]:
    yield x
    await asyncio.sleep(0)
    yield x + 1


class Methods:
    def plain(self, x: int) -> int:
        return x + 1

    def counting(self, x: int) -> Iterator[int]:
        yield from counting(x)

    @classmethod
    def of_class(cls, x: int) -> int:
        return x + 1

    @staticmethod
    def static(x: int) -> int:
        return x + 1


class Callable_:
    def __call__(self, x: int) -> int:
        return x + 1


class CallableLater:
    async def __call__(self, x: int) -> int:
        return x + 1


class CallableGenerator:
    def __call__(self, x: int) -> Iterator[int]:
        yield x


@pytest.mark.parametrize(
    ("fn", "expected"),
    [
        (plain, [2]),
        (lambda x: x + 1, [2]),
        (waiting, [2]),
        (functools.partial(plain, 5), [6]),
        (functools.partial(waiting), [2]),
        (Methods().plain, [2]),
        (Methods.of_class, [2]),
        (Methods.static, [2]),
        (Callable_(), [2]),
        (CallableLater(), [2]),
        (counting, [1, 2]),
        (counting_later, [1, 2]),
        (Methods().counting, [1, 2]),
        (functools.partial(counting), [1, 2]),
        (functools.partial(Methods().counting), [1, 2]),
        (str, ["1"]),
        (abs, [1]),
    ],
)
def test_every_kind_of_callable(fn: Any, expected: list[Any]) -> None:
    args = () if isinstance(fn, functools.partial) and fn.args else (1,)
    assert results(fn, *args) == expected


@pytest.mark.parametrize("fn", [lambda x: counting(x), CallableGenerator()])
def test_what_only_returns_a_generator_is_not_streamed(fn: Any) -> None:
    (value,) = results(fn, 1)
    assert inspect.isgenerator(value)
    assert not is_streaming(fn)


def test_an_empty_generator_gives_nothing() -> None:
    assert results(lambda: None) == [None]
    assert results(iter_nothing) == []


def iter_nothing() -> Iterator[None]:
    return
    yield


def test_what_is_known_of_functions() -> None:
    assert is_streaming(functools.partial(counting))
    assert is_streaming(counting_later)
    assert not is_streaming(plain)
    assert is_async(waiting)
    assert is_async(counting_later)
    assert is_async(CallableLater())
    assert not is_async(counting)
    assert unwrapped(functools.partial(Methods().plain)) is Methods.plain


@pytest.mark.parametrize("fn", [plain, waiting, counting, counting_later])
def test_an_exception_arrives_as_it_is(fn: Any) -> None:
    with pytest.raises(TypeError, match=r"can only concatenate|unsupported"):
        results(fn, "a" if fn in (plain, waiting) else None) and None


def test_an_exception_between_two_values_comes_after_the_first() -> None:
    def fails() -> Iterator[int]:
        yield 1
        raise LookupError("gone")

    got: list[int] = []
    with pytest.raises(LookupError, match="gone"):
        asyncio.run(collected(new(fails), got))
    assert got == [1]


async def collected(run: Run, got: list[int], stop_at: int | None = None) -> None:
    """Note the values of a run, and stop it at one of them."""
    async for value in run.results():
        got.append(value)
        if value == stop_at:
            run.stop()


def test_the_run_is_known_inside_of_it() -> None:
    async def collect() -> None:
        for fn in (lambda: CURRENT.get(), current_later, each_current):
            run = new(fn)
            async for value in run.results():
                assert value is run
            assert CURRENT.get() is None

    asyncio.run(collect())


async def current_later() -> Any:
    await asyncio.sleep(0)
    return CURRENT.get()


def each_current() -> Iterator[Any]:
    yield CURRENT.get()
    yield CURRENT.get()


def closing(closed: list[str]) -> Callable[[], Iterator[int]]:
    def endless() -> Iterator[int]:
        try:
            number = 0
            while True:
                yield number
                number += 1
        finally:
            closed.append("closed")

    return endless


def closing_later(closed: list[str]) -> Callable[[], AsyncIterator[int]]:
    async def endless() -> AsyncIterator[int]:
        try:
            number = 0
            while True:
                yield number
                await asyncio.sleep(0)
                number += 1
        finally:
            closed.append("closed")

    return endless


@pytest.mark.parametrize("make", [closing, closing_later])
def test_a_generator_stops_at_its_next_value_and_is_closed(make: Any) -> None:
    closed: list[str] = []

    got: list[int] = []

    async def stopped_at_two() -> None:
        await collected(new(make(closed)), got, stop_at=2)

    with pytest.raises(Stopped):
        asyncio.run(stopped_at_two())
    assert got == [0, 1, 2]
    assert closed == ["closed"]


def test_a_coroutine_stops_at_its_await() -> None:
    ended: list[str] = []

    async def forever() -> None:
        try:
            await asyncio.sleep(600)
        finally:
            ended.append("ended")

    async def collect() -> None:
        run = new(forever)
        asyncio.get_running_loop().call_later(0.01, run.stop)
        with pytest.raises(Stopped):
            async for _ in run.results():
                pass

    asyncio.run(collect())
    assert ended == ["ended"]


def test_a_function_that_waits_for_its_turn_is_not_called_once_stopped() -> None:
    called: list[int] = []

    async def collect() -> None:
        run = new(called.append, 1)
        run.stop()
        with pytest.raises(Stopped):
            async for _ in run.results():
                pass

    asyncio.run(collect())
    assert called == []


def test_an_interrupt_is_a_stop() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(Stopped):
        results(interrupted)


def test_a_script_that_catches_everything_does_not_catch_a_stop() -> None:
    assert not issubclass(Stopped, Exception)


def test_a_cancelled_await_of_the_scripts_own_is_its_own() -> None:
    async def cancels_itself() -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        results(cancels_itself)


def test_what_blocks_goes_the_environments_way() -> None:
    entered: list[int] = []

    async def own(thunk: Callable[[], Any]) -> Any:
        entered.append(1)
        result = thunk()
        return await result if isinstance(result, Awaitable) else result

    async def collect() -> None:
        for fn in (plain, counting, waiting):
            run = Run(fn, (1,), own, lambda kind, **data: None)
            async for _ in run.results():
                pass

    asyncio.run(collect())
    # Once for the function, once for each value of the generator and for its end.
    assert len(entered) == 1 + 3
