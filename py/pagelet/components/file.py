"""File: files to upload, or to download."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import files

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

TYPES = ["filepath", "binary"]
COUNTS = ["single", "multiple", "directory"]


class File(Component):
    """Files. The function gets a path or bytes, for several files a list of these.

    It may return a path as `str`, a URL, or a list of these.

    Args:
        value: what can be downloaded at first, or a callable for it.
        file_count: "single", "multiple" or "directory"; the latter two give the function a list.
        file_types: what can be uploaded: kinds such as "image", "audio", "video" and "text", or
            extensions such as ".csv".
        type: what the function gets: "filepath" or "binary" (bytes).
        height: after which the list scrolls; numbers are pixels, strings CSS lengths.
        allow_reordering: whether the visitor can change the order.

    Raises:
        ValueError: for an unknown `type` or `file_count`, and for `file_types` that are no list.
    """

    events: ClassVar[tuple[str, ...]] = (
        "change",
        "select",
        "clear",
        "upload",
        "delete",
        "download",
    )
    without: ClassVar[tuple[str, ...]] = ("info",)

    def __init__(
        self,
        value: Any = None,
        *,
        file_count: Literal["single", "multiple", "directory"] = "single",
        file_types: list[str] | None = None,
        type: Literal["filepath", "binary"] = "filepath",
        height: int | str | float | None = None,
        allow_reordering: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        check_options(type, file_count, file_types)
        self.file_count = file_count
        self.file_types = file_types
        self.type = type
        self.height = height
        self.allow_reordering = allow_reordering
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> Any:
        return received(payload, self.file_count, self.file_types, self.type)

    def postprocess(self, value: Any) -> Any:
        return returned(value)

    def preview(self, value: Any) -> str:
        if not value:
            return ""
        return ", ".join(files.name_of(path) for path in _paths(value))


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


def _opened(payload: Any, file_types: list[str] | None, type: str) -> str | bytes:
    path = files.local(payload, "File")
    files.check_allowed(path, payload.get("orig_name"), file_types)
    return Path(path).read_bytes() if type == "binary" else path


def returned(value: Any) -> Any:
    """Return the payload of the file or files that a function returned."""
    if value is None:
        return None
    payloads = [_offered(path) for path in _paths(value)]
    return payloads if isinstance(value, list) else payloads[0]


def _offered(path: str | Path) -> dict[str, Any]:
    if isinstance(path, Path):
        raise ValueError(f"A file is returned as a str: str({path!r}), or a list of these.")
    if files.is_url(path):
        return files.file_data(path, url=path, orig_name=files.name_of(path))
    return files.file_data(path, size=Path(path).stat().st_size, orig_name=Path(path).name)


def _paths(value: Any) -> list[str | Path]:
    paths = value if isinstance(value, list) else [value]
    wrong = next((path for path in paths if not isinstance(path, (str, Path))), None)
    if wrong is not None or None in paths:
        raise TypeError(f"Files are returned as a path or a list of paths, not as {type(wrong)}.")
    return paths
