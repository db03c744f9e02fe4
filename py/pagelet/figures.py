"""Figures of matplotlib, plotly, altair and bokeh as payloads."""

from __future__ import annotations

import json
import sys
from types import ModuleType
from typing import Any

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
        from bokeh.embed import json_item

        return {"type": "bokeh", "plot": json.dumps(json_item(figure))}
    kind = "altair" if library == "altair" else "plotly"
    return {"type": kind, "plot": figure.to_json()}


def painted(figure: Any) -> Pixels:
    """Return a matplotlib figure's pixels."""
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    own, dpi = figure.canvas, figure.dpi
    try:
        figure.dpi = dpi * DENSITY
        canvas: Any = FigureCanvasAgg(figure)
        canvas.draw()
        rgba = np.array(canvas.buffer_rgba())
    finally:
        figure.dpi = dpi
        figure.set_canvas(own)
    return Pixels(rgba.shape[1], rgba.shape[0], rgba, density=DENSITY)


def _is_matplotlib(figure: Any) -> bool:
    module = sys.modules.get("matplotlib.figure")
    return module is not None and isinstance(figure, module.Figure)
