"""The numbers under a list that has several pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from . import dom

if TYPE_CHECKING:
    from js import Element

NEAR = 2
"""How many pages are offered on either side of the first, the current and the last one."""


class Pager:
    """Offers the pages of a list by their numbers.

    Args:
        count: how many pages there are.
        turned: called with the page that was chosen, from 0.
    """

    def __init__(self, count: int, turned: Callable[[int], None]) -> None:
        self.count = count
        self.turned = turned
        self.element = dom.h(
            "nav", class_="paginate", aria_label="Pages", data_word="aria-label", hidden=count < 2
        )
        if count > 1:
            self._show(0)

    def _show(self, current: int) -> Element:
        """List the pages around the current one; return its button."""
        buttons = {page: self._button(page, current) for page in offered(current, self.count)}
        entries: list[Element | str] = [dom.h("span", "Pages:", data_word=True)]
        before = -1
        for page, button in buttons.items():
            if page > before + 1:
                entries.append(dom.h("span", "…"))
            entries.append(button)
            before = page
        dom.replace(self.element, *entries)
        return buttons[current]

    def _button(self, page: int, current: int) -> Element:
        here = "page" if page == current else None
        button = dom.h("button", str(page + 1), type="button", aria_current=here)
        dom.on(button, "click", lambda event: self._turn(page))
        return button

    def _turn(self, page: int) -> None:
        self.turned(page)
        # The buttons are new, and the keyboard's place among them should not be lost.
        dom.call(self._show(page), "focus")


def offered(current: int, count: int) -> list[int]:
    """Return the pages whose numbers are listed, from 0, in order.

    Args:
        current: the page that is shown.
        count: how many there are.
    """
    near = range(-NEAR, NEAR + 1)
    pages = {anchor + step for anchor in (0, current, count - 1) for step in near}
    return sorted(page for page in pages if 0 <= page < count)
