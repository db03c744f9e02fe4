from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import js
import pagelet as gr
from pagelet import dom
from pagelet.cells import cell, load


@pytest.fixture(autouse=True)
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    js.reset()


def shown(component: Any, value: Any) -> str:
    loaders: list[Any] = []
    made = cell(component, value, loaders)
    load(loaders)
    if isinstance(made, str):
        return made
    dom.root().append(made)
    return js.html(made)


@pytest.mark.parametrize(
    ("component", "value", "html"),
    [
        (gr.Textbox(), "a<b", "<span>a&lt;b</span>"),
        (gr.Textbox(), "x" * 70, f"<span>{'x' * 60}…</span>"),
        (gr.Number(), 3, "<span>3</span>"),
        (gr.Checkbox(), True, "<span>true</span>"),
        (gr.Label(), {"cat": 0.9}, "<span>cat</span>"),
        (gr.Textbox(), None, ""),
    ],
)
def test_text(component: Any, value: Any, html: str) -> None:
    assert shown(component, value) == html


def test_a_picture_is_read_when_the_page_is_there() -> None:
    Image.new("RGB", (2, 2)).save("p.png")

    async def visit() -> None:
        loaders: list[Any] = []
        picture = cell(gr.Image(), "p.png", loaders)
        dom.root().append(picture)
        load(loaders)
        assert "src" not in js.html(picture)
        await asyncio.sleep(0)
        assert js.html(picture).startswith('<img alt="p.png" src="')

    asyncio.run(visit())


def test_an_address_is_left_to_the_browser() -> None:
    assert shown(gr.Image(), "https://example.org/p.png") == (
        '<img alt="p.png" src="https://example.org/p.png">'
    )


def test_a_missing_picture_leaves_its_name() -> None:
    assert shown(gr.Image(), "nope.png") == '<img alt="nope.png">'
