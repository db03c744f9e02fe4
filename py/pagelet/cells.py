"""What a cell of an examples table shows for a value."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import dom, files, pictures
from .choices import labelled
from .pixels import Pixels

if TYPE_CHECKING:
    from js import Element

    from .components.base import Component

Loader = Callable[[], None]
"""Puts a picture into its cell, reading the file."""

LONGEST = 60
"""How many characters of a text are shown."""
LARGEST = 3
"""How many rows and columns of a table are shown."""


def cell(component: Component, value: Any, loaders: list[Loader]) -> Element | str:
    """Return what a cell holds.

    Args:
        component: which the value is for.
        value: as the author gave it.
        loaders: gets what is left to do once the page is shown.
    """
    if value is None:
        return ""
    try:
        shown = labelled(
            getattr(component, "choices", []), component.in_cell(component.preview(value))
        )
    except OSError:
        return files.name_of(value) if isinstance(value, str) else str(value)
    if isinstance(shown, Pixels):
        picture = dom.h("pagelet-image")
        dom.put(picture, interactive=False, buttons=[], value=pictures.to_page(shown))
        return picture
    address = _address(shown, component.block_name())
    if address is not None:
        return _media(address, loaders)
    if isinstance(shown, list) and shown and all(isinstance(row, list) for row in shown):
        return _table(shown)
    return dom.h("span", _text(shown))


def load(loaders: Sequence[Loader]) -> None:
    """Run loaders, one in each turn of the loop, so that they don't hold up the page."""
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        for loader in loaders:
            loader()
        return
    for loader in loaders:
        loop.call_soon(loader)


def _address(shown: Any, kind: str) -> str | None:
    """Return the path or address of a picture or a film, if the value is one."""
    if files.is_file_data(shown):
        address = shown.get("url") or shown.get("path")
    else:
        address = shown if kind in ("image", "video") else None
    if not isinstance(address, str):
        return None
    return address if _kind(address) in ("image", "video") else None


def _kind(address: str) -> str:
    if address.startswith("data:"):
        return address[5:].partition("/")[0]
    return (files.mime_type(address) or "").partition("/")[0]


def _media(address: str, loaders: list[Loader]) -> Element:
    name = "example" if address.startswith("data:") else files.name_of(address)
    film = _kind(address) == "video"
    element = dom.h("video", muted=True, preload="metadata") if film else dom.h("img", alt=name)
    if files.is_url(address) or address.startswith("data:"):
        dom.attr(element, "src", address)
    else:
        loaders.append(lambda: _show_file(element, address))
    return element


def _show_file(element: Element, path: str) -> None:
    try:
        data = Path(path).read_bytes()
    except OSError:
        # Its name stays, as the picture's alternative text; choosing the row says what is wrong.
        return
    dom.media(element, "src", data, files.mime_type(path) or "", files.name_of(path))


def _table(rows: list[list[Any]]) -> Element:
    lines = [
        dom.h("tr", *(dom.h("td", _text(value)) for value in row[:LARGEST]))
        for row in rows[:LARGEST]
    ]
    return dom.h("table", dom.h("tbody", *lines), class_="cell-table")


def _text(shown: Any) -> str:
    if isinstance(shown, dict):
        text = str(shown["label"]) if "label" in shown else json.dumps(shown, default=str)
    elif isinstance(shown, (list, tuple)):
        text = ", ".join(map(str, shown))
    elif isinstance(shown, bool):
        text = str(shown).lower()
    else:
        text = "" if shown is None else str(shown)
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
