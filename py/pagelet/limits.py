"""What Python can't do in a web page: threads, processes, sockets, a terminal.

Each of them raises an error that names it and the way out, of a kind that scripts expect and
catch where a system refuses the same. Executors, which scripts mostly use to be faster, work.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, NoReturn

from .errors import NotOnAPageError
from .executors import InlineExecutor
from .loading import after_import


class RefusedError(NotOnAPageError, OSError):
    """What a system without processes or connections refuses."""


class NoTerminalError(NotOnAPageError, EOFError):
    """What reads from a terminal finds none."""


def install() -> None:
    """Put errors and replacements in the place of what a browser hasn't got."""
    refuse_programs(os)
    for name, change in CHANGES.items():
        after_import(name, change)


def refuse_threads(threading: ModuleType) -> None:
    """Let no thread start."""

    def start(self: Any) -> NoReturn:
        called = getattr(self, "_target", None) or getattr(self, "function", self.run)
        target = getattr(called, "__name__", "run")
        raise NotOnAPageError(
            f"threading: a web page has one thread for Python, so {self.name!r} can't start. Call "
            f"{target}() directly, or make it `async` and start it by asyncio.create_task()."
        )

    threading.Thread.start = start


def refuse_low_threads(module: ModuleType) -> None:
    """Let no thread start by the functions that `threading` is built on."""
    for name in ("start_new_thread", "start_new"):
        setattr(module, name, _refusing(NotOnAPageError, f"_thread.{name}: {ONE_THREAD}"))


def refuse_programs(module: ModuleType) -> None:
    """Let `os` start no other program."""
    for name in PROGRAMS:
        if hasattr(module, name):
            setattr(module, name, _refusing(RefusedError, f"os.{name}: {NO_PROGRAMS}"))


def refuse_subprocesses(subprocess: ModuleType) -> None:
    """Let `subprocess` start no other program."""

    def start(self: Any, args: Any, *rest: Any, **options: Any) -> NoReturn:
        program = args if isinstance(args, (str, bytes, os.PathLike)) else next(iter(args), "")
        raise RefusedError(f"subprocess ({os.fsdecode(program)}): {NO_PROGRAMS}")

    subprocess.Popen.__init__ = start


def refuse_processes(module: ModuleType) -> None:
    """Let `multiprocessing.process` start no process."""
    refusing = _refusing(RefusedError, f"multiprocessing.Process: {NO_PROCESSES}")
    module.BaseProcess.start = refusing


def refuse_process_tools(module: ModuleType) -> None:
    """Let `multiprocessing.context` make nothing that needs processes."""
    for name in ("Pool", "Manager", "Pipe", "Queue", "JoinableQueue", "SimpleQueue"):
        refusing = _refusing(RefusedError, f"multiprocessing.{name}: {NO_PROCESSES}")
        setattr(module.BaseContext, name, refusing)


def refuse_pools(module: ModuleType) -> None:
    """Let `multiprocessing.pool` make no pool, of threads neither."""

    def refuse(self: Any, *args: Any, **options: Any) -> NoReturn:
        # It is asked for when the pool that never was goes away.
        self._state = "CLOSE"
        raise RefusedError(f"multiprocessing.pool: {NO_PROCESSES}")

    module.Pool.__init__ = refuse


def refuse_sockets(module: ModuleType) -> None:
    """Let no socket connect, nor wait for connections."""

    def connect(address: Any, *rest: Any, **options: Any) -> NoReturn:
        where = f"{address[0]}:{address[1]}" if isinstance(address, tuple) else str(address)
        raise RefusedError(f"socket: a web page can't connect to {where}. {REQUESTS}")

    vars(module)["create_connection"] = connect
    for name in ("connect", "connect_ex"):
        setattr(module.socket, name, lambda self, address: connect(address))
    for name in ("bind", "listen"):
        setattr(module.socket, name, _refusing(RefusedError, NO_SERVER))


def refuse_async_system(module: ModuleType) -> None:
    """Let `asyncio` open no connections and start no programs."""
    for name in ("create_subprocess_exec", "create_subprocess_shell"):
        setattr(module, name, _refusing(RefusedError, f"asyncio.{name}: {NO_PROGRAMS}"))
    for name in ("open_connection", "open_unix_connection"):
        text = f"asyncio.{name}: a web page opens no connections of its own. {REQUESTS}"
        setattr(module, name, _refusing(RefusedError, text))
    for name in ("start_server", "start_unix_server"):
        setattr(module, name, _refusing(RefusedError, NO_SERVER))


def refuse_terminal(builtins: ModuleType) -> None:
    """Say how to ask and how to look into a script, where there is no terminal."""

    def ask(prompt: object = "") -> NoReturn:
        shown = f"input({prompt!r})" if prompt else "input()"
        raise NoTerminalError(
            f"{shown}: a web page has no terminal. Ask by a component, such as gr.Textbox."
        )

    vars(builtins)["input"] = ask
    sys.breakpointhook = _refusing(
        NoTerminalError,
        "breakpoint(): a web page has no terminal. What is printed shows in the console panel.",
    )


def run_inline(name: str) -> Callable[[ModuleType], None]:
    """Return what makes an executor run its calls at once."""

    def change(module: ModuleType) -> None:
        setattr(module, name, type(name, (InlineExecutor,), {"__module__": module.__name__}))

    return change


def _refusing(kind: type[Exception], text: str) -> Callable[..., NoReturn]:
    def refuse(*args: Any, **kwargs: Any) -> NoReturn:
        raise kind(text)

    return refuse


ONE_THREAD = "a web page has one thread for Python. Call the function directly."
NO_PROCESSES = (
    "a web page can't start processes. Call the functions directly, or by an executor of "
    "concurrent.futures, which works here, one call after the other."
)
NO_PROGRAMS = "a web page can't run other programs. Look for a Python package that does the same."
NO_SERVER = "socket: a web page is no server, so nothing can connect to it."
REQUESTS = "urllib.request, requests and httpx work here, for servers that allow it."

PROGRAMS = (
    *("system", "popen", "fork", "forkpty", "posix_spawn", "posix_spawnp"),
    *("execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe"),
    *("spawnl", "spawnle", "spawnlp", "spawnlpe", "spawnv", "spawnve", "spawnvp", "spawnvpe"),
)
"""Functions of `os`."""

CHANGES: dict[str, Callable[[ModuleType], None]] = {
    "_thread": refuse_low_threads,
    "asyncio": refuse_async_system,
    "builtins": refuse_terminal,
    "concurrent.futures.process": run_inline("ProcessPoolExecutor"),
    "concurrent.futures.thread": run_inline("ThreadPoolExecutor"),
    "multiprocessing.context": refuse_process_tools,
    "multiprocessing.pool": refuse_pools,
    "multiprocessing.process": refuse_processes,
    "socket": refuse_sockets,
    "subprocess": refuse_subprocesses,
    "threading": refuse_threads,
}
"""What is changed in each module, when a script first imports it."""
