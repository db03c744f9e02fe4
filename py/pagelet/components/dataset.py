"""Dataset: rows of example values to choose from."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.cells import Loader, cell, load
from pagelet.components.base import Attached, Component, Shared
from pagelet.pages import Pager
from pagelet.shortcuts import component

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Dataset(Component):
    """Rows of example values; the function gets the row that was chosen.

    Args:
        components: what each column is about: components, or names of some.
        component_props: their arguments, for components given by name.
        samples: the rows: lists with one value for each component.
        headers: of the columns; the components' labels by default.
        type: what the function gets: "values" (the row), "index", or "tuple" (both).
        layout: "table" or "gallery"; a gallery by default where rows have one value or a label.
        samples_per_page: how many rows are listed at a time.
        proxy_url: accepted; nothing is fetched through another app.
        sample_labels: shown in the place of the rows' values.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "click", "select")
    without: ClassVar[tuple[str, ...]] = ("info", "every", "inputs", "interactive", "buttons")
    shared_defaults: ClassVar[dict[str, Any]] = {"show_label": True}

    def __init__(
        self,
        *,
        components: Sequence[Component | str] | None = None,
        component_props: Sequence[dict[str, Any]] | None = None,
        samples: list[list[Any]] | None = None,
        headers: list[str] | None = None,
        type: Literal["values", "index", "tuple"] = "values",
        layout: Literal["gallery", "table"] | None = None,
        samples_per_page: int = 10,
        proxy_url: str | None = None,
        sample_labels: list[str] | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        props = component_props or [{} for _ in components or ()]
        self.components = [
            component({"name": item, **own} if isinstance(item, str) else item)
            for item, own in zip(components or (), props, strict=True)
        ]
        labels = [item.label or "" for item in self.components]
        self.component_props = component_props
        self.samples = samples if samples is not None else [[]]
        self.headers = headers or (labels if any(labels) else [])
        self.type = type
        self.layout = layout
        self.samples_per_page = samples_per_page
        self.proxy_url = proxy_url
        self.sample_labels = sample_labels
        self.rows: list[tuple[int, Element]] = []
        self._unbind: list[Callable[[], None]] = []
        super().__init__(None, **shared)

    def preprocess(self, payload: int | None) -> Any:
        if payload is None:
            return None
        row = self.samples[payload]
        return {"index": payload, "values": row, "tuple": (payload, row)}[self.type]

    def postprocess(self, value: int | list[Any] | None) -> int | None:
        return self.samples.index(value) if isinstance(value, list) else value

    @property
    def is_gallery(self) -> bool:
        """Whether rows are shown as buttons in a strip, not as a table."""
        if self.layout is not None:
            return self.layout == "gallery"
        return len(self.components) < 2 or self.sample_labels is not None

    def build(self) -> Element:
        self.list = dom.h("div", class_="strip gallery") if self.is_gallery else dom.h("tbody")
        title = dom.h(
            "p",
            self.label or "Examples",
            class_="examples-label" if self.show_label else "examples-label sr-only",
            data_word=True,
        )
        pages = -(-len(self.samples) // self.samples_per_page)
        element = dom.h(
            "div",
            title,
            self.list if self.is_gallery else self._table(),
            Pager(pages, self._list_page).element,
            class_=self.classes("block", "dataset", "examples"),
        )
        self._list_page(0)
        return element

    def show(self, payload: int | None) -> None:
        """Leave the rows as they are: which one was chosen is not marked."""

    def _table(self) -> Element:
        heads = [dom.h("th", text, scope="col") for text in self.headers]
        table = dom.h("table", dom.h("thead", dom.h("tr", *heads)), self.list)
        return dom.h("div", table, class_="table-wrap")

    def _list_page(self, page: int) -> None:
        """Build the rows of a page, and none of the others."""
        first = page * self.samples_per_page
        last = min(first + self.samples_per_page, len(self.samples))
        loaders: list[Loader] = []
        self.rows = [(index, self._row(index, loaders)) for index in range(first, last)]
        dom.replace(self.list, *(element for _, element in self.rows))
        load(loaders)
        self._bind_rows()

    def _row(self, index: int, loaders: list[Loader]) -> Element:
        if self.sample_labels is not None:
            contents: list[Any] = [self.sample_labels[index]]
        else:
            pairs = zip(self.components, self.samples[index], strict=False)
            contents = [cell(item, value, loaders) for item, value in pairs]
        if self.is_gallery:
            return dom.h("button", *contents, type="button", class_="gallery-item")
        cells = [dom.h("td", content) for content in contents]
        return dom.h("tr", *cells, class_="tr-body", tabindex="0")

    def _attach(self, attached: Attached) -> None:
        self._bind_rows()

    def _bind_rows(self) -> None:
        """Listen to the rows that are on the page now."""
        for stop in self._unbind:
            stop()
        self._unbind.clear()
        needed = {item for attached in self._attached for item in attached.reads}
        reads = [element for item in needed for element in item.state_elements()]
        for index, row in self.rows:
            self._unbind.append(dom.on(row, "click", self._choice(index), reads=reads))
            if not self.is_gallery:
                by_key: dict[str, Any] = {"keys": ["Enter", " "], "prevent": True}
                stop = dom.on(row, "keydown", self._choice(index), reads=reads, **by_key)
                self._unbind.append(stop)

    def _choice(self, index: int) -> Callable[[dom.Event], object]:
        def choose(event: dom.Event) -> object:
            self.payload = index
            detail = {"index": index, "value": self.samples[index]}
            results = [
                attached.callback(dom.Event(attached.event, detail, event.clock))
                for attached in self._attached
                if attached.event in ("click", "select")
            ]
            return _all([result for result in results if inspect.isawaitable(result)])

        return choose


async def _all(pending: Sequence[Any]) -> None:
    for awaitable in pending:
        await awaitable
