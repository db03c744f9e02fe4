"""Image: a picture, uploaded, photographed or shown."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, images, pictures
from pagelet.media import WebcamOptions, check_sources
from pagelet.pixels import Pixels
from pagelet.watermark import watermark_options, watermarked

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

SOURCES = ("upload", "webcam", "clipboard")


class Image(Component):
    """A picture. The function gets an array, a Pillow image or a path; it may return each of these.

    An array has the shape (height, width), or (height, width, channels) with 2, 3 or 4 channels,
    and holds integers from 0 to 255 or floats from 0 to 1.

    Args:
        value: the initial picture: array, Pillow image, path or URL; or a callable for one.
        format: of the file that the visitor can save.
        height, width: numbers are pixels, strings CSS lengths.
        image_mode: Pillow's mode that an upload is converted to; `None` keeps its own. GIFs keep
            theirs.
        sources: where it can come from: "upload", "webcam", "clipboard".
        type: what the function gets: "numpy" (height, width, 3) of uint8, "pil" or "filepath".
        streaming: whether the webcam's pictures go to a `stream` listener.
        webcam_options: a `WebcamOptions`.
        placeholder: HTML shown while it is empty.
        watermark: a picture, or `WatermarkOptions`, put over the corner of what is shown.
        alt_text: what a screen reader says for it.

    Raises:
        ValueError: for an unknown `type` or source.
    """

    events: ClassVar[tuple[str, ...]] = ("clear", "change", "stream", "select", "upload", "input")
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = ("download", "share", "fullscreen")

    def __init__(
        self,
        value: Any = None,
        *,
        format: str = "webp",
        height: int | str | None = None,
        width: int | str | None = None,
        image_mode: str | None = "RGB",
        sources: list[str] | str | None = None,
        type: Literal["numpy", "pil", "filepath"] = "numpy",
        streaming: bool = False,
        webcam_options: WebcamOptions | None = None,
        placeholder: str | None = None,
        watermark: Any = None,
        alt_text: str | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        images.check_type(type)
        if sources is None and streaming:
            sources = ["webcam"]
        self.sources = check_sources(sources, SOURCES)
        if streaming and self.sources != ["webcam"]:
            raise ValueError("streaming=True works with sources=['webcam'] only")
        self.format = format
        self.height = height
        self.width = width
        self.image_mode = image_mode
        self.type = type
        self.streaming = streaming
        self.webcam_options = webcam_options or WebcamOptions()
        self.placeholder = placeholder
        self.watermark = watermark_options(watermark)
        self.alt_text = alt_text
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> Any:
        return images.received(payload, type=self.type, mode=self.image_mode, format=self.format)

    def postprocess(self, value: Any) -> Any:
        return images.payload_of(watermarked(value, self.watermark), self.format)

    def build(self) -> Element:
        self.control = dom.h("pagelet-image", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            alt=self.alt_text,
            interactive=self.editable,
            sources=self.sources,
            webcam=asdict(self.webcam_options),
            streaming=self.streaming,
            pace=self.pace,
            placeholder=self.placeholder,
            buttons=self.button_names,
            height=self.height,
            width=self.width,
        )
        return self.frame(self.control, labels_control=False)

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        return self.payload if self.control is None else pictures.from_page(dom.state(self.control))

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=pictures.to_page(payload))
        if isinstance(payload, Pixels):
            # The page keeps the pixels; they come back as its state.
            self.payload = None
