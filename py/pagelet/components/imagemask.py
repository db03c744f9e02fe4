"""ImageMask: a picture to mark parts of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pagelet.media import Brush, LayerOptions, black

from .imageeditor import ImageEditor


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
        super().__init__(value, transforms=transforms, brush=black(brush), layers=layers, **options)
