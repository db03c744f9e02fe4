"""Charts of a table's columns as specifications of Vega-Lite.

Fields have names of their own in the specification, since in Vega-Lite's some characters of column
names mean something. Times are drawn as they are written, in no other zone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .components.nativeplot import NativePlot

Spec = dict[str, Any]

HEIGHT = 260
SPANS = {"s": 1_000, "m": 60_000, "h": 3_600_000, "d": 86_400_000}
LEGEND_COLUMNS = "max(1, floor(width / 96))"
MANY = 200
"""With more rows than this a line's points are seen only where the mouse is."""


def spec_of(plot: NativePlot, payload: Mapping[str, Any]) -> Spec:
    """Return the specification of a chart.

    Args:
        plot: whose arguments say what is drawn, and how.
        payload: columns, rows and the kinds of the columns.

    Raises:
        ValueError: where an argument names a column that there is not.
    """
    columns = list(payload["columns"])
    ys = plot.y if isinstance(plot.y, list) else [plot.y]
    named = [plot.x, *ys, plot.color, *_tooltip_columns(plot, columns)]
    missing = [name for name in named if name is not None and name not in columns]
    if missing or plot.x is None or None in ys:
        kind = type(plot).__name__
        lacks = repr(missing[0]) if missing else "x or y"
        raise ValueError(f"{kind}: there is no column for {lacks}; there are {columns}.")
    kinds = payload["datatypes"]
    step = _step(plot.x_bin, kinds[plot.x])
    rows = _rows(plot, payload, [str(y) for y in ys], step)
    colored = plot.color is not None or len(ys) > 1
    encoding: Spec = {
        "x": _x(plot, kinds[plot.x], step),
        "y": _y(plot, ys, kinds, step),
    }
    if step is not None and plot.mark == "bar":
        encoding["x2"] = {"field": "x_end"}
    if colored:
        encoding["color"] = _color(plot, kinds.get(plot.color, "nominal"), rows)
    encoding["tooltip"] = _tooltip(plot, encoding, kinds)
    return {
        "title": plot.title or "",
        "width": "container",
        "height": plot.height or HEIGHT,
        "autosize": {"type": "fit", "contains": "padding"},
        "data": {"values": rows},
        "mark": _mark(plot.mark, len(rows)),
        "encoding": encoding,
    }


def _mark(mark: str, count: int) -> Spec:
    if mark == "line":
        seen = {"size": 24, "opacity": 1 if count <= MANY else 0}
        return {"type": "line", "point": {"filled": True, **seen}}
    return {"type": mark, "filled": True, "size": 44} if mark == "point" else {"type": mark}


def _rows(
    plot: NativePlot, payload: Mapping[str, Any], ys: list[str], step: float | None
) -> list[Spec]:
    """Return the rows with the chart's own fields; several `y` make a row each."""
    place = {name: index for index, name in enumerate(payload["columns"])}
    is_time = payload["datatypes"][plot.x] == "temporal"
    shown = _tooltip_columns(plot, list(place))
    rows = []
    for cells in payload["data"]:
        x = cells[place[plot.x]]
        if step is not None and x is not None:
            x = x // step * step
        row: Spec = {"x": x}
        if step is not None and x is not None:
            row["x_end"] = x + step
        if is_time:
            row["x_text"] = _moment(x)
        for index, name in enumerate(shown):
            cell = cells[place[name]]
            row[f"t{index}"] = _moment(cell) if _is_time(payload, name) else cell
        if plot.color is not None:
            row["color"] = cells[place[plot.color]]
        for y in ys:
            several = {"color": y} if len(ys) > 1 else {}
            rows.append({**row, "y": cells[place[y]], **several})
    return rows


def _x(plot: NativePlot, kind: str, step: float | None) -> Spec:
    axis: Spec = {"labelAngle": plot.x_label_angle}
    if plot.x_axis_format is not None:
        axis["format"] = plot.x_axis_format
    if plot.x_axis_labels_visible is False:
        axis |= {"labels": False, "ticks": False}
    elif plot.x_axis_labels_visible == "hidden":
        axis |= {"labelOpacity": 0}
    encoding: Spec = {"field": "x", "type": kind, "title": plot.x_title or plot.x, "axis": axis}
    if kind == "nominal":
        encoding["sort"] = {"x": "ascending", "-x": "descending"}.get(str(plot.sort), plot.sort)
    else:
        # Seconds, as in Python, are milliseconds there.
        encoding["scale"] = _scale(plot.x_lim, 1000 if kind == "temporal" else 1)
        encoding["scale"] |= {"type": "utc"} if kind == "temporal" else {"zero": False}
    if step is not None and kind == "quantitative":
        encoding["bin"] = {"binned": True, "step": step}
    return {name: value for name, value in encoding.items() if value is not None}


def _y(plot: NativePlot, ys: list[Any], kinds: Mapping[str, str], step: float | None) -> Spec:
    axis: Spec = {"labelAngle": plot.y_label_angle}
    if plot.y_axis_format is not None:
        axis["format"] = plot.y_axis_format
    title = plot.y_title or ", ".join(map(str, ys))
    encoding: Spec = {"field": "y", "type": kinds[ys[0]], "title": title, "axis": axis}
    if encoding["type"] == "quantitative":
        encoding["scale"] = {"zero": plot.mark == "bar", **_scale(plot.y_lim, 1)}
    grouped = step is not None or (kinds[plot.x or ""] == "nominal" and plot.mark != "point")
    if plot.y_aggregate is not None or grouped:
        encoding["aggregate"] = plot.y_aggregate or "sum"
    return encoding


def _scale(limits: Any, unit: float) -> Spec:
    scale: Spec = {} if limits is None else {"clamp": True}
    for name, limit in zip(("domainMin", "domainMax"), limits or (), strict=False):
        if limit is not None:
            scale[name] = limit * unit
    return scale


def _color(plot: NativePlot, kind: str, rows: list[Spec]) -> Spec:
    legend: Spec = {"orient": "bottom", "title": plot.color_title or plot.color or ""}
    encoding: Spec = {"field": "color", "type": kind, "legend": legend}
    if kind != "nominal":
        return encoding
    legend["columns"] = {"expr": LEGEND_COLUMNS}
    values = list(dict.fromkeys(row["color"] for row in rows))
    if plot.colors_in_legend is not None:
        legend["values"] = plot.colors_in_legend
    encoding["scale"] = {"domain": values}
    if plot.color_map is not None:
        others = [value for value in values if value not in plot.color_map]
        encoding["scale"] = {
            "domain": [*plot.color_map, *others],
            "range": [*plot.color_map.values(), *("gray" for _ in others)],
        }
    return encoding


def _tooltip_columns(plot: NativePlot, columns: list[str]) -> list[str]:
    if plot.tooltip == "all":
        return columns
    return list(plot.tooltip) if isinstance(plot.tooltip, list) else []


def _tooltip(plot: NativePlot, encoding: Spec, kinds: Mapping[str, str]) -> Any:
    if plot.tooltip == "none":
        return None
    own = _tooltip_columns(plot, list(kinds))
    if own and "aggregate" not in encoding["y"]:
        shown = [(index, name, kinds[name]) for index, name in enumerate(own)]
        return [
            {"field": f"t{index}", "title": name, "type": "nominal" if kind == "temporal" else kind}
            for index, name, kind in shown
        ]
    x, y = encoding["x"], encoding["y"]
    first: Spec = {"field": "x", "type": x["type"], "title": x["title"]}
    if x["type"] == "temporal":
        first |= {"field": "x_text", "type": "nominal"}
    second = {name: y[name] for name in ("field", "type", "title", "aggregate") if name in y}
    if "color" not in encoding:
        return [first, second]
    title = plot.color_title or plot.color or "column"
    return [first, second, {"field": "color", "type": encoding["color"]["type"], "title": title}]


def _step(x_bin: str | float | None, kind: str) -> float | None:
    """Return what `x` is grouped by, for times in milliseconds.

    Raises:
        ValueError: for what is neither a number nor a span such as "15m".
    """
    if x_bin is None or kind == "nominal":
        return None
    if isinstance(x_bin, str):
        number, unit = x_bin[:-1], SPANS.get(x_bin[-1:])
        if unit is None or not number.replace(".", "", 1).isdigit():
            raise ValueError(f'x_bin is a number, or a span such as "15m" or "1d", not {x_bin!r}.')
        return float(number) * unit
    return x_bin * 1000 if kind == "temporal" else x_bin


def _is_time(payload: Mapping[str, Any], column: str) -> bool:
    return bool(payload["datatypes"][column] == "temporal")


def _moment(milliseconds: float | None) -> str | None:
    """Return a time in words, without a time of day where it is midnight."""
    if milliseconds is None:
        return None
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    return moment.strftime("%Y-%m-%d %H:%M:%S").removesuffix(":00").removesuffix(" 00:00")
