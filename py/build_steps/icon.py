"""The icon of an installed app: a white P on orange, drawn without any library."""

import math
import struct
import zlib

GROUND = (199, 74, 12)
INK = (255, 255, 255)
# All in parts of the width: a stem, and a bowl between two circles around one centre.
STEM = (0.33, 0.41, 0.25, 0.79)
CENTRE = (0.54, 0.395)
BOWL = (0.065, 0.145)


def icon(size: int) -> bytes:
    """A PNG of so many pixels in width and height, filled to its edges as systems cut it."""
    row_of = [_row((y + 0.5) / size, size) for y in range(size)]
    data = zlib.compress(b"".join(b"\0" + row for row in row_of), 9)
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _row(y: float, size: int) -> bytes:
    return bytes(part for x in range(size) for part in _pixel((x + 0.5) / size, y, 0.7 / size))


def _pixel(x: float, y: float, blur: float) -> tuple[int, ...]:
    inside = max(_box(x, y), _bowl(x, y))
    share = min(1.0, max(0.0, 0.5 + inside / (2 * blur)))
    return tuple(round(g + (i - g) * share) for g, i in zip(GROUND, INK, strict=True))


def _box(x: float, y: float) -> float:
    """How far inside of the stem a point is; below zero outside."""
    left, right, top, bottom = STEM
    return min(x - left, right - x, y - top, bottom - y)


def _bowl(x: float, y: float) -> float:
    """The same for the bowl: half a ring, with straight ends to the stem."""
    (middle_x, middle_y), (inner, outer) = CENTRE, BOWL
    across = max(0.0, x - middle_x)
    distance = math.hypot(across, y - middle_y)
    return min(outer - distance, distance - inner, x - STEM[0])


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
