"""Dataframe: a table that can be edited."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, frames, grids
from pagelet.grids import Count

from .base import Component, Shared

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from js import Element

DISPLAYED_MATH = {"left": "$$", "right": "$$", "display": True}


class Dataframe(Component):
    """A table. The function gets a pandas DataFrame, a numpy array, a polars one or a list.

    It may return these, a pandas Styler, or the path of a CSV file.

    Args:
        value: the initial table, or a callable for it.
        headers: of the columns, where the value has none.
        row_count, column_count: how many an empty table has; (count, "fixed") lets none be added.
        row_limits, column_limits: the least and the most of them; `None` for no limit.
        col_count: deprecated; `column_count` counts.
        datatype: "str", "number", "bool", "date", "markdown", "html" or "image", for all columns
            or one for each; "auto" finds out from the value.
        type: what the function gets: "pandas", "numpy", "array" (a list of lists) or "polars".
        latex_delimiters: what encloses mathematics in Markdown cells.
        max_height: after which it scrolls; numbers are pixels, strings CSS lengths.
        wrap, line_breaks: whether long texts are broken, and Markdown's line breaks are kept.
        column_widths: numbers are pixels, strings CSS lengths.
        show_row_numbers: whether rows are numbered.
        max_chars, show_search: where a cell's text is cut; "none", "search" or "filter".
        pinned_columns: how many columns stay in place while scrolling sideways.
        static_columns: indices of columns that can't be edited.

    Raises:
        ValueError: for an unknown `type`, and where `headers` and `column_count` disagree.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "select", "edit")
    without: ClassVar[tuple[str, ...]] = ("info", "container")
    default_buttons: ClassVar[tuple[str, ...] | None] = None

    def __init__(
        self,
        value: Any = None,
        *,
        headers: list[str] | None = None,
        row_count: Count | None = None,
        row_limits: tuple[int | None, int | None] | None = None,
        col_count: Count | None = None,
        column_count: Count | None = None,
        column_limits: tuple[int | None, int | None] | None = None,
        datatype: str | Sequence[str] = "str",
        type: Literal["pandas", "numpy", "array", "polars"] = "pandas",
        latex_delimiters: list[dict[str, str | bool]] | None = None,
        max_height: int | str = 500,
        wrap: bool = False,
        line_breaks: bool = True,
        column_widths: list[str | int] | None = None,
        show_row_numbers: bool = False,
        max_chars: int | None = None,
        show_search: Literal["none", "search", "filter"] = "none",
        pinned_columns: int | None = None,
        static_columns: list[int] | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        frames.check_type(type)
        if col_count is not None:
            warnings.warn("col_count has no effect any more: use column_count.", stacklevel=2)
        count = grids.counted(column_count, len(headers) if headers else 3)
        self.col_count = self.column_count = count
        if headers is not None and len(headers) != count[0]:
            raise ValueError(f"There are {len(headers)} headers, but column_count is {count[0]}.")
        self.headers = list(headers or []) or [str(number + 1) for number in range(count[0])]
        self.row_count = grids.counted(row_count, 3)
        self.row_limits = row_limits and list(row_limits)
        self.column_limits = column_limits and list(column_limits)
        self.type = type
        self.latex_delimiters = [DISPLAYED_MATH] if latex_delimiters is None else latex_delimiters
        self.max_height = max_height
        self.wrap = wrap
        self.line_breaks = line_breaks
        self.column_widths = [w if isinstance(w, str) else f"{w}px" for w in column_widths or []]
        self.show_row_numbers = show_row_numbers
        self.max_chars = max_chars
        self.show_search = show_search
        self.pinned_columns = pinned_columns
        self.static_columns = static_columns or []
        self.datatype = datatype
        self.shown = 0
        super().__init__(value, **shared)
        if datatype == "auto":
            self.datatype = frames.kinds(self.postprocess(self.initial_value()))

    def preprocess(self, payload: Any) -> Any:
        return frames.received(payload, self.type)

    def postprocess(self, value: Any) -> frames.Payload:
        return frames.payload_of(value, self.headers)

    def preview(self, value: Any) -> Any:
        return "" if value is None else frames.preview(self.postprocess(value))

    def flag(self, payload: Any, directory: str | Path) -> str:
        return super().flag(payload and {**payload, "metadata": payload.get("metadata")}, directory)

    def build(self) -> Element:
        self.control = dom.h("pagelet-dataframe", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            interactive=self.editable,
            buttons=self.button_names,
            **{name: getattr(self, name) for name in grids.OPTIONS},
        )
        return self.frame(self.control, labels_control=False)

    def read(self) -> Any:
        state = dom.state(self.control) if self.editable and self.control is not None else None
        if isinstance(state, dict):
            return grids.from_page(state)
        return self.payload and grids.as_sent(self.payload)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        # What is shown is a number, so that the page can send it in the place of the table.
        self.shown += 1
        dom.put(self.control, table=grids.to_page(payload), value=self.shown)
        dom.attr(self.control, "style", f"--rows: {len(payload['data'])}")

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        if event == "select" and self.control is not None:
            dom.put(self.control, selectable=True)
        return super().dom_events(event)


DataFrame = Dataframe
