"""Model3D: a three-dimensional model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, files

from .base import Shared
from .medium import Medium

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

ENDINGS = [".glb", ".gltf", ".obj", ".stl", ".ply", ".splat"]


class Model3D(Medium):
    """A model to turn and to zoom. The function gets the path of its file, and may return one.

    Args:
        value: path or URL of a .glb, .gltf, .obj, .stl or .ply file at first, or a callable.
        display_mode: "solid", "point_cloud" or "wireframe".
        clear_color: of the background: red, green, blue and opacity from 0 to 1.
        camera_position: two angles in degrees and a distance; `None` for one that fits.
        zoom_speed, pan_speed: factors.
        height: numbers are pixels, strings CSS lengths.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "upload", "edit", "clear")
    without: ClassVar[tuple[str, ...]] = ("info",)

    def __init__(
        self,
        value: Any = None,
        *,
        display_mode: Literal["solid", "point_cloud", "wireframe"] | None = None,
        clear_color: Sequence[float] | None = None,
        camera_position: Sequence[float | None] = (None, None, None),
        zoom_speed: float = 1,
        pan_speed: float = 1,
        height: int | str | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        self.display_mode = display_mode
        self.clear_color = list(clear_color or (0, 0, 0, 0))
        self.camera_position = list(camera_position)
        self.zoom_speed = zoom_speed
        self.pan_speed = pan_speed
        self.height = height
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> str | None:
        return None if payload is None else files.local(payload, "Model3D")

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        if not isinstance(value, (str, Path)):
            raise TypeError(f"Model3D shows a path or a URL, not a {type(value)}.")
        return files.file_data(value, orig_name=files.name_of(value))

    def preview(self, value: Any) -> str:
        return files.name_of(value) if value else ""

    def build(self) -> Element:
        self.control = self.place("pagelet-model3d", 1)
        dom.put(
            self.control,
            label=self.caption,
            interactive=self.editable,
            accept=ENDINGS,
            display_mode=self.display_mode,
            clear_color=self.clear_color,
            camera_position=self.camera_position,
            zoom_speed=self.zoom_speed,
            pan_speed=self.pan_speed,
            height=self.height,
        )
        return self.frame(self.control, labels_control=False)
