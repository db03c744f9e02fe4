"""ImageEditor: a picture to draw on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, drawings, images, pictures
from pagelet.media import Brush, Eraser, LayerOptions, WebcamOptions, check_sources

from .base import Component, Shared

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from js import Element

SOURCES = ("upload", "webcam", "clipboard")


class ImageEditor(Component):
    """A picture to draw on, in layers. The function gets a dict of pictures, as for `Image`.

    It has "background", "layers" and "composite" (all in one): `None`, `[]`, `None` if empty. The
    function may return such a dict or one background: an array, a Pillow image or a path (`str`).

    Args:
        value: the picture at first, or a callable for it.
        height, width: of the editor; numbers are pixels, strings CSS lengths.
        image_mode: Pillow's mode that the pictures are converted to; `None` keeps their own.
        sources: where the background comes from: "upload", "webcam", "clipboard".
        type: what the function gets: "numpy", "pil" or "filepath".
        placeholder: text shown while it is empty.
        transforms: what can be done to the background: "crop", "resize".
        eraser: an `Eraser`; `False` for none.
        brush: a `Brush`; `False` for none.
        format: of the files that the visitor can save.
        layers: a `LayerOptions`, or whether there can be several layers.
        canvas_size: (width, height) in pixels, without a background.
        fixed_canvas: whether the background is fitted into that size.
        webcam_options: a `WebcamOptions`.
    """

    events: ClassVar[tuple[str, ...]] = ("clear", "change", "input", "select", "upload", "apply")
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = None

    def __init__(
        self,
        value: Any = None,
        *,
        height: int | str | None = None,
        width: int | str | None = None,
        image_mode: str | None = "RGBA",
        sources: Sequence[str] | str | None = SOURCES,
        type: Literal["numpy", "pil", "filepath"] = "numpy",
        placeholder: str | None = None,
        transforms: Sequence[str] | None = ("crop", "resize"),
        eraser: Eraser | Literal[False] | None = None,
        brush: Brush | Literal[False] | None = None,
        format: str = "webp",
        layers: bool | LayerOptions = True,
        canvas_size: tuple[int, int] = (800, 800),
        fixed_canvas: bool = False,
        webcam_options: WebcamOptions | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        images.check_type(type)
        self.height = height
        self.width = width
        self.image_mode = image_mode
        self.sources = check_sources(sources, SOURCES)
        self.type = type
        self.placeholder = placeholder
        self.transforms = list(transforms) if isinstance(transforms, tuple) else transforms
        self.eraser = Eraser() if eraser is None else eraser
        self.brush = Brush() if brush is None else brush
        self.format = format
        self.layers = LayerOptions(disabled=not layers) if isinstance(layers, bool) else layers
        self.canvas_size = list(canvas_size)
        self.fixed_canvas = fixed_canvas
        self.webcam_options = webcam_options or WebcamOptions()
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> dict[str, Any] | None:
        return drawings.received(payload, self.type, self.image_mode, self.format)

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        return drawings.payload_of(value, self.format, type(self).__name__)

    def in_cell(self, preview: Any) -> Any:
        return drawings.whole(preview)

    def flag(self, payload: Any, directory: str | Path) -> str:
        drawn = drawings.composed(payload)
        return super().flag(drawn and {**drawn, "id": drawn.get("id")}, directory)

    def build(self) -> Element:
        if not self.editable:
            return self._frame_of("pagelet-image")
        return self._frame_of(
            "pagelet-image-editor",
            sources=self.sources,
            webcam=asdict(self.webcam_options),
            placeholder=self.placeholder,
            transforms=self.transforms or [],
            brush=self.brush and asdict(self.brush),
            eraser=self.eraser and asdict(self.eraser),
            layers=asdict(self.layers),
            canvas_size=self.canvas_size,
            fixed_canvas=self.fixed_canvas,
        )

    def _frame_of(self, tag: str, **options: Any) -> Element:
        self.control = dom.h(tag, id=self.control_id)
        buttons = ["download", "fullscreen"] if self.buttons is None else self.button_names
        size = {"height": self.height, "width": self.width}
        dom.put(self.control, label=self.caption, interactive=self.editable, buttons=buttons)
        dom.put(self.control, **size, **options)
        if self.editable:
            dom.on(self.control, "wanted", self._hand_over, reads=[self.control])
        return self.frame(self.control, labels_control=False)

    def _hand_over(self, event: dom.Event) -> None:
        """Give the page the whole picture, to save it."""
        assert self.control is not None
        dom.call(self.control, "save", pictures.to_page(drawings.whole(self.read())))

    def frame_classes(self) -> list[str]:
        return [*super().frame_classes(), "bare"]

    def listen(self, event: str, *args: Any, **options: Any) -> None:
        super().listen(event, *args, **options)
        if event == "apply" and self.editable and self.control is not None:
            dom.put(self.control, applies=True)

    def read(self) -> Any:
        if self.editable and self.control is not None:
            return dom.state(self.control) or drawings.EMPTY
        return self.payload

    def show(self, payload: Any) -> None:
        assert self.control is not None
        if self.editable:
            dom.put(self.control, value=drawings.to_page(payload))
            self.payload = None
        else:
            dom.put(self.control, value=pictures.to_page(drawings.whole(payload)))
