"""Turns the tags of a case's JSON into values; fixtures become uploaded files."""

from __future__ import annotations

import mimetypes
import shutil
from pathlib import Path
from typing import Any

from conformance import codec, recipes


class Decoder:
    """Decodes the JSON of one case; its uploads lie in a folder of their own."""

    def __init__(self, fixtures: Path, uploads: Path) -> None:
        self.fixtures = fixtures
        self.uploads = uploads
        codec.PAYLOAD_PATHS.clear()

    def __call__(self, value: Any) -> Any:
        return codec.dec(value, str(self.fixtures), recipes.RECIPES, self.payload_of)

    def payload_of(self, fixture: str, **override: Any) -> dict[str, Any]:
        """Return the payload of an uploaded copy of a fixture."""
        folder = self.uploads / f"upload{len(list(self.uploads.iterdir()))}"
        folder.mkdir()
        path = folder / Path(fixture).name
        shutil.copy(self.fixtures / fixture, path)
        codec.PAYLOAD_PATHS[str(path)] = fixture
        payload = {
            "path": str(path),
            "orig_name": path.name,
            "size": path.stat().st_size,
            "mime_type": mimetypes.guess_type(path.name)[0],
            "url": None,
            "is_stream": False,
            "meta": {"_type": "gradio.FileData"},
        }
        return {**payload, **override}
