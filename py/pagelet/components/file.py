"""File: files to upload, or to download."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, files, transfers

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


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
        transfers.check_options(type, file_count, file_types)
        self.file_count = file_count
        self.file_types = file_types
        self.type = type
        self.height = height
        self.allow_reordering = allow_reordering
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> Any:
        return transfers.received(payload, self.file_count, self.file_types, self.type)

    def postprocess(self, value: Any) -> Any:
        return transfers.returned(value)

    def preview(self, value: Any) -> str:
        if not value:
            return ""
        return ", ".join(files.name_of(path) for path in transfers.paths(value))

    def build(self) -> Element:
        self.control = dom.h("pagelet-files", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            interactive=self.editable,
            count=self.file_count,
            accept=files.patterns(self.file_types),
            height=self.height,
            sortable=self.allow_reordering,
        )
        transfers.hand_over(self.control)
        return self.frame(self.control, labels_control=False)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return transfers.chosen(dom.state(self.control), self.file_count)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=transfers.shown(payload))

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        if event == "select" and self.control is not None:
            dom.put(self.control, selectable=True)
        return super().dom_events(event)
