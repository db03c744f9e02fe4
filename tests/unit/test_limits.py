"""What a page can't do raises an error that names it and the way out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, as_completed
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from pagelet import limits
from pagelet.errors import NotOnAPageError
from pagelet.executors import InlineExecutor
from pagelet.loading import after_import


class Called(Exception):
    """Raised where the real thing would have run."""


def changed(change: Callable[[Any], None], **members: Any) -> Any:
    """Return a module with these members after a change to it."""
    module: Any = SimpleNamespace(**members)
    change(module)
    return module


def anything(*args: Any, **kwargs: Any) -> Any:
    """Stand for what is to be replaced."""
    raise Called


def thread_module() -> Any:
    """Return something like `threading`."""

    class Thread:
        name = "Thread-1"

        def __init__(self, target: Any = None) -> None:
            self._target = target

        def run(self) -> None:
            """Run."""

        start = anything

    class Timer(Thread):
        def __init__(self, function: Any) -> None:
            super().__init__()
            self.function = function

    return changed(limits.refuse_threads, Thread=Thread, Timer=Timer)


def test_a_thread_is_named_with_what_it_would_have_called() -> None:
    threads = thread_module()

    def work() -> None:
        """Work."""

    for thread in (threads.Thread(target=work), threads.Timer(work)):
        with pytest.raises(NotOnAPageError, match=r"threading: .*'Thread-1'.*Call work\(\)"):
            thread.start()
    with pytest.raises(RuntimeError, match=r"Call run\(\)"):
        threads.Thread().start()


def test_programs_are_refused_as_a_system_would() -> None:
    system = changed(limits.refuse_programs, system=anything, fork=anything)
    with pytest.raises(OSError, match=r"os.system: a web page can't run other programs"):
        system.system("ls")
    with pytest.raises(NotOnAPageError, match=r"os\.fork"):
        system.fork()
    assert not hasattr(system, "popen")


@pytest.mark.parametrize("command", ["ls", ["ls", "-l"], b"ls", ("ls",)])
def test_a_program_is_named(command: Any) -> None:
    class Popen:
        __init__ = anything

    module = changed(limits.refuse_subprocesses, Popen=Popen)
    with pytest.raises(OSError, match=r"subprocess \(ls\)"):
        module.Popen(command, stdout=-1)


def test_processes_are_refused_with_the_executors_as_a_way_out() -> None:
    class BaseProcess:
        start = anything

    class BaseContext:
        Pool = anything
        Queue = anything

    class Pool:
        __init__ = anything

    way_out = "executor of concurrent.futures"
    with pytest.raises(OSError, match=way_out):
        changed(limits.refuse_processes, BaseProcess=BaseProcess).BaseProcess().start()
    context = changed(limits.refuse_process_tools, BaseContext=BaseContext).BaseContext()
    with pytest.raises(OSError, match=rf"multiprocessing.Pool: .*{way_out}"):
        context.Pool(4)
    with pytest.raises(OSError, match=r"multiprocessing\.Queue"):
        context.Queue()
    with pytest.raises(OSError, match=r"multiprocessing\.pool"):
        changed(limits.refuse_pools, Pool=Pool).Pool(2)


def test_sockets_say_where_they_would_have_gone() -> None:
    class Socket:
        connect = connect_ex = bind = listen = anything

    module = changed(limits.refuse_sockets, socket=Socket, create_connection=anything)
    for connect in (Socket().connect, Socket().connect_ex, module.create_connection):
        with pytest.raises(OSError, match=r"connect to example.org:80. urllib.request, requests"):
            connect(("example.org", 80))
    with pytest.raises(OSError, match="no server"):
        Socket().bind(("", 80))


@pytest.mark.parametrize("name", ["create_subprocess_exec", "open_connection", "start_server"])
def test_what_asyncio_has_of_it(name: str) -> None:
    module = changed(limits.refuse_async_system)
    with pytest.raises(NotOnAPageError):
        getattr(module, name)("ls")


@pytest.fixture
def builtins_module(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A stand-in for `builtins`, changed."""
    monkeypatch.setattr(sys, "breakpointhook", sys.breakpointhook)
    return changed(limits.refuse_terminal)


def test_there_is_no_terminal(builtins_module: Any) -> None:
    with pytest.raises(EOFError, match=r"input\('Name: '\).*gr.Textbox"):
        builtins_module.input("Name: ")
    with pytest.raises(NotOnAPageError, match="console panel"):
        sys.breakpointhook()


# Executors.


def test_an_executor_runs_calls_at_once_and_in_order() -> None:
    seen: list[int] = []
    with InlineExecutor(4, initializer=seen.append, initargs=(0,)) as executor:
        first = executor.submit(seen.append, 1)
        assert (seen, first.done()) == ([0, 1], True)
        futures = [executor.submit(pow, base, exp=2) for base in (2, 3)]
        assert [future.result() for future in as_completed(futures)] in ([4, 9], [9, 4])
        assert list(executor.map(pow, [2, 3], [3, 2])) == [8, 9]
    with pytest.raises(RuntimeError, match="after shutdown"):
        executor.submit(print)


def test_a_future_holds_what_the_call_raised() -> None:
    future: Future[Any] = InlineExecutor().submit(int, "x")
    assert isinstance(future.exception(), ValueError)
    with pytest.raises(ValueError, match="invalid literal"):
        future.result()


def test_what_stops_the_run_is_not_held() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        InlineExecutor().submit(stop)


def test_an_executor_takes_what_the_two_take() -> None:
    module = changed(limits.run_inline("ThreadPoolExecutor"), __name__="concurrent.futures.thread")
    executor = module.ThreadPoolExecutor(max_workers=2, thread_name_prefix="work")
    assert executor.submit(abs, -1).result() == 1
    assert type(executor).__name__ == "ThreadPoolExecutor"
    with pytest.raises(ValueError, match="greater than 0"):
        InlineExecutor(0)
    with pytest.raises(TypeError, match="'wrong'"):
        InlineExecutor(wrong=1)


# Changing modules when they are loaded.


@pytest.fixture
def package(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package with a module in it that can be imported."""
    folder = tmp_path / "pagelet_test_package"
    folder.mkdir()
    folder.joinpath("__init__.py").write_text("")
    folder.joinpath("inner.py").write_text("value = 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    yield folder.name
    for name in [name for name in sys.modules if name.startswith(folder.name)]:
        del sys.modules[name]


def test_a_module_is_changed_when_it_is_first_imported(package: str) -> None:
    def change(module: ModuleType) -> None:
        vars(module)["value"] += 1

    after_import(f"{package}.inner", change)
    assert f"{package}.inner" not in sys.modules
    from importlib import import_module
    from importlib.util import find_spec

    assert find_spec(f"{package}.inner") is not None
    module = import_module(f"{package}.inner")
    assert module.value == 2
    assert module.__spec__ is not None
    assert type(module.__spec__.loader).__module__ == "_frozen_importlib_external"
    after_import(f"{package}.inner", change)
    assert module.value == 3


def test_all_of_it_in_a_process_of_its_own() -> None:
    """The changes fit the modules that Python really has."""
    script = (
        "import sys\n"
        "from pagelet import limits\n"
        "limits.install()\n"
        "from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor\n"
        "assert ThreadPoolExecutor(2).submit(abs, -1).result() == 1\n"
        "assert list(ProcessPoolExecutor().map(abs, [-1, -2], chunksize=2)) == [1, 2]\n"
        "import multiprocessing, socket, subprocess, threading\n"
        "def refused(fn):\n"
        "    try: fn()\n"
        "    except limits.NotOnAPageError as error: print(str(error).split(':')[0])\n"
        "refused(threading.Thread(target=print).start)\n"
        "refused(multiprocessing.Process(target=print).start)\n"
        "refused(lambda: multiprocessing.Pool(2))\n"
        "refused(lambda: subprocess.run(['ls']))\n"
        "refused(lambda: socket.create_connection(('localhost', 1)))\n"
        "refused(input)\n"
    )
    paths = os.pathsep.join(["py", "tests/fakes"])
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": paths},
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.split("\n")[:-1] == [
        "threading",
        "multiprocessing.Process",
        "multiprocessing.Pool",
        "subprocess (ls)",
        "socket",
        "input()",
    ]
