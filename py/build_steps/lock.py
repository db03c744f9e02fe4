"""One build at a time where two would step on each other's files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from .console import say
from .paths import cache

if sys.platform == "win32":
    import msvcrt

    def _try(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _wait(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _try(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _wait(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)


@contextmanager
def exclusive(what: str) -> Iterator[None]:
    """Hold the lock named `what` on this machine; it goes with the process that held it."""
    cache().mkdir(parents=True, exist_ok=True)
    with (cache() / f"{what}.lock").open("w") as file:
        try:
            _try(file)
        except OSError:
            say(f"Waiting for another build that is busy with {what} ...")
            _wait(file)
        yield
