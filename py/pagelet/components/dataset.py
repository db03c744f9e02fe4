"""Dataset: rows of example values to choose from."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.components.base import Component, Shared
from pagelet.heard import Attached
from pagelet.samples import Samples
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
        if samples_per_page < 1:
            raise ValueError(f"A page of examples has one row at least, not {samples_per_page}.")
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

    @property
    def rows(self) -> list[tuple[int, Element]]:
        """The rows that are on the page: their places and elements."""
        return self.listed.rows

    def build(self) -> Element:
        self.listed = Samples(self, self._choose)
        title = dom.h(
            "p",
            self.label or "Examples",
            class_="examples-label" if self.show_label else "examples-label sr-only",
            data_word=True,
        )
        classes = self.classes("block", "dataset", "examples")
        return dom.h("div", title, self.listed.element, self.listed.pager, class_=classes)

    def show(self, payload: int | None) -> None:
        """Leave the rows as they are: which one was chosen is not marked."""

    def _attach(self, attached: Attached) -> None:
        needed = dict.fromkeys(item for one in self._attached for item in one.reads)
        self.listed.listen([element for item in needed for element in item.state_elements()])

    def _choose(self, place: int, event: dom.Event) -> object:
        self.payload = place
        detail = {"index": place, "value": self.samples[place]}
        results = [
            attached.callback(dom.Event(attached.event, detail, event.clock))
            for attached in self._attached
            if attached.event in ("click", "select")
        ]
        return _all([result for result in results if inspect.isawaitable(result)])


async def _all(pending: Sequence[Any]) -> None:
    for awaitable in pending:
        await awaitable
