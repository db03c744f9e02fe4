"""The stand-in for `transformers`, and the library behind it: shipped where a script imports it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from . import archive
from .fetch import sha256
from .paths import PACKAGE

if TYPE_CHECKING:
    from .site import Site

NAME = "transformers"
MODULES = (NAME, "transformers_js", "transformers_js_py")
REQUIREMENTS = (NAME, "transformers-js-py", "transformers-js")
"""What authors require who mean one of the modules."""

UNNEEDED = {
    *("accelerate", "huggingface-hub", "onnxruntime", "optimum", "protobuf", "safetensors"),
    *("sentencepiece", "tensorflow", "tokenizers", "torch", "torchvision"),
}
"""What runs models elsewhere, and scripts require beside `transformers`."""

COMPANIONS = {
    "pillow": re.compile(
        "[a-z-]*(image|object-detection|depth|background-removal|visual|document-question)[a-z-]*"
    ),
    "numpy": re.compile("[a-z-]*(speech-recognition|audio-classification)"),
}
"""The packages that tasks need whose models are given pictures, or sound."""

LIBRARY = "models.js"
RUNTIME = "onnxruntime-web/dist/ort-wasm-simd-threaded.wasm"


def add_library(site: "Site", up: str) -> dict[str, str]:
    """Add the library and its own runtime to a site; where a page finds them."""
    entry = site.bundle.entries[LIBRARY]
    site.files[f"assets/{entry}"] = site.bundle.files[entry]
    data = (site.node_modules / RUNTIME).read_bytes()
    wasm = f"runtime/onnx-{sha256(data)[:8]}.wasm"
    site.files[wasm] = data
    return {"script": f"{up}assets/{entry}", "wasm": f"{up}{wasm}"}


def companions(strings: Iterable[str]) -> set[str]:
    """The packages that tasks need besides which a script names."""
    found = set(strings)
    return {key for key, name in COMPANIONS.items() if any(map(name.fullmatch, found))}


def members() -> dict[str, bytes]:
    """The modules that stand in for the packages."""
    found: dict[str, bytes] = {}
    for name in MODULES:
        found |= archive.package_members(PACKAGE.parent / name)
    return found


def offered(entry: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The stand-in as packages that can be required, by their names."""
    package = {**entry, "name": NAME, "version": "4", "depends": []}
    return {NAME: package} | {
        name: {**package, "depends": [NAME]} for name in REQUIREMENTS if name != NAME
    }
