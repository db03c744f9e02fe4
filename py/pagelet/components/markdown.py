"""Markdown: formatted text."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.layouts.sizes import heights

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

DISPLAYED_MATH = {"left": "$$", "right": "$$", "display": True}


class Markdown(Component):
    """Shows Markdown, with tables, code and mathematics. The function returns its source.

    Args:
        value: the source; indentation that all lines share is taken away.
        rtl: whether the text runs from right to left.
        latex_delimiters: dicts with "left", "right" and "display": what encloses mathematics.
        sanitize_html: whether HTML in the source loses what could run or spy.
        line_breaks: whether a line break in the source is one on the page.
        header_links: whether headings link to themselves.
        height, max_height, min_height: numbers are pixels, strings CSS lengths.
        padding: whether there is space around the text, where it has a container.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "copy")
    default_buttons: ClassVar[tuple[str, ...] | None] = None
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")
    shared_defaults: ClassVar[dict[str, Any]] = {"container": False, "min_width": None}

    def __init__(
        self,
        value: Any = None,
        *,
        rtl: bool = False,
        latex_delimiters: list[dict[str, str | bool]] | None = None,
        sanitize_html: bool = True,
        line_breaks: bool = False,
        header_links: bool = False,
        height: int | str | None = None,
        max_height: int | str | None = None,
        min_height: int | str | None = None,
        padding: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        self.rtl = rtl
        self.latex_delimiters = [DISPLAYED_MATH] if latex_delimiters is None else latex_delimiters
        self.sanitize_html = sanitize_html
        self.line_breaks = line_breaks
        self.header_links = header_links
        self.height = height
        self.max_height = max_height
        self.min_height = min_height
        self.padding = padding
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else inspect.cleandoc(value)

    def build(self) -> Element:
        self.control = dom.h("pagelet-markdown")
        dom.put(
            self.control,
            sanitize=self.sanitize_html,
            line_breaks=self.line_breaks,
            header_links=self.header_links,
            latex_delimiters=self.latex_delimiters,
            rtl=self.rtl,
            buttons=self.button_names,
        )
        element = self.frame(self.control, caption=self.container and bool(self.show_label))
        style = heights(self.height, self.max_height, self.min_height)
        dom.attr(self.control, "style", style and f"{style}; overflow: auto")
        return element

    def frame_classes(self) -> list[str]:
        return [*super().frame_classes(), *(["padded"] if self.padding else [])]

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload or "")
