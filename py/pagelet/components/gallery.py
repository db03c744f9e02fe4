"""Gallery: many pictures and videos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, files, images, media_entries, pictures
from pagelet.media import check_sources

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

SOURCES = ("upload", "webcam", "clipboard")


class Gallery(Component):
    """Pictures and videos in a grid, with captions and a large preview.

    The function returns a list of arrays, Pillow images, paths or URLs, or of (one of these,
    caption) tuples; or an array of shape (count, height, width, channels). It gets a list of
    (picture, caption) tuples, `None` for an empty one; videos are always paths.

    Args:
        value: what is shown at first: a list as above, or a callable for one.
        format: of the files that the visitor can save.
        file_types: what can be uploaded: "image", "video", or extensions such as ".png".
        columns, rows: how many there are; a list of numbers for narrow to wide pages.
        height: of the grid; numbers are pixels, strings CSS lengths.
        allow_preview: whether a click opens a picture large.
        preview: whether it opens with the preview.
        selected_index: which one is selected at first.
        object_fit: CSS's `object-fit` of the pictures.
        type: what the function gets of a picture: "numpy", "pil" or "filepath".
        fit_columns: whether fewer pictures than columns fill the width.
        sources: where uploads come from: "upload", "webcam", "clipboard".

    Raises:
        ValueError: for an unknown `type` or source.
    """

    events: ClassVar[tuple[str, ...]] = (
        "select",
        "upload",
        "change",
        "delete",
        "preview_close",
        "preview_open",
    )
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = (
        "share",
        "download",
        "download_all",
        "fullscreen",
    )
    attributes: ClassVar[dict[str, str]] = {"preview": "preview_open"}

    def __init__(
        self,
        value: Any = None,
        *,
        format: str = "webp",
        file_types: list[str] | None = None,
        columns: int | Sequence[int] | None = 2,
        rows: int | None = None,
        height: int | float | str | None = None,
        allow_preview: bool = True,
        preview: bool | None = None,
        selected_index: int | None = None,
        object_fit: Literal["contain", "cover", "fill", "none", "scale-down"] | None = None,
        type: Literal["numpy", "pil", "filepath"] = "filepath",
        fit_columns: bool = True,
        sources: list[str] | str | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        images.check_type(type)
        self.format = format
        self.file_types = file_types
        self.columns = columns
        self.rows = rows
        self.height = height
        self.allow_preview = allow_preview
        self.preview_open = preview
        self.selected_index = selected_index
        self.object_fit = object_fit
        self.type = type
        self.fit_columns = fit_columns
        self.sources = check_sources(sources or ["upload"], SOURCES)
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[tuple[Any, str | None]] | None:
        if not payload:
            return None
        return media_entries.received(
            payload, type=self.type, format=self.format, file_types=self.file_types
        )

    def postprocess(self, value: Any) -> list[dict[str, Any]]:
        return media_entries.payload_of(value, self.format)

    def build(self) -> Element:
        self.control = dom.h("pagelet-gallery", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            columns=self.columns,
            fit_columns=self.fit_columns,
            rows=self.rows,
            height=self.height,
            object_fit=self.object_fit,
            allow_preview=self.allow_preview,
            preview=self.preview_open,
            selected_index=self.selected_index,
            interactive=self.editable,
            sources=self.sources,
            accept=files.patterns(self.file_types or ["image", "video"]),
            buttons=self.button_names,
        )
        return self.frame(self.control, labels_control=False)

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        if self.control is None:
            return self.payload
        return [_converted(entry, pictures.from_page) for entry in dom.state(self.control) or []]

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(
            self.control, value=[_converted(entry, pictures.to_page) for entry in payload or []]
        )
        # The page keeps the pictures; they come back as its state.
        self.payload = None


def _converted(entry: dict[str, Any], convert: Callable[[Any], Any]) -> dict[str, Any]:
    """Return an entry whose picture or film is in another form."""
    return {name: part if name == "caption" else convert(part) for name, part in entry.items()}
