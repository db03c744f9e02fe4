"""What LinePlot, BarPlot and ScatterPlot share: charts of a table's columns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import charts, dom, frames

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class NativePlot(Component):
    """A chart of the columns of a pandas DataFrame, which the function returns.

    Args:
        value: the table at first, or a callable for it.
        x, y: the columns on the axes; `y` may be a list of columns.
        color: the column that the colours stand for.
        title, x_title, y_title, color_title: texts; by default the columns' names.
        x_bin: what `x` is grouped by: a number, or for times a span such as "15m" or "1d".
        y_aggregate: what is shown of a group: "sum", "mean", "median", "min", "max" or "count".
        color_map: CSS colours of the values of `color`.
        colors_in_legend: which values of `color` the legend lists, in this order.
        x_lim, y_lim: the ends of the axes; `None` for one that follows the data.
        x_label_angle, y_label_angle: degrees.
        x_axis_format, y_axis_format: d3's formats of numbers and times.
        x_axis_labels_visible: whether the labels are shown; "hidden" keeps their room.
        caption: text under the chart.
        sort: the order of `x`: "x", "-x", "y", "-y" or a list of values.
        tooltip: "axis" (the columns on the axes), "all", "none" or a list of columns.
        height: in pixels.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "select", "double_click")
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")
    attributes: ClassVar[dict[str, str]] = {"caption": "caption_text"}
    mark: ClassVar[str] = ""

    def __init__(
        self,
        value: Any = None,
        x: str | None = None,
        y: str | list[str] | None = None,
        *,
        color: str | None = None,
        title: str | None = None,
        x_title: str | None = None,
        y_title: str | None = None,
        color_title: str | None = None,
        x_bin: str | float | None = None,
        y_aggregate: Literal["sum", "mean", "median", "min", "max", "count"] | None = None,
        color_map: dict[str, str] | None = None,
        colors_in_legend: list[str] | None = None,
        x_lim: Sequence[float | None] | None = None,
        y_lim: Sequence[float | None] | None = None,
        x_label_angle: float = 0,
        y_label_angle: float = 0,
        x_axis_format: str | None = None,
        y_axis_format: str | None = None,
        x_axis_labels_visible: bool | Literal["hidden"] = True,
        caption: str | None = None,
        sort: Literal["x", "y", "-x", "-y"] | list[str] | None = None,
        tooltip: Literal["axis", "none", "all"] | list[str] = "axis",
        height: int | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        self.x = x
        self.y = y
        self.color = color
        self.title = title
        self.x_title = x_title
        self.y_title = y_title
        self.color_title = color_title
        self.x_bin = x_bin
        self.y_aggregate = y_aggregate
        self.color_map = color_map
        self.colors_in_legend = colors_in_legend
        self.x_lim = x_lim and list(x_lim)
        self.y_lim = y_lim and list(y_lim)
        self.x_label_angle = x_label_angle
        self.y_label_angle = y_label_angle
        self.x_axis_format = x_axis_format
        self.y_axis_format = y_axis_format
        self.x_axis_labels_visible = x_axis_labels_visible
        self.caption_text = caption
        self.sort = sort
        self.tooltip = tooltip
        self.height = height
        if shared.get("show_label") is None:
            shared["show_label"] = shared.get("label") is not None
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None or isinstance(value, dict):
            return value
        return {**frames.chart_data(value), "mark": self.mark}

    def build(self) -> Element:
        self.control = dom.h("pagelet-plot", id=self.control_id)
        dom.put(self.control, label=self.label or self.title or self.caption)
        under = self.caption_text and dom.h("p", self.caption_text, class_="plot-caption")
        return self.frame(self.control, under or None, labels_control=False)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        chart = payload and {"type": "chart", "json": json.dumps(charts.spec_of(self, payload))}
        dom.put(self.control, value=chart)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        if event == "select" and self.control is not None:
            dom.put(self.control, selectable=True)
        return super().dom_events(event)
