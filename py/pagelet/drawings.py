"""Drawings: what an editor on the page holds, as pictures, and pictures as what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import files, images, pictures
from .payloads import checked
from .pixels import Pixels

if TYPE_CHECKING:
    from PIL.Image import Image

EMPTY: dict[str, Any] = {"background": None, "layers": [], "composite": None}
"""What the page sends of an editor in which nothing is drawn."""


def received(payload: Any, type: str, mode: str | None, format: str) -> dict[str, Any] | None:
    """Return what a function receives for a dict of pictures.

    Args:
        payload: with `background`, `layers` and `composite`, or what the editor holds.
        type, mode, format: as for `images.received`.
    """
    payload = composed(payload)
    if payload is None:
        return None
    layers = checked(payload, dict, "An editor").get("layers", [])
    if not isinstance(layers, list):
        raise ValueError(f"The layers of a drawing are a list, not {layers!r}.")
    # What is transparent looks white, unless the function wants to know.
    on_white = mode not in ("RGBA", "LA", "PA")

    def part(picture: Any, on_white: bool) -> Any:
        return images.part(picture, type=type, mode=mode, format=format, on_white=on_white)

    return {
        "background": part(payload.get("background"), on_white),
        "layers": [part(layer, False) for layer in layers],
        "composite": part(payload.get("composite"), on_white),
    }


def payload_of(value: Any, format: str, component: str) -> dict[str, Any] | None:
    """Return the payload for a drawing that a function returned, or one picture as its background.

    Raises:
        ValueError: for anything else.
    """
    if value is None:
        return None
    if not isinstance(value, dict):
        if not isinstance(value, str) and not images.is_image(value):
            raise ValueError(
                f"{component} shows a dict with 'background', 'layers' and 'composite', "
                f"or one picture, not a {type(value)}."
            )
        value = {"background": value, "layers": [], "composite": value}
    layers = [_shown(layer, format, component) for layer in value["layers"] or []]
    if None in layers:
        raise ValueError("A layer can't be None.")
    return {
        "background": _shown(value["background"], format, component),
        "layers": layers,
        "composite": _shown(value["composite"], format, component),
        "id": None,
    }


def _shown(picture: Any, format: str, component: str) -> Any:
    if isinstance(picture, str):
        return files.file_data(picture)
    payload = images.payload_of(picture, format, component)
    return {**payload, "orig_name": None} if isinstance(payload, dict) else payload


def to_page(payload: Any) -> dict[str, Any] | None:
    """Return what the editor begins with: a background, and the pixels of layers over it.

    Args:
        payload: a dict of pictures; where it has neither, the composite is the background.
    """
    if payload is None:
        return None
    layers = [pictures.to_page(_pixels(layer)) for layer in payload["layers"]]
    background = payload["background"]
    if background is None and not layers:
        background = payload["composite"]
    return {
        "background": pictures.to_page(background),
        "layers": [layer["pixels"] for layer in layers if layer],
    }


def whole(payload: Any) -> Any:
    """Return the one picture that stands for a dict of pictures."""
    drawn = composed(payload)
    return drawn and (drawn["composite"] or drawn["background"])


def composed(state: Any) -> Any:
    """Return the dict of pictures for what the editor holds: all are as large as the canvas.

    Args:
        state: its `canvas` size, its `background` with the place where it lies, and its `layers`,
            each only where something was drawn; or a payload that holds pictures already.
    """
    if not isinstance(state, dict) or "canvas" not in state:
        return state
    width, height = (int(side) for side in state["canvas"])
    canvas = _background(state["background"], width, height)
    background = _as_pixels(canvas)
    layers = [_layer(layer, width, height) for layer in state["layers"]]
    for layer in state["layers"]:
        if layer and layer["visible"]:
            canvas.alpha_composite(_part(layer), _corner(layer))
    return {"background": background, "layers": layers, "composite": _as_pixels(canvas), "id": None}


def _background(background: Any, width: int, height: int) -> Image:
    """Return the background where it lies; nothing of it is changed that need not be."""
    from PIL import Image, ImageOps

    canvas = Image.new("RGBA", (width, height))
    if background is None:
        return canvas
    image = _opened(pictures.from_page(background["value"]))
    if background["mirrored"]:
        image = ImageOps.mirror(image)
    turn = (None, *QUARTERS)[int(background["turns"])]
    if turn is not None:
        image = image.transpose(Image.Transpose[turn])
    place = background["place"]
    size = int(place["width"]), int(place["height"])
    if image.size != size:
        image = image.resize(size, Image.Resampling.LANCZOS)
    canvas.paste(image, _corner(place))
    return canvas


QUARTERS = ("ROTATE_270", "ROTATE_180", "ROTATE_90")
"""Pillow's names of one to three turns clockwise; its own go the other way."""


def _opened(picture: Any) -> Image:
    """Return a picture as a browser shows it: upright, in RGBA."""
    from PIL import ImageOps

    if isinstance(picture, Pixels):
        return picture.to_pil().convert("RGBA")
    image = images.opened(files.local(picture, "Image", "image"), picture.get("orig_name"))
    with images.reading(picture.get("orig_name") or "The picture"):
        return ImageOps.exif_transpose(image).convert("RGBA")


def _layer(layer: Any, width: int, height: int) -> Pixels:
    from PIL import Image

    whole = Image.new("RGBA", (width, height))
    if layer:
        whole.paste(_part(layer), _corner(layer))
    return _as_pixels(whole)


def _part(layer: Any) -> Image:
    """Return the part of a layer that was drawn on."""
    return Pixels(int(layer["width"]), int(layer["height"]), layer["data"]).to_pil()


def _corner(place: Any) -> tuple[int, int]:
    return int(place["x"]), int(place["y"])


def _as_pixels(image: Image) -> Pixels:
    return Pixels(image.width, image.height, image.tobytes())


def _pixels(picture: Any) -> Pixels:
    """Return a layer as pixels, which the editor draws on."""
    return picture if isinstance(picture, Pixels) else _as_pixels(_opened(picture))
