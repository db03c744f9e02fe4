"""BarPlot: a bar chart."""

from __future__ import annotations

from typing import ClassVar

from .nativeplot import NativePlot


class BarPlot(NativePlot):
    """A bar chart of the columns of a pandas DataFrame, which the function returns.

    Args:
        value, x, y, options: as for `NativePlot`.
    """

    mark: ClassVar[str] = "bar"
