"""A small lock file, a small package and a cache of their own for the tests of the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_steps.catalogue import Catalogue
from build_steps.runtime import Lock


def entry(name: str, imports: list[str], depends: list[str] | None = None) -> dict[str, object]:
    """Return one package of a lock file."""
    return {
        "name": name,
        "version": "1.0",
        "file_name": f"{name}-1.0-py3-none-any.whl",
        "sha256": "0" * 64,
        "depends": depends or [],
        "imports": imports,
    }


@pytest.fixture(scope="session")
def lock() -> Lock:
    """Return a lock file with packages that depend on each other."""
    return Lock(
        {
            "numpy": entry("numpy", ["numpy"]),
            "pillow": entry("Pillow", ["PIL"]),
            "pandas": entry("pandas", ["pandas"], ["numpy", "python-dateutil"]),
            "python-dateutil": entry("python-dateutil", ["dateutil"], ["six"]),
            "six": entry("six", ["six"]),
            "jinja2": entry("Jinja2", ["jinja2"]),
            "toolkits": entry("toolkits", ["mpl_toolkits.axes"]),
        }
    )


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a folder that is laid out like the package `pagelet`."""
    files = {
        "__init__.py": 'PUBLIC = {"Textbox": "components.textbox", "Image": "components.image",'
        ' "Sketch": "components.sketch", "Interface": "interface"}',
        "interface.py": "import pandas",
        "images.py": "from . import deep\ndef read():\n    from PIL import Image",
        "deep.py": "def read():\n    import pandas",
        "components/base.py": "def flag():\n    import pandas",
        "components/textbox.py": "from .base import Component\n"
        'class Textbox(Component):\n    names = ("text_field",)\n'
        "try:\n    import numpy\nexcept ImportError:\n    numpy = None",
        "components/image.py": "from typing import TYPE_CHECKING\nfrom .base import Component\n"
        "from pagelet import images\nif TYPE_CHECKING:\n    import pandas\n"
        "class Image(Component):\n    def get(self):\n        import numpy as np",
        "components/sketch.py": "from .image import Image\nclass Sketch(Image): ...",
    }
    folder = tmp_path / "pagelet"
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def catalogue(package: Path, lock: Lock) -> Catalogue:
    """Return the catalogue of the small package."""
    return Catalogue(package, lock)


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty cache of downloads."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("PAGELET_CACHE", str(folder))
    return folder
