"""ImageSlider: two pictures to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, images, pictures

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class ImageSlider(Component):
    """Two pictures, one over the other, with a slider between them.

    The function gets and returns a tuple of two pictures, as for `Image`; each may be `None`.

    Args:
        value: the pictures at first, or a callable for them.
        format: of the files that the visitor can save.
        height, width: numbers are pixels, strings CSS lengths.
        image_mode: Pillow's mode that uploads are converted to; `None` keeps their own.
        type: what the function gets: "numpy", "pil" or "filepath".
        slider_position: in percent of the width.
        max_height: in pixels.
    """

    events: ClassVar[tuple[str, ...]] = ("clear", "change", "stream", "select", "upload", "input")
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = ("download", "fullscreen")

    def __init__(
        self,
        value: Any = None,
        *,
        format: str = "webp",
        height: int | str | None = None,
        width: int | str | None = None,
        image_mode: str | None = "RGB",
        type: Literal["numpy", "pil", "filepath"] = "numpy",
        slider_position: float = 50,
        max_height: int = 500,
        **shared: Unpack[Shared],
    ) -> None:
        images.check_type(type)
        self.format = format
        self.height = height
        self.width = width
        self.image_mode = image_mode
        self.type = type
        self.slider_position = slider_position
        self.max_height = max_height
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> tuple[Any, Any] | None:
        if payload is None:
            return None
        if not isinstance(payload, (list, tuple)) or len(payload) != 2:
            raise ValueError("An ImageSlider's payload is a list of two pictures.")
        first, second = (
            images.received(picture, type=self.type, mode=self.image_mode, format=self.format)
            for picture in payload
        )
        return first, second

    def postprocess(self, value: Any) -> tuple[Any, Any] | None:
        if value is None:
            return None
        return self._shown(value[0]), self._shown(value[1])

    def in_cell(self, preview: Any) -> Any:
        return preview and next((picture for picture in preview if picture), None)

    def build(self) -> Element:
        self.control = dom.h("pagelet-image-slider", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            interactive=self.editable,
            position=self.slider_position,
            max_height=self.max_height,
            buttons=self.button_names,
            height=self.height,
            width=self.width,
        )
        return self.frame(self.control, labels_control=False)

    def frame_classes(self) -> list[str]:
        return [*super().frame_classes(), "bare"]

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        if self.control is None:
            return self.payload
        # The page says nothing where there are no pictures; a function gets a pair all the same.
        pair = dom.state(self.control) or (None, None)
        return [pictures.from_page(picture) for picture in pair]

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload and [pictures.to_page(item) for item in payload])
        # The page keeps the pictures; they come back as its state.
        self.payload = None

    def _shown(self, picture: Any) -> Any:
        return images.payload_of(picture, self.format, "ImageSlider")
