"""ScatterPlot: points."""

from __future__ import annotations

from typing import ClassVar

from .nativeplot import NativePlot


class ScatterPlot(NativePlot):
    """Points for the rows of a pandas DataFrame, which the function returns.

    Args:
        value, x, y, options: as for `NativePlot`.
    """

    mark: ClassVar[str] = "point"
