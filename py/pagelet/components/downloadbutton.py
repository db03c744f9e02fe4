"""DownloadButton: a button that saves a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Literal

from pagelet import files

from .base import Component


class DownloadButton(Component):
    """A button that saves a file. The function returns the file's path or URL, and gets its path.

    Args:
        label: the button's text.
        value: path or URL of the file at first, or a callable for it.
        variant: "primary", "secondary" or "stop".
        size: "sm", "md" or "lg".
        icon: path or address of a picture shown before the text.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "click")
    without: ClassVar[tuple[str, ...]] = ("info", "show_label", "container", "buttons")
    shared_defaults: ClassVar[dict[str, Any]] = {"interactive": True, "min_width": None}

    def __init__(
        self,
        label: str = "Download",
        value: Any = None,
        *,
        variant: Literal["primary", "secondary", "stop"] = "secondary",
        size: Literal["sm", "md", "lg"] = "lg",
        icon: str | None = None,
        **shared: Any,
    ) -> None:
        self.variant = variant
        self.size = size
        self.icon = icon
        super().__init__(value, label=label, **shared)

    def preprocess(self, payload: Any) -> str | None:
        return None if payload is None else files.local(payload, "DownloadButton")

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        return files.file_data(str(value), orig_name=Path(value).name)
