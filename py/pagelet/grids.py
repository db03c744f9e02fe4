"""Tables on their way to the page's grid, and back: columns of doubles, or of JSON in parts.

A large table's numbers travel as they lie in memory, and the page reads the JSON of the other
columns only where it shows them.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from itertools import zip_longest
from math import isfinite, nan
from typing import TYPE_CHECKING, Any

from . import dom

if TYPE_CHECKING:
    from .frames import Payload

CHUNK = 4096
"""How many cells one part of a column holds; js/widgets/grid/column.js has the same number."""

OPTIONS = (
    *("datatype", "max_height", "wrap", "line_breaks", "latex_delimiters", "column_widths"),
    "show_row_numbers",
    *("max_chars", "show_search", "pinned_columns", "static_columns"),
    *("row_count", "column_count", "row_limits", "column_limits"),
)
"""The arguments of a Dataframe that the page's grid has under the same names."""

Column = Sequence[Any]
Count = int | tuple[int, str] | list[Any]
NUMBERS = {int, float, type(None)}
SIMPLE = {str, bool, type(None)}


def counted(count: Count | None, default: int) -> list[Any]:
    """Return a count of rows or columns as [number, "dynamic" or "fixed"]."""
    if count is None:
        return [default, "dynamic"]
    return list(count) if isinstance(count, (tuple, list)) else [count, "dynamic"]


def to_page(payload: Payload) -> dict[str, Any]:
    """Return what the page shows for a table's payload."""
    rows, headers = payload["data"], payload["headers"]
    metadata = payload.get("metadata") or {}
    return {
        "headers": [_plain(header) for header in headers],
        "rows": len(rows),
        "columns": _encoded(rows, len(headers)),
        "display": _encoded(metadata.get("display_value"), len(headers)),
        "styling": _encoded(metadata.get("styling"), len(headers)),
    }


def from_page(state: dict[str, Any]) -> Payload:
    """Return the payload for a table that the visitor has changed."""
    columns = [_decoded(column) for column in state["columns"]]
    rows = [list(row) for row in zip(*columns, strict=True)]
    return {"headers": list(state["headers"]), "data": rows, "metadata": None}


def as_sent(payload: Payload) -> Payload:
    """Return a payload as it is after a way to the page and back: with plain cells only."""
    columns = _columns(payload["data"], len(payload["headers"]))
    if all(set(map(type, column)) <= SIMPLE | {int} for column in columns):
        return payload
    rows = [list(row) for row in zip(*(map(_plain, column) for column in columns), strict=True)]
    return {**payload, "headers": [_plain(header) for header in payload["headers"]], "data": rows}


def _columns(rows: Sequence[Sequence[Any]], width: int) -> list[Column]:
    """Return the columns of rows, which may be shorter or longer than there are headers."""
    columns = [*zip_longest(*rows)][:width]
    missing = [(None,) * len(rows) for _ in range(width - len(columns))]
    return [*columns, *missing]


def _encoded(rows: Sequence[Sequence[Any]] | None, width: int) -> list[dict[str, Any]] | None:
    return None if rows is None else [_encode(column) for column in _columns(rows, width)]


def _encode(column: Column) -> dict[str, Any]:
    kinds = set(map(type, column))
    if kinds <= NUMBERS and kinds != {type(None)}:
        try:
            numbers = array("d", (nan if cell is None else cell for cell in column))
        except OverflowError:
            return _text(list(map(str, column)))
        return {"numbers": dom.buffer(numbers)}
    return _text(column if kinds <= SIMPLE else list(map(_plain, column)))


def _text(column: Column) -> dict[str, Any]:
    parts = [column[at : at + CHUNK] for at in range(0, len(column), CHUNK)]
    texts = [json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in parts]
    return {"chunks": [dom.buffer(text.encode()) for text in texts]}


def _decoded(column: Any) -> list[Any]:
    if isinstance(column, str):
        cells: list[Any] = json.loads(column)
        return cells
    return [_number(cell) for cell in column]


def _number(cell: float) -> float | int | None:
    """Return a double as JSON has it: whole numbers are integers, what is none is nothing."""
    if not isfinite(cell):
        return None
    return int(cell) if cell.is_integer() else cell


def _plain(cell: Any) -> Any:
    """Return a cell as JSON can hold it."""
    if isinstance(cell, float):
        return cell if isfinite(cell) else None
    if cell is None or isinstance(cell, (str, int)):
        return cell
    if isinstance(cell, (list, tuple, dict)):
        return json.loads(json.dumps(cell, default=str))
    item = getattr(cell, "item", None)
    if item is not None:
        return _plain(item())
    moment = getattr(cell, "isoformat", None)
    # pandas' NaT has the method too, and says "NaT".
    text = str(cell) if moment is None else moment()
    return None if text == "NaT" else text
