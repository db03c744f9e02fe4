from __future__ import annotations

import js
from pagelet import dom
from pagelet.pages import Pager, offered


def test_few_pages_are_all_offered() -> None:
    assert offered(0, 4) == [0, 1, 2, 3]


def test_of_many_those_around_the_first_the_current_and_the_last() -> None:
    assert offered(50, 100) == [0, 1, 2, 48, 49, 50, 51, 52, 97, 98, 99]


def test_turning_keeps_the_keyboards_place() -> None:
    js.reset()
    turned: list[int] = []
    pager = Pager(9, turned.append)
    dom.root().append(pager.element)
    js.fire(next(item for item in pager.element.children if item.textContent == "9"), "click")
    assert turned == [8]
    current = next(item for item in pager.element.children if item.getAttribute("aria-current"))
    assert current.textContent == "9"
    js.document.flush()
    assert ("focus", []) in js.page.nodes[current.nodeId].calls


def test_one_page_has_no_numbers() -> None:
    js.reset()
    assert Pager(1, lambda page: None).element.getAttribute("hidden") == ""
