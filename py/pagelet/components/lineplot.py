"""LinePlot: a line chart."""

from __future__ import annotations

from typing import ClassVar

from .nativeplot import NativePlot


class LinePlot(NativePlot):
    """A line chart of the columns of a pandas DataFrame, which the function returns.

    Args:
        value, x, y, options: as for `NativePlot`.
    """

    mark: ClassVar[str] = "line"
