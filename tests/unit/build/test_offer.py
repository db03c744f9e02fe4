"""What a site offers to scripts it has not seen; the page's quick look agrees with the build's."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from build_steps.catalogue import Catalogue
from build_steps.node import find_node
from build_steps.offer import offer
from build_steps.paths import EXAMPLES, JS, PACKAGE, TESTS
from build_steps.runtime import CDN, Lock, read_lock
from build_steps.scan import packages, scan

HELPER = Path(__file__).with_name("needs_of.mjs")
PAGELET = {"name": "pagelet", "url": "pagelet.bin", "size": 1, "sha256": "0" * 64}
NUMPY = {"name": "numpy", "url": "numpy.bin", "size": 2, "sha256": "1" * 64}

TRICKY = r'''
# import torch
"""import lxml"""
from __future__ import annotations
import typing; import numpy as np, os.path as path
if typing.TYPE_CHECKING:
    import sympy
    from scipy import (
        stats,
    )
elif path:
    import regex
else: from PIL import (Image as Picture,  # from torch import nn
    ImageDraw)
def f(x=")", y = f"{np.pi:{'>'}8} text {{x}}"):
    yield from path
    raise ValueError from None
try:
    from importlib import import_module
    import_module("pytz")
    __import__('six')
except ImportError: pass
text = b"image", r'\\' \
    "gallery"; from . import helper
'''

# No component brings what these tasks need.
SEEING = """
from transformers import pipeline
see = pipeline("zero-shot-object-detection", model="an/image model")
hear = pipeline("automatic-speech-recognition")
"""


@pytest.fixture(scope="module")
def real_lock() -> Lock:
    """Return the lock file of the runtime that is pinned."""
    return read_lock(JS / "node_modules/pyodide/pyodide-lock.json")


def found_by_page(told: bytes, apps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    job = json.dumps({"offer": json.loads(told), "apps": apps})
    command = [find_node().node, HELPER]
    done = subprocess.run(command, input=job, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def app(script: Path, files: list[Path]) -> dict[str, Any]:
    texts = {path.relative_to(script.parent).as_posix(): path.read_text() for path in files}
    return {"entry": script.name, "files": texts, "base": "https://here.test/"}


def test_the_page_finds_what_the_build_finds(real_lock: Lock, tmp_path: Path) -> None:
    catalogue = Catalogue(PACKAGE, real_lock)
    (tmp_path / "tricky.py").write_text(TRICKY)
    (tmp_path / "helper.py").write_text("import kit.part, html5lib")
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "part.py").write_text("from .other import x\nfrom .. import helper")
    (tmp_path / "kit" / "other.py").write_text("import joblib")
    (tmp_path / "seeing.py").write_text(SEEING)
    scripts = [tmp_path / "tricky.py", tmp_path / "seeing.py", *sorted(EXAMPLES.glob("*.py"))]
    scripts += sorted((TESTS / "seeds").glob("*.py"))
    apps = [app(script, sorted(script.parent.rglob("*.py"))) for script in scripts]
    archives = {"pagelet": PAGELET, "transformers": NUMPY}
    library = {"script": "models.js", "wasm": "onnx.wasm"}
    found = found_by_page(offer(real_lock, catalogue, archives, library), apps)
    for script, by_page in zip(scripts, found, strict=True):
        needs = scan(script, real_lock, catalogue)
        by_build = [package.name for package in packages(needs, real_lock)]
        by_build += ["transformers"] if needs.models else []
        assert [archive["name"] for archive in by_page["archives"]] == ["pagelet", *by_build]
        assert len(by_page["warnings"]) == len(needs.missing), script


def test_what_the_site_lacks_is_on_the_cdn(lock: Lock, catalogue: Catalogue) -> None:
    archives = {"pagelet": PAGELET, "numpy": NUMPY}
    told = json.loads(offer(lock, catalogue, archives))
    assert told["packages"]["numpy"]["url"] == "numpy.bin"
    assert "wheel" not in told["packages"]["numpy"]
    pandas = told["packages"]["pandas"]
    assert pandas["url"] == f"{CDN}pandas-1.0-py3-none-any.whl"
    assert pandas["wheel"]
    assert told["names"] == {"Image": ["numpy", "pillow"], "Sketch": ["numpy", "pillow"]}
    assert "textfield" not in told["shortcuts"]
