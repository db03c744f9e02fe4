"""Downloads that are checked, and that leave no half file behind."""

import hashlib
import os
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path

from .console import Progress

# Long enough for a slow network's first byte, short enough not to hold up a machine without one.
TIMEOUT = 6
CHUNK = 1 << 17


class Unavailable(Exception):
    """One source did not give the file; another may."""


def sha256(data: bytes) -> str:
    """The hexadecimal digest of bytes."""
    return hashlib.sha256(data).hexdigest()


def sha256_of(path: Path) -> str:
    """The hexadecimal digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path to write to that becomes `target` only when the block ends well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def put(target: Path, data: bytes) -> None:
    """Write a whole file or none."""
    with replacing(target) as part:
        part.write_bytes(data)


def download(url: str, target: Path, digest: str) -> None:
    """Fetch `url` into `target`; raises `Unavailable` when it can't be had or is another file."""
    with replacing(target) as part:
        try:
            _stream(url, part)
        except (OSError, HTTPException) as problem:
            raise Unavailable(f"{url}: {problem}") from problem
        found = sha256_of(part)
        if found != digest:
            raise Unavailable(f"{url}: its sha256 is {found}, expected {digest}")


def _stream(url: str, part: Path) -> None:
    with urllib.request.urlopen(url, timeout=TIMEOUT) as response, part.open("wb") as file:
        length = response.headers.get("Content-Length")
        progress = Progress(url.rpartition("/")[2], int(length) if length else None)
        while chunk := response.read(CHUNK):
            file.write(chunk)
            progress.advance(len(chunk))
