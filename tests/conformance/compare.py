"""Compares what a component gave with what was recorded.

Images and sounds are compared by what they decode to, never by their encoded bytes or names.
"""

from __future__ import annotations

import base64
import json
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from conformance import codec
from pagelet.pixels import Pixels

LOSSY_MEAN, LOSSY_MAX = 12, 64
"""How far the levels of a lossily encoded picture may lie off, on average and at most."""

ENCODED_SOUND = (".mp3", ".ogg", ".m4a", ".flac", ".aac")


def mismatches(expected: Any, actual: Any, where: str = "") -> list[str]:
    """Return a line for each place where a value differs from the recorded one."""
    if isinstance(expected, dict):
        tag = next(iter(expected), None)
        if tag == "$filedata_out":
            return _file_mismatches(expected[tag], actual, where)
        if tag == "$path":
            return _path_mismatches(expected[tag], actual, where)
        if tag == "$tuple" and isinstance(actual, tuple):
            return _each(expected[tag], list(actual), where)
        if "json_top_keys" in expected or "data_uri_prefix" in expected:
            return _plot_mismatches(expected, actual, where)
        if tag is not None and not tag.startswith("$") and isinstance(actual, dict):
            return _members(expected, actual, where)
    if isinstance(expected, list) and isinstance(actual, list):
        return _each(expected, actual, where)
    ours = codec.enc(actual)
    # As JSON, since Python takes 1, 1.0 and True for equal.
    if json.dumps(ours, sort_keys=True) == json.dumps(expected, sort_keys=True):
        return []
    return [f"{where or 'value'}: expected {_short(expected)}, got {_short(ours)}"]


def _each(expected: list[Any], actual: list[Any], where: str) -> list[str]:
    if len(expected) != len(actual):
        return [f"{where}: expected {len(expected)} members, got {len(actual)}"]
    pairs = zip(expected, actual, strict=True)
    return [line for i, (a, b) in enumerate(pairs) for line in mismatches(a, b, f"{where}[{i}]")]


def _members(expected: dict[str, Any], actual: dict[str, Any], where: str) -> list[str]:
    lines = []
    keys = expected.pop("keys") if {"type", "keys", "plot"} == set(expected) else list(expected)
    if sorted(keys) != sorted(actual):
        lines.append(f"{where}: expected the keys {sorted(keys)}, got {sorted(actual)}")
    for key, value in expected.items():
        lines += mismatches(value, actual.get(key), f"{where}.{key}")
    return lines


def _file_mismatches(expected: dict[str, Any], actual: Any, where: str) -> list[str]:
    path = expected["path"]
    if isinstance(actual, Pixels):
        return mismatches(path, actual, where)
    if not isinstance(actual, dict) or "path" not in actual:
        return [f"{where}: expected a file's payload, got {_short(actual)}"]
    made = isinstance(path, dict) and "$path" in path
    lines = mismatches(path, actual["path"], f"{where}.path")
    for key in ("url", "size", "orig_name", "mime_type", "is_stream"):
        served = str(expected[key]).startswith("/gradio_api/")
        named = key == "orig_name" and made
        if not served and not named:
            lines += mismatches(expected[key], actual.get(key), f"{where}.{key}")
    return lines


def _path_mismatches(expected: dict[str, Any], actual: Any, where: str) -> list[str]:
    content = expected["content"]
    if content is None:
        return mismatches(expected["basename"], Path(str(actual)).name, where)
    if "decode_error" in content:
        return [] if isinstance(actual, (Pixels, str)) else [f"{where}: expected a file"]
    if isinstance(actual, Pixels):
        if "image" not in content:
            return [f"{where}: expected a file, got pixels"]
        return _image_mismatches(content["image"], actual.to_pil(), where)
    if not isinstance(actual, str) or not Path(actual).is_file():
        return [f"{where}: expected the path of a file, got {_short(actual)}"]
    if "image" in content:
        with Image.open(actual) as image:
            return _image_mismatches(content["image"], image, where)
    ours = codec.content(actual)
    if "wav" in content:
        return mismatches(content["wav"], ours.get("wav"), where)
    if expected["ext"] in ENCODED_SOUND:
        return [] if ours["bytes"] else [f"{where}: the sound is empty"]
    return mismatches(content["sha256"], ours["sha256"], where)


def _image_mismatches(expected: dict[str, Any], image: Image.Image, where: str) -> list[str]:
    width, height = expected["size"]
    if image.size != (width, height):
        return [f"{where}: expected an image of {width}x{height}, got {image.size}"]
    if "data_b64" in expected:
        reference = Image.frombytes(
            expected["mode"], (width, height), base64.b64decode(expected["data_b64"])
        )
        if "palette_b64" in expected:
            reference.putpalette(base64.b64decode(expected["palette_b64"]))
        # What is transparent in a palette was not recorded, a BMP keeps no transparency, and a
        # GIF has 256 colours only.
        opaque = expected["mode"] == "P" or expected["format"] == "BMP"
        channels = "RGB" if opaque else "RGBA"
        lossy = expected["lossy"] or expected["format"] == "GIF"
        ours = np.asarray(image.convert("RGBA").convert(channels), np.int16)
        off = abs(ours - np.asarray(reference.convert(channels), np.int16))
        mean, most = (LOSSY_MEAN, LOSSY_MAX) if lossy else (0, 0)
        if off.mean() > mean or off.max() > most:
            return [
                f"{where}: the pixels are off by up to {off.max()}, {off.mean():.1f} on average"
            ]
        return []
    if expected["lossy"]:
        return []
    ours = codec.enc_pil(image.convert(expected["mode"]))
    return mismatches(expected["sha256"], ours["sha256"], where)


def _plot_mismatches(expected: dict[str, Any], actual: Any, where: str) -> list[str]:
    if "json_top_keys" in expected:
        return mismatches(expected["json_top_keys"], sorted(json.loads(actual)), where)
    if isinstance(actual, Pixels):
        size = [actual.width // actual.density, actual.height // actual.density]
        return mismatches(expected["size"], size, f"{where}.size")
    prefix, _, data = actual.partition(",")
    with Image.open(BytesIO(base64.b64decode(data))) as image:
        return [
            *mismatches(expected["data_uri_prefix"], prefix, f"{where}.prefix"),
            *mismatches(expected["format"], image.format, f"{where}.format"),
            *mismatches(expected["size"], list(image.size), f"{where}.size"),
        ]


def _short(value: Any) -> str:
    text = json.dumps(value, default=repr, sort_keys=True)
    return text if len(text) < 400 else text[:400] + "…"
