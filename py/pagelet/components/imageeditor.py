"""ImageEditor: a picture to draw on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import files, images
from pagelet.media import Brush, Eraser, LayerOptions, WebcamOptions, check_sources

from .base import Component, Shared

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

SOURCES = ("upload", "webcam", "clipboard")


class ImageEditor(Component):
    """A picture to draw on, in layers. The function gets a dict of pictures, as for `Image`.

    It has "background", "layers" (a list) and "composite" (all in one). The function may return
    such a dict, or one picture as the background: an array, a Pillow image, or a path as `str`.

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
        if payload is None:
            return None
        layers = payload.get("layers", [])
        if not isinstance(layers, list):
            raise ValueError(f"The layers of a drawing are a list, not {layers!r}.")
        # What is transparent in the whole looks white, unless the function wants to know.
        on_white = self.image_mode != "RGBA"
        return {
            "background": self._received(payload.get("background")),
            "layers": [self._received(layer) for layer in layers],
            "composite": self._received(payload.get("composite"), on_white),
        }

    def _received(self, picture: Any, on_white: bool = False) -> Any:
        return images.part(
            picture,
            type=self.type,
            mode=self.image_mode,
            format=self.format,
            on_white=on_white,
        )

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        if not isinstance(value, dict):
            if not isinstance(value, str) and not images.is_image(value):
                raise ValueError(
                    f"{type(self).__name__} shows a dict with 'background', 'layers' and "
                    f"'composite', or one picture, not a {type(value)}."
                )
            value = {"background": value, "layers": [], "composite": value}
        layers = [self._shown(layer) for layer in value["layers"] or []]
        if None in layers:
            raise ValueError("A layer can't be None.")
        return {
            "background": self._shown(value["background"]),
            "layers": layers,
            "composite": self._shown(value["composite"]),
            "id": None,
        }

    def flag(self, payload: Any, directory: str | Path) -> str:
        return super().flag(payload and {**payload, "id": payload.get("id")}, directory)

    def _shown(self, picture: Any) -> Any:
        if isinstance(picture, str):
            return files.file_data(picture)
        payload = images.payload_of(picture, self.format, type(self).__name__)
        return {**payload, "orig_name": None} if isinstance(payload, dict) else payload
