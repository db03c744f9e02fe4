"""Paint: a canvas to paint on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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
