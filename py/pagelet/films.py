"""Films: how long one is, by what its file says of itself."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

SEGMENT, INFO, SCALE, LENGTH = 0x18538067, 0x1549A966, 0x2AD7B1, 0x4489
"""The elements of Matroska files that lead to the duration."""

Part = tuple[int | bytes, int, int]
"""A part of a file: its name, where its content begins, and where it ends."""


def seconds(path: str | Path) -> float | None:
    """Return how long a film is: an MP4, QuickTime, WebM or Matroska file; else `None`."""
    with Path(path).open("rb") as file:
        start = file.read(8)
        file.seek(0, 2)
        end = file.tell()
        if start[:4] == b"\x1a\x45\xdf\xa3":
            return _of_matroska(file, end)
        return _of_mp4(file, end) if start[4:] in (b"ftyp", b"moov", b"wide", b"mdat") else None


def _of_mp4(file: BinaryIO, end: int) -> float | None:
    for name, begins, ends in _boxes(file, 0, end):
        if name != b"moov":
            continue
        for inner, at, _ in _boxes(file, begins, ends):
            if inner == b"mvhd":
                file.seek(at)
                version = file.read(4)[0]
                form = ">16xIQ" if version == 1 else ">8xII"
                scale, length = struct.unpack(form, file.read(struct.calcsize(form)))
                return length / scale if scale else None
    return None


def _boxes(file: BinaryIO, at: int, end: int) -> Iterator[Part]:
    while at + 8 <= end:
        file.seek(at)
        size, name = struct.unpack(">I4s", file.read(8))
        head = 8
        if size == 1:
            (size,) = struct.unpack(">Q", file.read(8))
            head = 16
        stop = end if size == 0 else at + size
        if stop < at + head:
            return
        yield name, at + head, stop
        at = stop


def _of_matroska(file: BinaryIO, end: int) -> float | None:
    segment = _find(_elements(file, 0, end), SEGMENT)
    info = segment and _find(_elements(file, *segment), INFO)
    if not info:
        return None
    scale, length = 1_000_000, None
    for name, at, stop in _elements(file, *info):
        file.seek(at)
        if name == SCALE:
            scale = int.from_bytes(file.read(stop - at), "big")
        elif name == LENGTH:
            (length,) = struct.unpack(">f" if stop - at == 4 else ">d", file.read(stop - at))
    return None if length is None else length * scale / 1e9


def _find(parts: Iterator[Part], wanted: int) -> tuple[int, int] | None:
    return next(((at, stop) for name, at, stop in parts if name == wanted), None)


def _elements(file: BinaryIO, at: int, end: int) -> Iterator[Part]:
    while at < end:
        file.seek(at)
        name, _ = _number(file, keeps_mark=True)
        size, is_unknown = _number(file)
        begins = file.tell()
        if name == 0:
            return
        stop = end if is_unknown else min(end, begins + size)
        yield name, begins, stop
        at = stop


def _number(file: BinaryIO, keeps_mark: bool = False) -> tuple[int, bool]:
    """Return a number whose first byte says how long it is, and whether all its bits are set."""
    first = (file.read(1) or b"\0")[0]
    if first == 0:
        return 0, False
    length = 9 - first.bit_length()
    rest = file.read(length - 1)
    marked = int.from_bytes(bytes([first]) + rest, "big")
    plain = marked - (1 << (7 * length))
    return (marked if keeps_mark else plain), plain == (1 << (7 * length)) - 1
