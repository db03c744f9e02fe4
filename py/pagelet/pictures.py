"""Pictures on their way to the page's widgets, and back as what a listener reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import dom, files
from .pixels import Pixels


def to_page(payload: Any) -> dict[str, Any] | None:
    """Return what a widget shows for a picture's payload: pixels, an address or a file's bytes."""
    if payload is None:
        return None
    if isinstance(payload, Pixels):
        data = dom.buffer(payload.rgba)
        size = {"width": payload.width, "height": payload.height}
        return {"pixels": {**size, "data": data, "mode": payload.mode}}
    address = payload.get("url") or payload.get("path")
    if files.is_url(address) or str(address).startswith("data:"):
        return {"file": payload, "url": address}
    return {
        "file": payload,
        # An upload goes back as the page's own file, whatever its size.
        "bytes": dom.upload(address) or dom.buffer(Path(address).read_bytes()),
        "mime_type": payload.get("mime_type") or files.mime_type(address),
    }


def from_page(state: Any) -> Any:
    """Return the payload for a widget's state: a file's, `Pixels` or `None`."""
    pixels = state.get("pixels") if isinstance(state, dict) else None
    if pixels is None:
        return state
    return Pixels(pixels["width"], pixels["height"], pixels["data"], pixels.get("mode", "RGBA"))
