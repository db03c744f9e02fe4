"""Files that come along with a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import files, pictures


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
