"""The rows of examples, in the forms that authors give them in."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files import is_file_data, is_url

if TYPE_CHECKING:
    from .components.base import Component

LOG = "log.csv"


def rows_of(examples: object, inputs: Sequence[Component]) -> tuple[list[list[Any]], str | None]:
    """Return the rows of examples, and the folder that the files in them lie in."""
    if isinstance(examples, str):
        return _rows_in(examples, len(inputs)), examples
    if isinstance(examples, list):
        if not examples or isinstance(examples[0], list):
            return examples, None
        if len(inputs) == 1:
            return [[value] for value in examples], None
    raise ValueError(
        "examples must be a list of rows (lists with a value for each input), for one input a "
        f"list of values, or the name of a folder; not {type(examples).__name__}."
    )


def _rows_in(folder: str, width: int) -> list[list[Any]]:
    if not Path(folder).exists():
        raise FileNotFoundError(f"There is no folder {folder!r} with examples.")
    log = Path(folder, LOG)
    if log.exists():
        with log.open(newline="", encoding="utf-8") as file:
            return [row[:width] for row in list(csv.reader(file))[1:]]
    if width == 1:
        return [[name] for name in os.listdir(folder)]
    raise FileNotFoundError(
        f"The folder {folder!r} has no {LOG}, which says what belongs together: with {width} "
        "inputs it needs one."
    )


def shown_columns(wanted: list[int] | None, given: list[int], width: int) -> list[int]:
    """Return which columns are shown: those that are wanted and have values, else all with values.

    Raises:
        ValueError: for wanted columns that are none of the inputs.
    """
    if wanted is None:
        return given
    if not wanted or any(isinstance(c, bool) or c not in range(width) for c in wanted):
        raise ValueError(
            f"visible_columns must name at least one of the {width} inputs, from 0; not {wanted!r}."
        )
    return [column for column in given if column in wanted] or given


def listed(components: Any) -> list[Any]:
    """Return one, several or no components as a list."""
    if components is None:
        return []
    return list(components) if isinstance(components, (list, tuple)) else [components]


def at(row: Sequence[Any], column: int) -> Any:
    """Return a row's value in a column; short rows have `None`."""
    return row[column] if column < len(row) else None


def with_whole_paths(payload: Any) -> Any:
    """Return a payload whose files have paths that hold in any folder."""
    if is_file_data(payload):
        path = payload.get("path")
        named = path is not None and not is_url(path)
        return {**payload, "path": str(Path(path).absolute())} if named else payload
    if isinstance(payload, dict):
        return {name: with_whole_paths(item) for name, item in payload.items()}
    if isinstance(payload, list):
        return [with_whole_paths(item) for item in payload]
    return payload
