"""Files that visitors bring and take: payloads to values and back, and bytes when asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import dom, files

if TYPE_CHECKING:
    from js import Element

TYPES = ["filepath", "binary"]
COUNTS = ["single", "multiple", "directory"]


class NamedPath(str):
    """A path as a function receives it: a `str`, and what opened files are asked for, a `name`."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The path itself, in full, as that of an open file."""
        return str(self)


def check_options(type: str, file_count: str, file_types: Any) -> None:
    """Raise a `ValueError` if one of these arguments is not what it may be."""
    if type not in TYPES:
        raise ValueError(f"type must be one of {TYPES}, not {type!r}")
    if file_count not in COUNTS:
        raise ValueError(f"file_count must be one of {COUNTS}, not {file_count!r}")
    if file_types is not None and not isinstance(file_types, list):
        raise ValueError(f"file_types must be a list such as ['image', '.csv'], not {file_types!r}")


def received(payload: Any, file_count: str, file_types: list[str] | None, type: str) -> Any:
    """Return what a function receives for the payload of uploaded files."""
    if payload is None:
        return None
    if file_count == "single":
        return _opened(payload, file_types, type)
    if not isinstance(payload, list):
        raise ValueError(f"With file_count={file_count!r} the payload is a list of files.")
    return [_opened(file, file_types, type) for file in payload]


def _opened(payload: Any, file_types: list[str] | None, type: str) -> NamedPath | bytes:
    path = files.local(payload, "File")
    files.check_allowed(path, payload.get("orig_name"), file_types)
    return Path(path).read_bytes() if type == "binary" else NamedPath(path)


def returned(value: Any) -> Any:
    """Return the payload of the file or files that a function returned."""
    if value is None:
        return None
    payloads = [_offered(path) for path in paths(value)]
    return payloads if isinstance(value, list) else payloads[0]


def _offered(path: str | Path) -> dict[str, Any]:
    if isinstance(path, Path):
        raise ValueError(f"A file is returned as a str: str({path!r}), or a list of these.")
    if files.is_url(path):
        return files.file_data(path, url=path, orig_name=files.name_of(path))
    return files.file_data(path, size=Path(path).stat().st_size, orig_name=Path(path).name)


def paths(value: Any) -> list[str | Path]:
    """Return the paths that a function returned, as a list.

    Raises:
        TypeError: for what is no path.
    """
    found = value if isinstance(value, list) else [value]
    wrong = next((path for path in found if not isinstance(path, (str, Path))), None)
    if wrong is not None or None in found:
        raise TypeError(f"Files are returned as a path or a list of paths, not as {type(wrong)}.")
    return found


def shown(payload: Any) -> list[Any]:
    """Return the payload of one file or of several as a list."""
    if payload is None:
        return []
    return payload if isinstance(payload, list) else [payload]


def chosen(entries: Any, file_count: str) -> Any:
    """Return the payload for the list of files that a widget holds."""
    if not entries:
        return None
    return entries[0] if file_count == "single" else entries


def hand_over(control: Element) -> Callable[[], None]:
    """Give a widget the bytes of a file that its visitor wants to save; return what ends that."""

    def hand(event: dom.Event) -> None:
        path = event.detail["path"]
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            dom.call(control, "refuse", path, f"{files.name_of(path)}: {error.strerror}")
            return
        dom.call(control, "save", path, dom.buffer(data), files.mime_type(path) or "")

    return dom.on(control, "wanted", hand)
