"""AnnotatedImage: a picture with marked parts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom, files, images, masks, pictures
from pagelet.pixels import Pixels

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


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
        is_remote = files.is_url(base) and not parts
        width, height = (0, 0) if is_remote else images.size_of(base)
        return {
            "image": image,
            "annotations": [
                {"image": self._marked(part, label, width, height), "label": label}
                for part, label in parts
            ],
        }

    def in_cell(self, preview: Any) -> Any:
        return preview and preview["image"]

    def build(self) -> Element:
        self.control = dom.h("pagelet-annotated-image", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            legend=self.show_legend,
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
        return _converted(dom.state(self.control), pictures.from_page)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        value = _converted(payload, pictures.to_page)
        for part in value["annotations"] if value else ():
            part["color"] = self._color(part["label"])
        dom.put(self.control, value=value)
        # The page keeps the pictures; they come back as its state.
        self.payload = None

    def _color(self, label: str) -> str:
        """Return a label's colour as CSS; hexadecimal digits alone are one, too."""
        color = (self.color_map or {}).get(label, "red")
        is_hex = len(color) in (6, 8) and all(c in "0123456789abcdefABCDEF" for c in color)
        return f"#{color}" if is_hex else color

    def _marked(self, part: Any, label: Any, width: int, height: int) -> Pixels:
        if not isinstance(label, str):
            raise ValueError(f"A label is a str, not a {type(label)}.")
        return masks.marked(part, self._color(label), width, height)


def _converted(payload: Any, convert: Callable[[Any], Any]) -> Any:
    """Return a payload whose pictures are in another form."""
    if not payload:
        return None
    return {
        "image": convert(payload["image"]),
        "annotations": [{**p, "image": convert(p["image"])} for p in payload["annotations"]],
    }


Annotatedimage = AnnotatedImage
"""Its name in older scripts."""
