"""Where Pagelet does not copy Gradio on purpose: which recorded cases, and what holds instead.

The README lists the same in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from conformance import codec
from pagelet.errors import Error
from pagelet.pixels import Pixels

Case = dict[str, Any]

WIDE_INTEGERS = ("int32", "int64", "uint32", "uint64")


@dataclass(frozen=True)
class Difference:
    """One thing that is done differently.

    Attributes:
        what: the difference in words.
        applies: whether it decides a recorded case.
        holds: whether the outcome, a value or an exception, is what Pagelet promises instead.
    """

    what: str
    applies: Callable[[Case], bool]
    holds: Callable[[Case, Any], bool]


def of(case: Case) -> Difference | None:
    """Return the difference that decides a case."""
    return next((difference for difference in DIFFERENCES if difference.applies(case)), None)


def _failure(case: Case) -> str:
    return str(case["expected"].get("error", {}).get("class", ""))


def _array(case: Case) -> Any:
    """Return what is recorded of the one array that an image component got, or nothing."""
    given = case["input"]
    shows = case["direction"] in ("postprocess", "process_example")
    is_image = case["component"] == "Image"
    return given.get("$ndarray", {}) if shows and is_image and isinstance(given, dict) else {}


def _is_painted(bytes_of: Callable[[Any], Any]) -> Callable[[Case, Any], bool]:
    """Return the check that an array is shown as these bytes."""

    def check(case: Case, outcome: Any) -> bool:
        expected = bytes_of(codec.dec(case["input"]))
        if not isinstance(outcome, Pixels):
            return False
        return np.array_equal(np.asarray(outcome.to_pil()), expected)

    return check


def _is_converted(case: Case) -> bool:
    """Return whether a sound or film came out in another format than it went in."""
    given = re.search(r"\.(wav|mp3|mp4|webm)'", str(case["input"]))
    gives = re.search(r"'\$path': .*'ext': '\.(wav|mp3|mp4|webm)'", str(case["expected"]))
    return bool(given and gives) and given[1] != gives[1]


def _shorthands(case: Case) -> dict[str, str]:
    """Return the labels with a colour such as "#0f0" that an AnnotatedImage showed."""
    colors = case["kwargs"].get("color_map") or {}
    if case["component"] != "AnnotatedImage" or case["direction"] != "postprocess":
        return {}
    shown = str(case["input"])
    return {label: c for label, c in colors.items() if len(c) == 4 and f"'{label}'" in shown}


def _strange_word(case: Case) -> bool:
    """Return whether an argument of a case is a word that Gradio takes, and does not know."""
    known = {
        ("DateTime", "type"): ("timestamp", "datetime", "string"),
        ("UploadButton", "file_count"): ("single", "multiple", "directory"),
        ("MultimodalTextbox", "file_count"): ("single", "multiple", "directory"),
    }
    given = {(case["component"], name): value for name, value in case["kwargs"].items()}
    return any(given[argument] not in known[argument] for argument in given.keys() & known.keys())


def _is_colored(image: Pixels, shorthand: str) -> bool:
    """Return whether all that is seen of an image has a colour such as "#0f0"."""
    rgba = np.asarray(image.to_pil())
    color = [int(digit * 2, 16) for digit in shorthand.removeprefix("#")]
    return bool((rgba[rgba[..., 3] > 0][:, :3] == color).all())


DIFFERENCES = [
    Difference(
        "an image of 32 or 64-bit integers beyond 255 is clipped, not turned black",
        lambda case: (
            _array(case).get("dtype") in WIDE_INTEGERS and (_array(case).get("max") or 0) > 255
        ),
        _is_painted(lambda array: np.clip(array, 0, 255)),
    ),
    Difference(
        "an image of booleans is black and white, not a KeyError",
        lambda case: _array(case).get("dtype") == "bool",
        _is_painted(lambda array: array * 255),
    ),
    Difference(
        "the CSS shorthand #0f0 in a color_map is green, not nearly black",
        lambda case: bool(_shorthands(case)) and "value" in case["expected"],
        lambda case, outcome: all(
            _is_colored(part["image"], _shorthands(case)[part["label"]])
            for part in outcome["annotations"]
            if part["label"] in _shorthands(case)
        ),
    ),
    Difference(
        "a color_map takes the names of colours, too",
        lambda case: (
            case["component"] == "AnnotatedImage"
            and _failure(case) == "ValueError"
            and any(
                color.isalpha() and f"'{label}'" in str(case["input"])
                for label, color in (case["kwargs"].get("color_map") or {}).items()
            )
        ),
        lambda case, outcome: isinstance(outcome, dict),
    ),
    Difference(
        "a word that is none of an argument's is refused when the component is built",
        lambda case: case["direction"] == "construct" and _strange_word(case),
        lambda case, outcome: isinstance(outcome, ValueError),
    ),
    Difference(
        "a file that is no image, or a damaged one, is the visitor's mistake and shown as such",
        lambda case: _failure(case) == "UnidentifiedImageError",
        lambda case, outcome: isinstance(outcome, Error) and isinstance(outcome, OSError),
    ),
    Difference(
        "a file that is no sound is the visitor's mistake and shown as such",
        lambda case: _failure(case) == "CouldntDecodeError",
        lambda case, outcome: isinstance(outcome, Error),
    ),
    Difference(
        "encoded sound is decoded by the page, so plain Python can't read it",
        lambda case: ".mp3" in str(case["input"]) and "$ndarray" in str(case["expected"]),
        lambda case, outcome: isinstance(outcome, Error),
    ),
    Difference(
        "file_types hold for bytes too",
        lambda case: (
            case["direction"] == "preprocess"
            and case["kwargs"].get("type") == "binary"
            and bool(case["kwargs"].get("file_types"))
            and "value" in case["expected"]
            and "$bytes" in str(case["expected"])
        ),
        lambda case, outcome: isinstance(outcome, (Error, bytes, list)),
    ),
    Difference(
        "what Gradio lets ffmpeg convert is passed on by the page, or refused with a reason",
        lambda case: _is_converted(case) or _failure(case) == "FFRuntimeError",
        lambda case, outcome: (
            isinstance(outcome, Error)
            if case["direction"] == "preprocess"
            else outcome["path"] == codec.dec(case["input"], codec.FIX)
        ),
    ),
    Difference(
        "a Video of something else is a ValueError, not an UnboundLocalError",
        lambda case: _failure(case) == "UnboundLocalError",
        lambda case, outcome: isinstance(outcome, ValueError),
    ),
]


def is_quiet(case: Case) -> bool:
    """Return whether Gradio's UserWarning in a case is not given here.

    These warn of a watermark on an SVG that nobody asked for, of limits and of file types that
    Gradio does not keep, and of an argument that gr.List gives itself.
    """
    kwargs = case["kwargs"]
    return (
        "tiny.svg" in str(case["input"])
        or "row_limits" in kwargs
        or "column_limits" in kwargs
        or (case["component"] == "UploadButton" and kwargs.get("file_count") == "directory")
        or (case["component"] == "List" and "col_count" not in kwargs)
    )
