"""HighlightedText: words with classes or confidences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom, tokens

from .base import Component, Shared

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from js import Element


class HighlightedText(Component):
    """Text in which parts are marked with a class, or coloured by a number from -1 to 1.

    The function returns a list of (text, class or number or None) tuples, or a dict with "text"
    and "entities": dicts with "start", "end" and "entity" or "entity_group". It gets a list of
    dicts with "token" and "class_or_confidence".

    Args:
        value: what is shown at first, or a callable for it.
        color_map: CSS colours of the classes.
        show_legend: whether the classes are listed over the text.
        show_inline_category: whether a marked part names its class; with a legend none does.
        combine_adjacent: whether neighbours of one class become one part.
        adjacent_separator: put between these.
        show_whitespaces: whether white space in the text is kept.
        rtl: whether the text runs from right to left.
    """

    names: ClassVar[tuple[str, ...]] = ("highlight",)
    events: ClassVar[tuple[str, ...]] = ("change", "select")
    without: ClassVar[tuple[str, ...]] = ("info",)

    def __init__(
        self,
        value: Any = None,
        *,
        color_map: dict[str, str] | None = None,
        show_legend: bool = False,
        show_inline_category: bool = True,
        combine_adjacent: bool = False,
        adjacent_separator: str = "",
        show_whitespaces: bool = True,
        rtl: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        self.color_map = color_map
        self.show_legend = show_legend
        self.show_inline_category = show_inline_category
        self.combine_adjacent = combine_adjacent
        self.adjacent_separator = adjacent_separator
        self.show_whitespaces = show_whitespaces
        self.rtl = rtl
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[dict[str, Any]] | None:
        return None if payload is None else tokens.received(payload)

    def postprocess(self, value: Any) -> list[dict[str, Any]] | None:
        if value is None:
            return None
        found: Iterable[tokens.Token] = tokens.split(value) if isinstance(value, dict) else value
        if self.combine_adjacent:
            found = tokens.combined(found, self.adjacent_separator)
        if not self.show_whitespaces:
            found = [(token[0].strip(), token[1]) for token in found]
        return [tokens.payload_of(token[0], token[1]) for token in found]

    def flag(self, payload: Any, directory: str | Path) -> str:
        return super().flag(self.preprocess(payload), directory)

    def build(self) -> Element:
        self.control = dom.h("pagelet-highlighted-text")
        dom.put(
            self.control,
            color_map=self.color_map or {},
            legend=self.show_legend,
            inline=self.show_inline_category and not self.show_legend,
            whitespaces=self.show_whitespaces,
            rtl=self.rtl,
            interactive=self.editable,
        )
        return self.frame(self.control, labels_control=False)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return dom.state(self.control)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload)

    def listen(self, event: str, *args: Any, **options: Any) -> None:
        super().listen(event, *args, **options)
        if event == "select" and self.control is not None:
            dom.put(self.control, selectable=True)


Highlight = HighlightedText
Highlightedtext = HighlightedText
"""Its other names."""
