"""ParamViewer: what a function takes, one parameter below the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.layouts.sizes import length

from .base import Component

if TYPE_CHECKING:
    from js import Element


class ParamViewer(Component):
    """Parameters with their types, descriptions and defaults. The function gets and returns them.

    They are a dict by name of dicts with "type", "description" (with Markdown) and "default".

    Args:
        value: the parameters.
        language: "python" or "typescript", in which the types are written.
        linkify: words in the types that lead to the heading of that name on the page.
        every, inputs, render, key, preserved_by_key: as for all components.
        header: the text above, at which a button opens and closes all; `None` leaves it out.
        anchor_links: whether each parameter has an address of its own; a text stands before it.
        max_height: pixels, or a CSS length, beyond which the parameters scroll.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "upload")
    without: ClassVar[tuple[str, ...]] = (
        "label", "info", "show_label", "container", "scale", "min_width", "interactive", "visible",
        "elem_id", "elem_classes", "buttons",
    )  # fmt: skip

    def __init__(
        self,
        value: Any = None,
        language: Literal["python", "typescript"] = "python",
        linkify: list[str] | None = None,
        *,
        header: str | None = "Parameters",
        anchor_links: bool | str = False,
        max_height: int | str | None = None,
        **shared: Any,
    ) -> None:
        self.language = language
        self.linkify = linkify
        self.header = header
        self.anchor_links = anchor_links
        self.max_height = max_height
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None:
            return None
        if not isinstance(value, Mapping) or not all(
            isinstance(item, Mapping) for item in value.values()
        ):
            raise ValueError(
                "A ParamViewer takes a dict of dicts, such as {'size': {'type': 'int', "
                f"'description': 'in pixels', 'default': '3'}}}}, not {type(value).__name__!r}."
            )
        return {str(name): dict(item) for name, item in value.items()}

    def build(self) -> Element:
        self._rows: list[Element] = []
        self._are_open = False
        style = f"max-height: {length(self.max_height)}" if self.max_height else None
        self._list = dom.h("div", class_="params-list", style=style)
        head = None
        if self.header is not None:
            self._toggle = dom.h(
                "button", self.header, type="button", class_="params-head", aria_expanded="false"
            )
            dom.on(self._toggle, "click", self._open_all)
            head = self._toggle
        return dom.h("div", head, self._list, class_=self.classes("block", "params"))

    def show(self, payload: Any) -> None:
        self._rows = []
        params = [self._param(name, item) for name, item in (payload or {}).items()]
        dom.replace(self._list, *params)

    def _param(self, name: str, item: Mapping[str, Any]) -> Element:
        described = dom.h("pagelet-markdown")
        dom.put(described, value=str(item.get("description") or ""))
        type_, default = str(item.get("type") or ""), item.get("default")
        linked = self._linked(type_)
        row = dom.h(
            "details",
            dom.h("summary", dom.h("code", name, class_="params-name"), dom.h("code", type_)),
            described,
            dom.h("p", dom.h("code", *linked)) if len(linked) > 1 else None,
            None if default is None else dom.h("p", dom.h("code", f"default = {default}")),
        )
        self._rows.append(row)
        anchor = self._anchor(name)
        link = anchor and dom.h("a", "#", href=f"#{anchor}", aria_label=f"# {name}")
        return dom.h("div", row, link, class_="param", id=anchor)

    def _anchor(self, name: str) -> str | None:
        if not self.anchor_links:
            return None
        start = self.anchor_links if isinstance(self.anchor_links, str) else "param"
        return f"{start}-{name.lower().replace(' ', '-')}"

    def _linked(self, text: str) -> list[Element | str]:
        """Return a type in parts: words, and links to what they name."""
        words = sorted(self.linkify or (), key=len, reverse=True)
        if not words:
            return [text]
        parts = re.split(f"({'|'.join(map(re.escape, words))})", text)
        return [
            dom.h("a", part, href=f"#h-{part.lower()}") if part in words else part for part in parts
        ]

    def _open_all(self, event: dom.Event) -> None:
        self._are_open = not self._are_open
        dom.attr(self._toggle, "aria-expanded", str(self._are_open).lower())
        for row in self._rows:
            dom.put(row, open=self._are_open)
