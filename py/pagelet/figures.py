"""Figures of matplotlib, plotly, altair and bokeh as payloads."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from . import pictures
from .pixels import Pixels

DENSITY = 2
"""Device pixels of a matplotlib picture for one of the page: sharp on high-density screens."""


def payload_of(figure: Any) -> dict[str, Any] | None:
    """Return the payload of a figure: which library made it, and pixels or JSON.

    A module, such as `matplotlib.pyplot`, stands for its current figure.
    """
    if figure is None:
        return None
    if isinstance(figure, ModuleType):
        figure = figure.gcf()
    if _is_matplotlib(figure):
        return {"type": "matplotlib", "plot": painted(figure)}
    library = figure.__module__.split(".")[0]
    if library == "bokeh":
        json_item = _part_of(figure, "embed").json_item
        return {"type": "bokeh", "plot": json.dumps(json_item(figure))}
    kind = "altair" if library == "altair" else "plotly"
    return {"type": kind, "plot": figure.to_json()}


def painted(figure: Any) -> Pixels:
    """Return a matplotlib figure's pixels."""
    agg = _part_of(figure, "backends.backend_agg")
    own, dpi = figure.canvas, figure.dpi
    try:
        figure.dpi = dpi * DENSITY
        canvas = agg.FigureCanvasAgg(figure)
        canvas.draw()
        width, height = canvas.get_width_height()
        rgba = bytes(canvas.buffer_rgba())
    finally:
        figure.dpi = dpi
        figure.set_canvas(own)
    return Pixels(width, height, rgba, density=DENSITY)


def to_page(payload: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return what the page shows for a figure's payload."""
    if payload is None:
        return None
    figure = payload["plot"]
    if isinstance(figure, Pixels):
        shown = pictures.to_page(figure) or {}
        return {"type": payload["type"], "density": figure.density, **shown}
    return {"type": payload["type"], "json": figure}


def _part_of(figure: Any, name: str) -> Any:
    """Import a module of the library that made a figure.

    By name, since a page brings what is imported by statement: it is the script that knows which
    of the libraries it needs.
    """
    library = type(figure).__module__.partition(".")[0]
    # A class of the script's own may be derived from matplotlib's.
    if _is_matplotlib(figure):
        library = "matplotlib"
    return import_module(f"{library}.{name}")


def _is_matplotlib(figure: Any) -> bool:
    module = sys.modules.get("matplotlib.figure")
    return module is not None and isinstance(figure, module.Figure)
