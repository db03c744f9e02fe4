"""Navbar: links to the app's pages and elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom

from .base import Component

if TYPE_CHECKING:
    from js import Element


class Navbar(Component):
    """Links above the app. The function gets and returns a list of (text, address) tuples.

    An app is one page here: the first link leads to it, the others to where their addresses say.

    Args:
        value: the links after that to the app itself, or a callable for them; addresses are
            relative to the page, or whole.
        visible: whether it is seen.
        main_page_name: the text of the link to the app; `False` for no such link.
        elem_id, elem_classes, render, key: as for all components.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = (
        "label", "info", "every", "inputs", "show_label", "container", "scale", "min_width",
        "interactive", "preserved_by_key", "buttons",
    )  # fmt: skip
    is_drawn: ClassVar[bool] = False
    is_above: ClassVar[bool] = True

    def __init__(
        self,
        value: Any = None,
        *,
        main_page_name: str | Literal[False] = "Home",
        **shared: Any,
    ) -> None:
        self.main_page_name = main_page_name
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> list[tuple[str, str]] | None:
        if value is None:
            return None
        for link in value:
            if not isinstance(link, (list, tuple)) or len(link) != 2:
                raise ValueError(
                    'A Navbar takes (text, address) tuples, such as ("About", "about"), '
                    f"not {link!r}."
                )
        return [(str(text), str(address)) for text, address in value]

    def build(self) -> Element:
        return dom.h("nav", class_=self.classes("navbar"))

    def show(self, payload: Any) -> None:
        assert self.element is not None
        here = [("", self.main_page_name)] if self.main_page_name else []
        links = [
            dom.h("a", text, href=address, aria_current="page" if address == "" else None)
            for address, text in [*here, *((address, text) for text, address in payload or ())]
        ]
        dom.replace(self.element, *links)
        # A link to the page that is open leads nowhere.
        dom.attr(self.element, "hidden", self.visible is not True or not payload)
