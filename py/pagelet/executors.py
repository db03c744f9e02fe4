"""Executors for a place with one thread: each call runs at once, where it is submitted."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class InlineExecutor(Executor):
    """Takes the place of `ThreadPoolExecutor` and `ProcessPoolExecutor`.

    `submit` returns when the call has ended; its future holds what the call returned or raised.
    So calls run one after the other, in the order in which they are submitted.

    Args:
        max_workers: at least one; there is one, whatever is asked for.
        names_or_context: what the two take in this place; nothing here has a use for it.
        initializer, initargs: called before the first call, once.
        options: `thread_name_prefix`, `mp_context`, `max_tasks_per_child`, likewise without use.
    """

    def __init__(
        self,
        max_workers: int | None = None,
        names_or_context: Any = None,
        initializer: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
        **options: Any,
    ) -> None:
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        unknown = options.keys() - {"thread_name_prefix", "mp_context", "max_tasks_per_child"}
        if unknown:
            raise TypeError(f"unexpected keyword argument {min(unknown)!r}")
        self._max_workers = max_workers or os.cpu_count() or 1
        self._initializer = initializer
        self._initargs = initargs
        self._closed = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Call a function now; return a future that is done."""
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        initializer, self._initializer = self._initializer, None
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        try:
            if initializer is not None:
                initializer(*self._initargs)
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            # What stops the whole run, such as the visitor, is no Exception and passes.
            future.set_exception(error)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; those that were submitted have run."""
        self._closed = True
