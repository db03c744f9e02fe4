"""The entries of a Gallery: pictures and videos with captions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import files, images
from .pixels import Pixels

Entry = dict[str, Any]


def received(
    payload: Any, *, type: str, format: str, file_types: list[str] | None
) -> list[tuple[Any, str | None]]:
    """Return the (picture, caption) tuples that a function receives; videos are paths.

    Args:
        payload: a list of entries.
        type, format: as for `images.received`.
        file_types: what files are allowed.
    """
    if not isinstance(payload, list) or not all(_is_entry(entry) for entry in payload):
        raise ValueError("A Gallery's payload is a list of dicts with 'image' or 'video'.")
    return [(_medium(entry, type, format, file_types), entry.get("caption")) for entry in payload]


def payload_of(value: Any, format: str) -> list[Entry]:
    """Return the entries for what a function returned: media, or (medium, caption) tuples."""
    if value is None:
        return []
    if isinstance(value, str):
        raise ValueError("A Gallery shows a list of pictures; put a single path into a list.")
    return [_entry(item, format) for item in value]


def _medium(entry: Entry, type: str, format: str, file_types: list[str] | None) -> Any:
    medium = entry.get("video") or entry["image"]
    if isinstance(medium, Pixels):
        return images.handed(medium.to_pil(), type, f"image.{format}")
    path = files.local(medium, "Gallery", "image")
    files.check_allowed(path, medium.get("orig_name"), file_types)
    if "video" in entry or type == "filepath":
        return path
    name = medium.get("orig_name") or Path(path).name
    return images.handed(images.opened(path, name), type, name)


def _entry(item: Any, format: str) -> Entry:
    medium, caption = item if isinstance(item, (tuple, list)) else (item, None)
    if caption is not None and not isinstance(caption, str):
        raise ValueError(f"A caption must be a str, not a {type(caption)}.")
    if isinstance(medium, (str, Path)):
        kind = "video" if (files.mime_type(medium) or "").startswith("video/") else "image"
        return {kind: _file(medium), "caption": caption}
    payload = images.payload_of(medium, format, "Gallery")
    if payload is None:
        raise ValueError("A Gallery can't show None among its pictures.")
    return {"image": payload, "caption": caption}


def _file(path: str | Path) -> dict[str, Any]:
    named = {"orig_name": files.name_of(path), "mime_type": files.mime_type(path)}
    url = {"url": path} if files.is_url(path) else {}
    return {**images.from_path(path), **named, **url}


def _is_entry(entry: Any) -> bool:
    return isinstance(entry, dict) and bool(entry.get("image") or entry.get("video"))
