"""A node as the fake page holds it, and its state as js/state-of.js finds it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from fake_element import UNSET

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


class PageNode:
    """A node as the page holds it."""

    def __init__(self, number: int, tag: str) -> None:
        self.number = number
        self.tag = tag
        self.text = ""
        self.attributes: dict[str, str] = {}
        self.properties: dict[str, Any] = {}
        self.nodes: list[PageNode] = []
        self.parent: PageNode | None = None
        self.listening: dict[str, dict[str, Any]] = {}
        self.edited_at = 0
        self.changed_at = 0
        self.taken_at = -1
        self.taken: Any = UNSET
        self.calls: list[tuple[str, list[Any]]] = []

    @property
    def is_widget(self) -> bool:
        return "-" in self.tag

    def above(self) -> Iterator[PageNode]:
        node: PageNode | None = self
        while node is not None:
            yield node
            node = node.parent

    def below(self) -> Iterator[PageNode]:
        for node in self.nodes:
            yield node
            yield from node.below()

    @property
    def content(self) -> str:
        return self.text + "".join(node.content for node in self.nodes)

    def detach(self) -> None:
        if self.parent is not None:
            self.parent.nodes.remove(self)
            self.parent = None

    def empty(self) -> None:
        for node in list(self.nodes):
            node.detach()
        self.text = ""

    @property
    def is_ticked(self) -> bool:
        return self.tag == "input" and self.attributes.get("type") in ("checkbox", "radio")

    @property
    def is_group(self) -> bool:
        return self.tag == "select" or "data-reads" in self.attributes

    def state(self) -> Any:
        """Return what the visitor sees in the control; see js/state-of.js."""
        kind = self.attributes.get("data-reads")
        if kind in ("radio", "checkboxes"):
            type_ = kind.removesuffix("es")
            boxes = [n for n in self.below() if n.attributes.get("type") == type_]
            chosen = [box.value() for box in boxes if box.properties.get("checked")]
            return chosen if kind == "checkboxes" else next(iter(chosen), None)
        if self.is_widget:
            return self.properties.get("value")
        if self.is_ticked:
            return bool(self.properties.get("checked"))
        if self.tag == "select":
            return self._selected()
        return self.value() if self.tag in ("input", "textarea", "button", "option") else None

    def value(self) -> str:
        default = self.content if self.tag in ("textarea", "option") else ""
        return _string(self.properties.get("value", self.attributes.get("value", default)))

    def _selected(self) -> Any:
        options = [node for node in self.below() if node.tag == "option"]
        chosen = [node.value() for node in options if node.properties.get("selected")]
        if "multiple" in self.attributes:
            return chosen
        if "value" in self.properties:
            value = _string(self.properties["value"])
            return value if any(node.value() == value for node in options) else ""
        return next(iter(chosen or [node.value() for node in options]), "")

    def html(self) -> str:
        if self.tag == "#text":
            return escape(self.text, quote=False)
        written = "".join(f' {name}="{escape(v)}"' for name, v in self.attributes.items())
        if self.tag in VOID:
            return f"<{self.tag}{written}>"
        return f"<{self.tag}{written}>{self.inner_html()}</{self.tag}>"

    def inner_html(self) -> str:
        raw = self.properties.get("innerHTML")
        own = escape(self.text, quote=False) if raw is None else str(raw)
        return own + "".join(node.html() for node in self.nodes)


def _string(value: Any) -> str:
    """Return what a control's `value` becomes in JavaScript."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
