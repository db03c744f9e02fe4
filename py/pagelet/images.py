"""Images: numpy arrays, Pillow images and files to raw pixels for the page, and back."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import files
from .errors import Error
from .pixels import Pixels, from_array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

TYPES = ("numpy", "pil", "filepath")
"""What a function can receive for an image."""

PLAIN_MODES = ("1", "L", "LA", "P", "RGB", "RGBA")
ARRAY_MODES = ("L", "LA", "RGB", "RGBA")
"""Those whose arrays become pixels faster than by Pillow, once there is numpy."""

DISPLAYED_MODES = (*PLAIN_MODES, "La", "PA", "RGBX", "RGBa", "CMYK", "YCbCr", "HSV", "LAB")
"""Pillow's modes of at most 8 bits per channel: RGBA bytes can hold what they look like."""


class NotAnImageError(Error, OSError):
    """A visitor's file is not an image that Pillow can read, or it is damaged."""


def check_type(type: str) -> None:
    """Raise a `ValueError` if a component's `type` is not one of those for images."""
    if type not in TYPES:
        raise ValueError(f"type must be one of {list(TYPES)}, not {type!r}")


def as_files(payload: Any) -> Any:
    """Return a payload with the pixels in it replaced by the payloads of PNG files."""
    if isinstance(payload, Pixels):
        path = files.save(encode(payload.to_pil(), "png"), "image.png")
        return files.file_data(path, orig_name="image.png")
    if isinstance(payload, dict):
        return {name: as_files(item) for name, item in payload.items()}
    if isinstance(payload, (list, tuple)):
        return [as_files(item) for item in payload]
    return payload


def payload_of(value: Any, format: str, component: str = "Image") -> Any:
    """Return the payload of an image that a function returned.

    Args:
        value: a numpy array, a Pillow image, a path, or the address of an image.
        format: in which the image is offered as a file.
        component: the name to complain with.

    Raises:
        ValueError: if the value is no image.
    """
    if value is None:
        return None
    if _is_array(value):
        pixels = from_array(value)
        if format not in ("webp", "png", "gif", "tiff"):
            check_format(pixels.mode, format)
        return pixels
    if _is_pil(value):
        return from_pil(value, format)
    if isinstance(value, (str, Path)):
        return from_path(value)
    raise ValueError(
        f"{component} can't show a value of type {type(value)}. "
        "Return a numpy array, a PIL.Image, a path or a URL."
    )


def is_image(value: Any) -> bool:
    """Return whether a value is a numpy array or a Pillow image."""
    return _is_array(value) or _is_pil(value)


def size_of(value: Any) -> tuple[int, int]:
    """Return the width and height of a numpy array, a Pillow image, or one in a file."""
    if isinstance(value, (str, Path)):
        file = files.save(files.fetch(str(value)), "image") if files.is_url(value) else value
        return opened(file).size
    if _is_pil(value):
        size: tuple[int, int] = value.size
        return size
    return value.shape[1], value.shape[0]


def pillow_image(value: Any) -> Image:
    """Return a numpy array or a Pillow image as a Pillow image.

    Raises:
        ValueError: for anything else.
    """
    if not is_image(value):
        raise ValueError(f"A value of type {type(value)} is no image.")
    image: Image = from_array(value).to_pil() if _is_array(value) else value
    return image


def from_path(value: str | Path) -> dict[str, Any]:
    """Return the payload of an image file; an SVG travels in it as a `data:` URL."""
    path = Path(value)
    if files.is_url(value):
        return files.file_data(value)
    if path.suffix.lower() == ".svg":
        from urllib.parse import quote

        drawing = quote(path.read_bytes())
        return files.file_data(None, url=f"data:image/svg+xml,{drawing}", orig_name=path.name)
    return files.file_data(value, orig_name=path.name if path.exists() else None)


def from_pil(image: Image, format: str) -> Any:
    """Return the payload of a Pillow image.

    One of more than 8 bits per channel is written as a file in `format`, since pixels can't hold
    it; as PNG where Pillow knows no such format.

    Raises:
        OSError: if the format can't hold an image of this mode.
    """
    if image.mode not in PLAIN_MODES or format not in ("webp", "png"):
        try:
            check_format(image.mode, format)
        except (KeyError, ValueError):
            format = "png"
            check_format(image.mode, format)
    if image.mode not in DISPLAYED_MODES:
        path = files.save(encode(image, format), f"image.{format}")
        return files.file_data(path, orig_name=Path(path).name)
    numpy = sys.modules.get("numpy")
    if numpy is not None and image.mode in ARRAY_MODES and "transparency" not in image.info:
        return from_array(numpy.asarray(image))
    if image.has_transparency_data:
        mode = "LA" if image.mode in ("L", "LA") else "RGBA"
    else:
        mode = "L" if image.mode in ("1", "L") else "RGB"
    if image.mode == "LAB":
        image = image.convert("RGB")
    rgba = image if image.mode == "RGBA" else image.convert("RGBA")
    return Pixels(image.width, image.height, rgba.tobytes(), mode)


@cache
def check_format(mode: str, format: str) -> None:
    """Raise what Pillow raises when an image of this mode is saved in this format."""
    from PIL import Image

    encode(Image.new(mode, (1, 1)), format)


def encode(image: Image, format: str) -> memoryview:
    """Return a Pillow image as a file's bytes."""
    data = BytesIO()
    options = {"compress_level": 1} if format.lower() == "png" else {}
    try:
        image.save(data, format, **options)
    except KeyError as error:
        hint = " (its name is 'jpeg')" if format.lower() == "jpg" else ""
        raise KeyError(f"Pillow writes no images of format {format!r}{hint}.") from error
    return data.getbuffer()


def received(payload: Any, *, type: str, mode: str | None, format: str) -> Any:
    """Return what a function receives for an image's payload.

    Args:
        payload: a file's payload, `Pixels`, or `None`.
        type: "numpy", "pil" or "filepath".
        mode: Pillow's mode to convert to; `None` keeps the image's own.
        format: of the file that "filepath" writes where the upload's name has no known one.

    Raises:
        Error: if the file is not an image, or an SVG that should become pixels.
    """
    from PIL import ImageOps

    if payload is None:
        return None
    if isinstance(payload, Pixels):
        return handed(_converted(payload.to_pil(), mode), type, f"image.{format}")
    path = files.local(payload, "Image", "image")
    name = payload.get("orig_name") or f"image.{format}"
    if _suffix(payload.get("orig_name") or path) == "svg":
        if type == "filepath":
            return path
        raise Error("SVG drawings can't be used here. Choose a PNG, JPEG or another picture.")
    image = opened(path, name)
    is_gif = _suffix(name) == "gif"
    # A copy of a GIF would lose its animation.
    if type == "filepath" and (is_gif or mode in (None, image.mode)):
        return path
    with reading(name):
        ImageOps.exif_transpose(image, in_place=True)
        image.load()
    if not is_gif:
        image = _converted(image, mode)
    return handed(image, type, name)


def part(payload: Any, *, type: str, mode: str | None, format: str, on_white: bool = False) -> Any:
    """Return what a function receives for a part of a drawing: never the file itself, nor turned.

    The arguments are those of `received`; `on_white` puts what is transparent on white.
    """
    if payload is None:
        return None
    if isinstance(payload, Pixels):
        image, name = payload.to_pil(), f"image.{format}"
    else:
        name = payload.get("orig_name") or f"image.{format}"
        image = opened(files.local(payload, "Image", "image"), name)
        with reading(name):
            image.load()
    if on_white and image.has_transparency_data:
        from PIL import Image

        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image.convert("RGBA"))
    # Without a mode, Pillow turns the indices of a palette into colours.
    return handed(image if mode == image.mode else image.convert(mode), type, name)


def handed(image: Image, type: str, name: str) -> Any:
    """Return a Pillow image as what a function asked for: an array, itself, or a path."""
    if type == "pil":
        return image
    if type == "numpy":
        import numpy as np

        return np.array(image)
    from PIL import Image

    Image.init()
    format = Image.EXTENSION.get(Path(name).suffix.lower())
    if format is None or format not in Image.SAVE:
        format = "PNG"
    stem, suffix = Path(name).stem, Path(name).suffix.removeprefix(".")
    if format == "PNG" or suffix.lower() == "jpg":
        suffix = format.lower()
    return files.save(encode(image, format), f"{stem}.{suffix}")


def opened(path: str | Path, name: str | None = None) -> Image:
    """Return the image in a file; its pixels are decoded when first used.

    The file is read as a whole, so that none stays open for the further frames of an animation.
    """
    from PIL import Image

    with reading(name or Path(path).name):
        return Image.open(BytesIO(Path(path).read_bytes()))


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn Pillow's complaints about a file into a sentence for the visitor."""
    from PIL.Image import DecompressionBombError

    try:
        yield
    except FileNotFoundError:
        raise
    except DecompressionBombError as error:
        raise NotAnImageError(f"{name} has too many pixels: {error}") from error
    except (OSError, SyntaxError) as error:
        raise NotAnImageError(
            f"{name} is not an image that can be read here, or it is damaged."
        ) from error


def _converted(image: Image, mode: str | None) -> Image:
    return image if mode in (None, image.mode) else image.convert(mode)


def _suffix(name: str) -> str:
    return Path(name).suffix.removeprefix(".").lower()


def _is_array(value: Any) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray)


def _is_pil(value: Any) -> bool:
    pil = sys.modules.get("PIL.Image")
    return pil is not None and isinstance(value, pil.Image)
