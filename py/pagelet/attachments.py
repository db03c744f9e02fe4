"""Files that come along with a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import files, pictures
from .payloads import checked


def shown(file: dict[str, Any]) -> dict[str, Any]:
    """Return what the page gets of a file: of a picture its bytes too."""
    is_picture = (file.get("mime_type") or "").startswith("image/")
    return pictures.to_page(file) or {} if is_picture else {"file": file}


def attached(path: Any) -> dict[str, Any]:
    """Return the payload of a file that a function returned."""
    if isinstance(path, dict):
        return {**files.file_data(None), **path}
    if not isinstance(path, (str, Path)):
        raise TypeError(f"The 'files' of a MultimodalTextbox are paths, not a {type(path)}.")
    return files.file_data(path, orig_name=files.name_of(path), mime_type=files.mime_type(path))


def listed(paths: Any) -> list[dict[str, Any]]:
    """Return the payloads of the files that a function returned; anything but a list is none."""
    return [attached(path) for path in paths] if isinstance(paths, list) else []


def text_of(payload: Any) -> str:
    """Return the text of a payload; raise a `ValueError` if there is none."""
    text = checked(payload, dict, "A MultimodalTextbox").get("text")
    if not isinstance(text, str):
        raise ValueError(f"A MultimodalTextbox's payload has a text, not {text!r}.")
    return text


def preview(payload: dict[str, Any]) -> str:
    """Return the text and the names of the files, for a cell of an examples table."""
    names = [file.get("orig_name") or files.name_of(file["path"]) for file in payload["files"]]
    return " ".join(filter(None, [payload["text"], f"({', '.join(names)})" if names else ""]))
