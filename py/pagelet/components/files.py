"""Files: a File for several files."""

from __future__ import annotations

from typing import Any, Literal

from .file import File


class Files(File):
    """Several files, otherwise a File.

    Args:
        value: what can be downloaded at first, or a callable for it.
        file_count: "multiple" or "directory".
        options: as for `File`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        file_count: Literal["single", "multiple", "directory"] = "multiple",
        **options: Any,
    ) -> None:
        super().__init__(value, file_count=file_count, **options)
