"""Sketchpad, Paint and ImageMask: ImageEditors for sketches, paintings and masks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pagelet.media import Brush, LayerOptions

from .imageeditor import ImageEditor


class Paint(ImageEditor):
    """A canvas to paint on in colours, without a picture below; otherwise an ImageEditor.

    Args:
        value, sources, transforms, options: as for `ImageEditor`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        sources: Sequence[str] | str | None = (),
        transforms: Sequence[str] | None = ("crop",),
        **options: Any,
    ) -> None:
        super().__init__(value, sources=sources, transforms=transforms, **options)


class Sketchpad(Paint):
    """A canvas to sketch on in black; otherwise a Paint.

    Args:
        value, brush, options: as for `ImageEditor`.
    """

    def __init__(
        self, value: Any = None, *, brush: Brush | Literal[False] | None = None, **options: Any
    ) -> None:
        super().__init__(value, brush=_black(brush), **options)


class ImageMask(ImageEditor):
    """A picture to mark parts of, in one layer and in black; otherwise an ImageEditor.

    Args:
        value, transforms, brush, layers, options: as for `ImageEditor`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        transforms: Sequence[str] | None = ("crop",),
        brush: Brush | Literal[False] | None = None,
        layers: bool | LayerOptions = False,
        **options: Any,
    ) -> None:
        super().__init__(
            value, transforms=transforms, brush=_black(brush), layers=layers, **options
        )


def _black(brush: Brush | Literal[False] | None) -> Brush | Literal[False]:
    return Brush(colors=["#000000"], color_mode="fixed") if brush is None else brush
