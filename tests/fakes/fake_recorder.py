"""Collects operations into batches; the twin of js/recorder.js."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

GROWING = 200
Op = list[Any]


def length(text: str) -> int:
    """Return how long JavaScript takes a text to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def plain(value: Any) -> Any:
    """Return a copy of what is sent, so that later changes to a list or dict stay here."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value


class Recorder:
    def __init__(self, apply: Callable[[list[Op]], None]) -> None:
        self.batches: list[list[Op]] = []
        self.as_of: int | None = None
        self.clock = 0
        self._apply = apply
        self._last = 0
        self._ops: list[Op | None] = []
        self._unsent: dict[tuple[int, str], int] = {}
        self._sent: dict[tuple[int, str], str] = {}
        self._scheduled = False

    @property
    def since(self) -> int:
        return self.clock if self.as_of is None else self.as_of

    def mint(self) -> int:
        self._last += 1
        return self._last

    def record(self, op: Op) -> None:
        if op[0] == "call":
            self._unsent.clear()
        self._ops.append(op)
        self._schedule()

    def write(self, op: Op, name: str) -> None:
        key = (op[1], name)
        if key in self._unsent:
            self._ops[self._unsent[key]] = None
        self._unsent[key] = len(self._ops)
        self.record(op)

    def flush(self) -> None:
        self._scheduled = False
        ops = [self._shorten(op) for op in self._ops if op is not None]
        self._ops = []
        self._unsent.clear()
        if ops:
            self.batches.append(ops)
            self._apply(ops)

    def _schedule(self) -> None:
        """Flush at the end of the turn; without a loop, what looks at the page flushes."""
        if self._scheduled:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._scheduled = True
        loop.call_soon(self._flush_scheduled)

    def _flush_scheduled(self) -> None:
        if self._scheduled:
            self.flush()

    def _shorten(self, op: Op) -> Op:
        kind, number = op[0], op[1]
        if kind in ("append", "clear") or (kind == "prop" and op[2] == "innerHTML"):
            self._sent.pop((number, "text"), None)
        if kind == "text":
            kept = self._grown((number, "text"), op[2])
            return [*op[:2], op[2][len(kept) :], length(kept)] if kept else op
        if kind == "prop":
            if not isinstance(op[3], str):
                self._sent.pop((number, op[2]), None)
            elif kept := self._grown((number, op[2]), op[3]):
                return [*op[:3], op[3][len(kept) :], op[4], length(kept)]
        return op

    def _grown(self, key: tuple[int, str], text: str) -> str:
        """Return what the page has of a long text already."""
        before = self._sent.pop(key, "")
        if length(text) <= GROWING:
            return ""
        self._sent[key] = text
        return before if text.startswith(before) else ""
