"""Tables: what a function may return for a Dataframe to headers and rows, and back."""

from __future__ import annotations

import sys
from datetime import date
from math import nan
from typing import Any

from .payloads import checked

Payload = dict[str, Any]

TYPES = ["pandas", "numpy", "array", "polars"]
LONGEST_INTEGER = 21
"""How many characters numpy keeps for an integer of 64 bits."""

PREVIEWED = 5
"""How many rows of a table an example shows."""


def payload_of(value: Any, headers: list[Any]) -> Payload:
    """Return the payload of a table.

    Args:
        value: a pandas or polars DataFrame, a pandas Styler, a numpy array, a list of rows, a list
            of values, a dict with "headers" and "data", or the path of a CSV file.
        headers: used where the value has none, cut or continued with numbers.

    Raises:
        ValueError: for a value of another type.
    """
    if value is None or _is_empty(value):
        return _payload(headers, [])
    if isinstance(value, str):
        import pandas as pd

        return _of_pandas(pd.read_csv(value), headers)
    if isinstance(value, dict):
        return _of_dict(value, headers)
    if _is(value, "pandas", "DataFrame"):
        return _of_pandas(value, headers)
    if _is(value, "pandas.io.formats.style", "Styler"):
        return _of_styler(value)
    if _is(value, "polars", "DataFrame"):
        return _payload(value.columns, [list(row) for row in value.rows()])
    if _is(value, "numpy", "ndarray"):
        if value.ndim == 0:
            raise ValueError("A Dataframe shows arrays with one or two dimensions, not a number.")
        return payload_of(value.tolist() if value.size else [], headers)
    if isinstance(value, list):
        rows = _rows(value)
        return _payload(_headers(headers, rows), rows)
    raise ValueError(
        f"A Dataframe can't show a value of type {type(value)}. Return a pandas or polars "
        "DataFrame, a Styler, a numpy array, a list of lists, or the path of a CSV file as a str."
    )


def preview(payload: Payload) -> list[list[Any]]:
    """Return a table's first rows, with cells that are missing and columns of one type.

    Numbers beside others with decimals, or beside nothing, have decimals too.

    Raises:
        ValueError: if a row is longer than the first.
    """
    rows, width = payload["data"][:PREVIEWED], len(payload["headers"])
    if any(len(row) > width for row in payload["data"]):
        raise ValueError(f"There are {width} columns, but a row has more cells than that.")
    columns = [[row[i] if i < len(row) else None for row in rows] for i in range(width)]
    typed = [_typed(column) for column in columns]
    return [[column[at] for column in typed] for at in range(len(rows))]


def _typed(column: list[Any]) -> list[Any]:
    cells = [cell.item() if _is(cell, "numpy", "generic") else cell for cell in column]
    kinds = set(map(type, cells))
    if kinds <= {int, float, type(None)} and kinds & {int, float} and kinds != {int}:
        return [nan if cell is None else float(cell) for cell in cells]
    if kinds == {str, type(None)}:
        return [nan if cell is None else cell for cell in cells]
    return cells


def received(payload: Any, type: str) -> Any:
    """Return what a function receives for a table: "pandas", "numpy", "polars" or "array"."""
    if type == "polars":
        _polars()
    if payload is not None:
        checked(payload, dict, "A Dataframe")
    data, headers = payload.get("data"), payload.get("headers")
    if data is None or headers is None:
        raise ValueError("A Dataframe's payload is a dict with 'headers' and 'data'.")
    if type == "array":
        return data
    if type == "numpy":
        return _array(data)
    empty = data in ([], [[]])
    if type == "polars":
        pl = _polars()
        return pl.DataFrame([] if empty else data, schema=headers, orient="row")
    import pandas as pd

    return pd.DataFrame(columns=headers) if empty else pd.DataFrame(data, columns=headers)


def _array(data: list[list[Any]]) -> Any:
    """Return cells as an array, with integers of 64 bits: numpy's own have 32 in a browser."""
    import numpy as np

    array = np.array(data)
    if array.dtype == np.int32:
        return array.astype(np.int64)
    if array.dtype.kind == "U" and any(type(cell) is int for row in data for cell in row):
        return array.astype(f"<U{max(LONGEST_INTEGER, array.dtype.itemsize // 4)}")
    return array


def check_type(type: str) -> None:
    """Raise an error if a function can't get a table as this: unknown, or not installed."""
    if type not in TYPES:
        raise ValueError(f"type must be one of {TYPES}, not {type!r}")
    if type == "polars":
        _polars()


def _polars() -> Any:
    try:
        import polars
    except ImportError as error:
        raise ImportError(
            'type="polars" needs polars: import it in the script, and the page brings it along.'
        ) from error
    return polars


def chart_data(frame: Any) -> Payload:
    """Return a pandas DataFrame as columns, rows and the kinds of the columns.

    Times become milliseconds since 1970, what is missing or infinite `None`.

    Raises:
        ValueError: for a column of spans of time.
    """
    columns = list(frame.columns)
    series = [frame[column] for column in columns]
    return {
        "columns": columns,
        "data": [list(row) for row in zip(*map(_plotted, series), strict=True)],
        "datatypes": {
            column: _scale(column, one.dtype) for column, one in zip(columns, series, strict=True)
        },
    }


def _plotted(series: Any) -> list[Any]:
    import numpy as np

    known = series.notna()
    if series.dtype.kind == "M":
        series = series.dt.as_unit("ms").astype("int64")
    elif series.dtype.kind == "f":
        known &= np.isfinite(series.fillna(0))
    cells: list[Any] = series.astype(object).where(known, None).tolist()
    return cells


def _scale(column: Any, dtype: Any) -> str:
    if dtype.kind == "m":
        raise ValueError(f"Spans of time can't be plotted; make {column!r} a number.")
    if dtype.kind == "M":
        return "temporal"
    return "quantitative" if dtype.kind in "biufc" else "nominal"


def kinds(payload: Payload) -> list[str] | str:
    """Return what each column of a table holds: "number", "bool", "date" or "str".

    Without rows it is "str" for all.
    """
    rows = payload["data"]
    if not rows:
        return "str"
    return [
        _kind([row[index] for row in rows if index < len(row)])
        for index in range(len(payload["headers"]))
    ]


def _kind(cells: list[Any]) -> str:
    known = [cell for cell in cells if cell is not None]
    if known and all(isinstance(cell, bool) for cell in known):
        return "bool"
    if known and all(isinstance(cell, (int, float)) for cell in known):
        return "number"
    return "date" if known and all(isinstance(cell, date) for cell in known) else "str"


def _payload(headers: list[Any], data: list[Any], metadata: Any = None) -> Payload:
    return {"headers": list(headers), "data": data, "metadata": metadata}


def _is_empty(value: Any) -> bool:
    """Return whether a list or a dict has no cells; of a list of rows the first one tells."""
    if isinstance(value, list) and value and isinstance(value[0], list):
        return not value[0]
    return isinstance(value, (list, dict)) and not value


def _of_dict(value: Payload, headers: list[Any]) -> Payload:
    data = value.get("data")
    if data is None:
        return _payload([], [[]])
    headers = value.get("headers") or headers
    rows = [list(row) for row in data]
    if not rows:
        return _payload(headers, [])
    return _payload(_headers(headers, rows), rows, value.get("metadata"))


def _of_pandas(frame: Any, headers: list[Any]) -> Payload:
    if frame.shape[1] == 0:
        return _payload(headers, [])
    return _payload(list(frame.columns), _cells(frame))


def _cells(frame: Any) -> list[list[Any]]:
    """Return a frame's rows; as objects, so that integers beside floats stay integers."""
    rows: list[list[Any]] = frame.astype(object).to_numpy().tolist()
    return rows


def _of_styler(styler: Any) -> Payload:
    """Return a styled table: its visible columns, with the texts and the CSS of their cells."""
    styler._compute()
    # pandas makes every output format of a Styler from this; there is no public way to it.
    table = styler._translate(sparse_index=False, sparse_cols=False)
    visible = [i for i in range(len(styler.columns)) if i not in styler.hidden_columns]
    css = {
        selector: "; ".join(f"{name}: {setting}" for name, setting in style["props"])
        for style in table["cellstyle"]
        for selector in style["selectors"]
    }
    cells = [
        [cell for cell in row if cell["type"] == "td" and cell["is_visible"]]
        for row in table["body"]
    ]
    metadata = {
        "display_value": [[str(cell["display_value"]) for cell in row] for row in cells],
        "styling": [[css.get(cell.get("id", ""), "") for cell in row] for row in cells],
    }
    shown = styler.data.iloc[:, visible]
    return _payload(list(shown.columns), _cells(shown), metadata)


def _rows(value: list[Any]) -> list[list[Any]]:
    if not isinstance(value[0], (list, tuple)):
        return [[item] for item in value]
    if not all(isinstance(row, (list, tuple)) for row in value):
        raise ValueError("The rows of a table are lists; some of these are not.")
    return [list(row) for row in value]


def _headers(headers: list[Any], rows: list[Any]) -> list[Any]:
    """Return headers for these rows: the given ones, cut or continued with numbers."""
    width = len(rows[0]) if rows else 0
    return [*headers[:width], *(str(number + 1) for number in range(len(headers), width))]


def _is(value: Any, module: str, name: str) -> bool:
    """Return whether a value is of a class in a module, without importing that."""
    loaded = sys.modules.get(module)
    return loaded is not None and isinstance(value, getattr(loaded, name))
