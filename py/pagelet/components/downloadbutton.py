"""DownloadButton: a button that saves a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, files, transfers

from .base import Component

if TYPE_CHECKING:
    from js import Element


class DownloadButton(Component):
    """A button that saves a file. The function returns the file's path or URL, and gets its path.

    Args:
        label: the button's text.
        value: path or URL of the file at first, or a callable for it.
        variant: "primary", "secondary" or "stop".
        size: "sm", "md" or "lg".
        icon: path or address of a picture shown before the text.
    """

    holding_files: ClassVar[tuple[str, ...]] = ("icon",)
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

    def build(self) -> Element:
        self.control = dom.h("pagelet-download-button", class_=self.classes("file-button"))
        dom.put(
            self.control,
            label=self.label,
            look=f"{self.size} {self.variant}",
            icon=files.picture_address(self.icon),
            disabled=self.interactive is False,
        )
        transfers.hand_over(self.control)
        self._size(self.control)
        return self.control

    def state_elements(self) -> list[Element]:
        return []

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload and {**payload, "url": self._address(payload)})

    def _address(self, payload: dict[str, Any]) -> str | None:
        """Return where the page finds the file by itself, if it is on the web."""
        address = payload.get("url") or payload["path"]
        return address if files.is_url(address) else None
