"""Navbar: links to the app's pages and elsewhere."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from .base import Component


class Navbar(Component):
    """Links over the app. The function gets and returns a list of (text, address) tuples.

    Args:
        value: the links after those to the app's own pages, or a callable for them.
        visible: whether it is seen.
        main_page_name: the text of the link to the first page; `False` for no such link.
        elem_id, elem_classes, render, key: as for all components.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = (
        "label", "info", "every", "inputs", "show_label", "container", "scale", "min_width",
        "interactive", "preserved_by_key", "buttons",
    )  # fmt: skip

    def __init__(
        self,
        value: Any = None,
        *,
        main_page_name: str | Literal[False] = "Home",
        **shared: Any,
    ) -> None:
        self.main_page_name = main_page_name
        super().__init__(value, **shared)
