"""The page behind the fake document; the twin of js/replay.js, js/states.js and js/events.js."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fake_element import STATEFUL, UNSET
from fake_page_node import PageNode
from fake_recorder import GROWING, Op, length

QUIET = {"blur", "cancel", "close", "focus", "load", "scroll", "toggle"}
TEXT_LIKE = {
    "color",
    "date",
    "email",
    "number",
    "password",
    "range",
    "search",
    "tel",
    "text",
    "url",
}
REFLECTED = {
    **{"className": "class", "htmlFor": "for", "readOnly": "readonly", "tabIndex": "tabindex"},
    **{
        name: name
        for name in (
            *("alt", "autofocus", "dir", "disabled", "download", "hidden", "href", "id", "lang"),
            *("max", "min", "multiple", "name", "open", "placeholder", "required", "rows"),
            *("src", "step", "target", "title", "type"),
        )
    },
}


class Page:
    """Applies operations, and lets a test act as the visitor."""

    def __init__(self, send: Callable[[dict[str, Any]], None]) -> None:
        self.clock = 0
        self.nodes = {0: PageNode(0, "body")}
        self.failures: list[str] = []
        self._send = send
        self._edited: dict[int, PageNode] = {}
        self._long: dict[tuple[int, str], str] = {}

    def apply(self, ops: list[Op]) -> None:
        for kind, *rest in ops:
            getattr(self, f"_{kind}")(*rest)

    def edit(self, number: int, state: Any) -> None:
        """Enter or choose; a control tells it as a browser's does."""
        node = self.nodes[number]
        kind = node.attributes.get("data-reads")
        if kind in ("radio", "checkboxes"):
            wanted = state if kind == "checkboxes" else [state]
            for box in node.below():
                if box.is_ticked and bool(box.properties.get("checked")) != (box.value() in wanted):
                    self.edit(box.number, box.value() in wanted)
            return
        if node.is_ticked and node.attributes["type"] == "radio":
            self._untick_others(node)
        if node.tag == "select" and "multiple" in node.attributes:
            for option in node.below():
                option.properties["selected"] = option.value() in state
        else:
            node.properties["checked" if node.is_ticked else "value"] = state
        self._stamp(node)
        self.fire(number, "input")
        typed = node.tag == "textarea" or node.attributes.get("type", "text") in TEXT_LIKE
        if node.is_widget or node.tag not in ("input", "textarea") or not typed:
            self.fire(number, "change")

    def fire(self, number: int, type_: str, detail: Any = None) -> None:
        for node in self.nodes[number].above():
            options = node.listening.get(type_)
            if options is not None:
                self._tell(node, type_, detail, options)
            if type_ in QUIET:
                break

    def html(self, number: int, outer: bool = True) -> str:
        node = self.nodes[number]
        return node.html() if outer else node.inner_html()

    def state(self, number: int) -> Any:
        return self.nodes[number].state()

    def _stamp(self, node: PageNode) -> None:
        self.clock += 1
        for above in node.above():
            inner = above.is_widget and above.tag != "pagelet-tabs"
            if above.number and (above is node or inner or above.is_group):
                above.edited_at = self.clock
                self._edited[above.number] = above

    def _untick_others(self, node: PageNode) -> None:
        """Untick the radio buttons of the same name."""
        name = node.attributes.get("name")
        for other in self.nodes[0].below():
            if other.attributes.get("type") == "radio" and other.attributes.get("name") == name:
                other.properties["checked"] = False

    def _tell(self, node: PageNode, type_: str, detail: Any, options: dict[str, Any]) -> None:
        keys = options.get("keys")
        if keys is not None and (detail or {}).get("key") not in keys:
            return
        if "once" in options:
            del node.listening[type_]
        taken = [[read, self._take(self.nodes[read])] for read in options["reads"]]
        states = [[read, state] for read, state in taken if state is not UNSET]
        edited, self._edited = list(self._edited), {}
        message = {"id": node.number, "type": type_, "detail": detail, "states": states}
        self._send({"kind": "event", **message, "edited": edited, "clock": self.clock})

    def _take(self, node: PageNode) -> Any:
        self._edited.pop(node.number, None)
        state = node.state()
        if node.is_widget:
            if node.taken_at >= max(node.edited_at, node.changed_at):
                return UNSET
        elif node.taken_at >= 0 and state == node.taken and type(state) is type(node.taken):
            return UNSET
        node.taken_at = self.clock
        node.taken = state
        return state

    def _create(self, number: int, tag: str) -> None:
        self.nodes[number] = PageNode(number, tag.lower())

    def _text(self, number: int, text: str, offset: int | None = None) -> None:
        node = self.nodes[number]
        whole = _cut(node.content, offset) + text
        node.empty()
        node.properties.pop("innerHTML", None)
        node.text = whole

    def _attr(self, number: int, name: str, value: str | None) -> None:
        if value is None:
            self.nodes[number].attributes.pop(name, None)
        else:
            self.nodes[number].attributes[name] = value

    def _prop(
        self, number: int, name: str, value: Any, since: int, offset: int | None = None
    ) -> None:
        key = (number, name)
        whole = value if offset is None else _cut(self._long[key], offset) + value
        self._long.pop(key, None)
        if isinstance(whole, str) and length(whole) > GROWING:
            self._long[key] = whole
        self._write(self.nodes[number], name, whole, since)

    def _write(self, node: PageNode, name: str, value: Any, since: int) -> None:
        if node.is_widget:
            self.clock += 1
            node.changed_at = self.clock
        elif name == ("checked" if node.is_ticked else "value"):
            node.taken, node.taken_at = value, self.clock
        groups = [above for above in node.above() if above is not node and above.is_group]
        edited_at = max(at.edited_at for at in (node, *groups[:1]))
        if name in STATEFUL and edited_at > since:
            return
        if name == "checked" and value and node.attributes.get("type") == "radio":
            self._untick_others(node)
        if name == "innerHTML":
            node.empty()
        node.properties[name] = value
        if name in REFLECTED:
            kept = None if value is None or value is False else "" if value is True else str(value)
            self._attr(node.number, REFLECTED[name], kept)

    def _media(
        self, number: int, name: str, data: bytes, mime_type: str, filename: str | None
    ) -> None:
        node = self.nodes[number]
        node.attributes[name] = f"blob:{mime_type}"
        node.properties[f"media {name}"] = data
        if filename is not None:
            node.attributes["download" if node.tag == "a" else "data-filename"] = filename

    def _append(self, number: int, children: list[int], before: int | None = None) -> None:
        parent = self.nodes[number]
        nodes = [self.nodes[child] for child in children]
        for node in nodes:
            node.detach()
        at = len(parent.nodes) if before is None else parent.nodes.index(self.nodes[before])
        parent.nodes[at:at] = nodes
        for node in nodes:
            node.parent = parent

    def _clear(self, number: int) -> None:
        self.nodes[number].empty()
        self.nodes[number].properties.pop("innerHTML", None)

    def _remove(self, number: int) -> None:
        self.nodes[number].detach()

    def _listen(self, number: int, type_: str, options: dict[str, Any] | None) -> None:
        self.nodes[number].listening.pop(type_, None)
        if options is not None:
            self.nodes[number].listening[type_] = options

    def _call(self, number: int, method: str, args: list[Any]) -> None:
        if method == "dispatch":
            self.fire(number, args[0], args[1] if len(args) > 1 else None)
        else:
            self.nodes[number].calls.append((method, args))


def _cut(text: str, offset: int | None) -> str:
    """Return the first characters of a text, counted as JavaScript counts them."""
    if offset is None:
        return ""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le")
