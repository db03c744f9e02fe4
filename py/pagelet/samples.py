"""The rows of a Dataset on the page: a table, or a strip of buttons; a page of them at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from . import dom
from .cells import Loader, cell, load
from .pages import Pager

if TYPE_CHECKING:
    from js import Element

    from .components.dataset import Dataset


class Samples:
    """Lists a Dataset's rows, and listens to those that are on the page.

    Args:
        dataset: whose rows they are.
        chosen: called with a row's place and the event.
    """

    def __init__(self, dataset: Dataset, chosen: Callable[[int, dom.Event], object]) -> None:
        self.dataset = dataset
        self.chosen = chosen
        self.rows: list[tuple[int, Element]] = []
        self._reads: list[Element] = []
        self._unbind: list[Callable[[], None]] = []
        strip = dataset.is_gallery
        self._list = dom.h("div", class_="strip gallery") if strip else dom.h("tbody")
        self.element = self._list if strip else self._table()
        pages = -(-len(dataset.samples) // dataset.samples_per_page)
        self.pager = Pager(pages, self.list_page).element
        self.list_page(0)

    def _table(self) -> Element:
        heads = [dom.h("th", text, scope="col") for text in self.dataset.headers]
        table = dom.h("table", dom.h("thead", dom.h("tr", *heads)), self._list)
        return dom.h("div", table, class_="table-wrap")

    def list_page(self, page: int) -> None:
        """Build the rows of a page, and none of the others."""
        first = page * self.dataset.samples_per_page
        last = min(first + self.dataset.samples_per_page, len(self.dataset.samples))
        loaders: list[Loader] = []
        self.rows = [(place, self._row(place, loaders)) for place in range(first, last)]
        dom.replace(self._list, *(element for _, element in self.rows))
        load(loaders)
        self.listen(self._reads)

    def _row(self, place: int, loaders: list[Loader]) -> Element:
        dataset = self.dataset
        if dataset.sample_labels is not None:
            contents: list[Any] = [dataset.sample_labels[place]]
        else:
            pairs = zip(dataset.components, dataset.samples[place], strict=False)
            contents = [cell(component, value, loaders) for component, value in pairs]
        if dataset.is_gallery:
            return dom.h("button", *contents, type="button", class_="gallery-item")
        cells = [dom.h("td", content) for content in contents]
        return dom.h("tr", *cells, class_="tr-body", tabindex="0")

    def listen(self, reads: Sequence[Element]) -> None:
        """Listen to the rows that are on the page now.

        Args:
            reads: the elements whose state comes with the choice of a row.
        """
        for stop in self._unbind:
            stop()
        self._reads = list(reads)
        self._unbind = [stop for place, row in self.rows for stop in self._bind(place, row)]

    def _bind(self, place: int, row: Element) -> list[Callable[[], None]]:
        def choose(event: dom.Event) -> object:
            return self.chosen(place, event)

        stops = [dom.on(row, "click", choose, reads=self._reads)]
        if not self.dataset.is_gallery:
            by_key: dict[str, Any] = {"keys": ["Enter", " "], "prevent": True}
            stops.append(dom.on(row, "keydown", choose, reads=self._reads, **by_key))
        return stops
