"""AnnotatedImage: a picture with marked parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import files, images
from pagelet.pixels import Pixels

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

BORDER = 3
"""Pixels of a box's border."""


class AnnotatedImage(Component):
    """A picture with marked parts and a legend.

    The function returns a tuple: the picture (array, Pillow image or path), and a list of
    (part, label) tuples. A part is a box (left, top, right, bottom) in pixels, or a mask: an array
    of the picture's height and width with opacities from 0 to 1.

    Args:
        value: what is shown at first, or a callable for it.
        format: of the file that the visitor can save.
        show_legend: whether the labels are listed.
        height, width: numbers are pixels, strings CSS lengths.
        color_map: CSS colours of the labels; red by default.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "select")
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")
    default_buttons: ClassVar[tuple[str, ...] | None] = ("fullscreen",)

    def __init__(
        self,
        value: Any = None,
        *,
        format: str = "webp",
        show_legend: bool = True,
        height: int | str | None = None,
        width: int | str | None = None,
        color_map: dict[str, str] | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        self.format = format
        self.show_legend = show_legend
        self.height = height
        self.width = width
        self.color_map = color_map
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> tuple[str, list[tuple[str, str]]] | None:
        if payload is None:
            return None
        payload = images.as_files(payload)
        base = files.local(payload["image"], "AnnotatedImage")
        parts = payload.get("annotations") or []
        return base, [(files.local(p["image"], "AnnotatedImage"), p["label"]) for p in parts]

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        base, parts = value[0], value[1]
        if isinstance(base, (str, Path)):
            image: Any = files.file_data(str(base))
        elif base is None:
            raise ValueError("An AnnotatedImage needs a picture for its parts, not None.")
        else:
            image = images.payload_of(base, self.format, "AnnotatedImage")
        width, height = images.size_of(base) if parts else (0, 0)
        return {
            "image": image,
            "annotations": [
                {"image": self._marked(part, label, width, height), "label": label}
                for part, label in parts
            ],
        }

    def _marked(self, part: Any, label: Any, width: int, height: int) -> Pixels:
        """Return the label's colour, as opaque as the part says."""
        import numpy as np
        from PIL import ImageColor

        if not isinstance(label, str):
            raise ValueError(f"A label is a str, not a {type(label)}.")
        color = (self.color_map or {}).get(label, "red")
        is_hex = len(color) in (6, 8) and all(c in "0123456789abcdefABCDEF" for c in color)
        red, green, blue = ImageColor.getrgb(f"#{color}" if is_hex else color)[:3]
        rgba = np.zeros((height, width, 4), np.uint8)
        opacity = np.clip(part, 0, 1) if isinstance(part, np.ndarray) else _box(part, width, height)
        if opacity.shape != (height, width):
            raise ValueError(
                f"A mask has the picture's height and width, {(height, width)}; this one has the "
                f"shape {opacity.shape}."
            )
        rgba[..., 3] = opacity * 255
        rgba[opacity > 0, :3] = red, green, blue
        return Pixels(width, height, rgba)


def _box(box: Any, width: int, height: int) -> Any:
    """Return the opacities of a box: half inside, full on its border."""
    import numpy as np

    left, top, right, bottom = box
    if not all(isinstance(edge, (int, np.integer)) for edge in (left, top, right, bottom)):
        raise TypeError(f"A box is given in whole pixels, not as {box!r}.")
    opacity = np.zeros((height, width))
    rows, columns = slice(max(0, top), max(0, bottom)), slice(max(0, left), max(0, right))
    opacity[rows, columns] = 1
    inner = opacity[
        max(0, top + BORDER) : max(0, bottom - BORDER),
        max(0, left + BORDER) : max(0, right - BORDER),
    ]
    inner[:] = 0.5
    return opacity
