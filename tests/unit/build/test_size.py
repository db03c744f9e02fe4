"""How much of its own code a page with nothing but text loads, compressed."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from build_steps import site

TEXT = 'import gradio as gr\ngr.Interface(str, "text", "text").launch()\n'
LIMIT = 60_000

LOADED = re.compile(r'(?:from|import)\s*"\./([^"]+)"')
"""Imports that are not dynamic, in minified code."""

ALWAYS = re.compile(r'"pagelet-(?:head|status|toasts)":\(\)=>import\("\./([^"]+)"\)')
"""The custom elements that every page has."""


def loaded(assets: dict[str, bytes], name: str) -> set[str]:
    """Return the names of all that comes with a script."""
    found, waiting = {name}, [name]
    while waiting:
        for other in LOADED.findall(assets[waiting.pop()].decode()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def test_a_text_only_page_loads_little(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(TEXT)
    files = site.app_site(script)
    assets = {name[7:]: data for name, data in files.items() if name.startswith("assets/")}
    page = files["index.html"].decode()
    style, begun, *along = re.findall(r'(?:href|src)="assets/([^"]+)"', page)
    (worker,) = re.findall(r'"worker": "assets/([^"]+)"', page)
    elements = {
        name for data in assets.values() for name in ALWAYS.findall(data.decode("utf-8", "replace"))
    }
    assert len(elements) == 3
    assert loaded(assets, begun) == {begun, *along}
    code = {style}.union(*(loaded(assets, name) for name in (begun, worker, *elements)))
    sizes = {name: len(gzip.compress(assets[name], 9)) for name in sorted(code)}
    assert sum(sizes.values()) < LIMIT, sizes
