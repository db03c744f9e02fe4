"""What the build says on the terminal, all of it on standard error."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

LARGE = 4_000_000


def say(message: str) -> None:
    """Print one line."""
    print(message, file=sys.stderr, flush=True)


def warn(message: str) -> None:
    """Print one line that asks to be read."""
    say(f"Warning: {message}")


@contextmanager
def timed(step: str) -> Iterator[None]:
    """Announce a step and say how long it took."""
    say(f"== {step}")
    start = time.monotonic()
    try:
        yield
    finally:
        say(f"   {step}: {time.monotonic() - start:.1f} s")


class Progress:
    """The advance of one long download: a moving line on a terminal, quarters elsewhere."""

    def __init__(self, label: str, total: int | None) -> None:
        self.label = label
        self.total = total
        self.done = 0
        self.told = 0

    def advance(self, count: int) -> None:
        """Count bytes; speak only about what takes long enough to be wondered about."""
        self.done += count
        if self.total is None or self.total < LARGE:
            return
        percent = self.done * 100 // self.total
        step = 1 if sys.stderr.isatty() else 25
        if percent // step == self.told // step:
            return
        self.told = percent
        line = f"   {self.label}: {percent} % of {self.total / 1e6:.1f} MB"
        if not sys.stderr.isatty():
            say(line)
        else:
            print(f"\r{line}", end="\n" if percent >= 100 else "", file=sys.stderr, flush=True)
