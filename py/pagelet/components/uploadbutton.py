"""UploadButton: a button that asks for files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, files, transfers

from .base import Component

if TYPE_CHECKING:
    from js import Element


class UploadButton(Component):
    """A button that asks for files. The function gets what it would get from a `File`.

    Args:
        label: the button's text.
        value: the files at first, or a callable for them.
        variant: "primary", "secondary" or "stop".
        size: "sm", "md" or "lg".
        icon: path or address of a picture shown before the text.
        type, file_count, file_types: as for `File`.
    """

    holding_files: ClassVar[tuple[str, ...]] = ("icon",)
    events: ClassVar[tuple[str, ...]] = ("change", "click", "upload")
    without: ClassVar[tuple[str, ...]] = ("info", "show_label", "container", "buttons")
    shared_defaults: ClassVar[dict[str, Any]] = {"interactive": True, "min_width": None}

    def __init__(
        self,
        label: str = "Upload a File",
        value: Any = None,
        *,
        variant: Literal["primary", "secondary", "stop"] = "secondary",
        size: Literal["sm", "md", "lg"] = "lg",
        icon: str | None = None,
        type: Literal["filepath", "binary"] = "filepath",
        file_count: Literal["single", "multiple", "directory"] = "single",
        file_types: list[str] | None = None,
        **shared: Any,
    ) -> None:
        transfers.check_options(type, file_count, file_types)
        self.variant = variant
        self.size = size
        self.icon = icon
        self.type = type
        self.file_count = file_count
        self.file_types = file_types
        super().__init__(value, label=label, **shared)

    def preprocess(self, payload: Any) -> Any:
        return transfers.received(payload, self.file_count, self.file_types, self.type)

    def postprocess(self, value: Any) -> Any:
        return transfers.returned(value)

    def build(self) -> Element:
        self.control = dom.h("pagelet-upload-button", class_=self.classes("file-button"))
        dom.put(
            self.control,
            label=self.label,
            look=f"{self.size} {self.variant}",
            icon=files.picture_address(self.icon),
            disabled=self.interactive is False,
            count=self.file_count,
            accept=files.patterns(self.file_types),
        )
        self._size(self.control)
        return self.control

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        if self.control is None:
            return self.payload
        return transfers.chosen(dom.state(self.control), self.file_count)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=transfers.shown(payload))
