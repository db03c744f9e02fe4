"""An element as Python sees it; the twin of js/remote-parent.js and js/remote-element.js."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from fake_nodes import Listeners, Node
from fake_recorder import plain

CALLS = {"blur", "click", "close", "dispatch", "focus", "scrollIntoView", "select", "showModal"}
STATEFUL = {"value", "checked", "selected"}
REFLECTED = {"className": "class", "id": "id", "hidden": "hidden", "disabled": "disabled"}
UNSET = object()


class Element(Node):
    _label = "element"
    _names = Node._names | {
        *("tagName", "textContent", "innerHTML", "value", "checked"),
        *("className", "id", "hidden", "disabled"),
        *("_nodes", "_attributes", "_properties", "_listeners", "_state", "_edited"),
    }

    def __init__(self, document: Any, number: int, tag: str) -> None:
        super().__init__(document, number)
        self.tagName = tag.upper()
        self._nodes: list[Node | str] = []
        self._attributes: dict[str, str] = {}
        self._properties: dict[str, Any] = {}
        self._listeners = Listeners()
        self._state: Any = UNSET
        self._edited = False

    @property
    def children(self) -> list[Element]:
        return [node for node in self._nodes if isinstance(node, Element)]

    @property
    def state(self) -> Any:
        return None if self._state is UNSET else self._state

    def getAttribute(self, name: str) -> str | None:
        return self._attributes.get(name)

    def setAttribute(self, name: str, value: Any) -> None:
        self._attributes[name] = str(value)
        self._recorder.write(["attr", self.nodeId, name, str(value)], f"attr {name}")

    def removeAttribute(self, name: str) -> None:
        if self._attributes.pop(name, None) is not None:
            self._recorder.write(["attr", self.nodeId, name, None], f"attr {name}")

    def setProperty(self, name: str, value: Any) -> None:
        if name == "textContent":
            self.textContent = value
            return
        kept = plain(value)
        if name in STATEFUL:
            if name == self._state_name:
                if not self._edited and _same(kept, self._state):
                    return
                self._mirror(kept)
        elif name in REFLECTED:
            self._reflect(REFLECTED[name], kept)
        elif name == "innerHTML":
            self._empty()
        self._properties[name] = kept
        self._recorder.write(["prop", self.nodeId, name, kept, self._recorder.since], name)

    def setMedia(self, name: str, data: Any, mime_type: str, filename: str | None = None) -> None:
        self._attributes.pop(name, None)
        op = ["media", self.nodeId, name, bytes(data), mime_type, filename]
        self._recorder.write(op, f"attr {name}")

    def append(self, *nodes: Node | str) -> None:
        self._insert(nodes, None)

    def insertBefore(self, node: Node | str, before: Node | None = None) -> None:
        self._insert([node], before)

    def replaceChildren(self, *nodes: Node | str) -> None:
        self._check(nodes)
        self._empty()
        self._recorder.record(["clear", self.nodeId])
        self.append(*nodes)

    def addEventListener(
        self, type_: str, listener: Callable[[Any], Any], options: Any = None
    ) -> None:
        self._listeners.add(type_, listener, options)
        self._listen(type_)

    def removeEventListener(self, type_: str, listener: Callable[[Any], Any]) -> None:
        if self._listeners.remove(type_, listener):
            self._listen(type_)

    def call(self, method: str, *args: Any) -> None:
        if method not in CALLS and not self.tagName.startswith("PAGELET-"):
            allowed = ", ".join(sorted(CALLS))
            raise ValueError(f"{method}() can't be called on the page; these can: {allowed}.")
        self._recorder.record(["call", self.nodeId, method, plain(args)])

    def focus(self) -> None:
        self.call("focus")

    def scrollIntoView(self) -> None:
        self.call("scrollIntoView")

    @property
    def textContent(self) -> str:
        return "".join(n if isinstance(n, str) else n.textContent for n in self._nodes)

    @textContent.setter
    def textContent(self, given: Any) -> None:
        text = "" if given is None else str(given)
        if self._nodes == [text]:
            return
        self._empty()
        self._nodes.append(text)
        self._recorder.write(["text", self.nodeId, text], "text")

    @property
    def innerHTML(self) -> str:
        raise AttributeError("innerHTML can be set but not read: Python can't read the page here.")

    @innerHTML.setter
    def innerHTML(self, html: str | None) -> None:
        self.setProperty("innerHTML", html or "")

    @property
    def value(self) -> Any:
        return self.state if self._state_name == "value" else self._properties.get("value")

    @value.setter
    def value(self, value: Any) -> None:
        self.setProperty("value", value)

    @property
    def checked(self) -> bool | None:
        return bool(self.state) if self._state_name == "checked" else None

    @checked.setter
    def checked(self, checked: Any) -> None:
        self.setProperty("checked", bool(checked))

    @property
    def className(self) -> str:
        return self._attributes.get("class", "")

    @className.setter
    def className(self, names: str | None) -> None:
        self.setProperty("className", names or "")

    @property
    def id(self) -> str:
        return self._attributes.get("id", "")

    @id.setter
    def id(self, name: str | None) -> None:
        self.setProperty("id", name or "")

    @property
    def hidden(self) -> bool:
        return "hidden" in self._attributes

    @hidden.setter
    def hidden(self, hidden: Any) -> None:
        self.setProperty("hidden", bool(hidden))

    @property
    def disabled(self) -> bool:
        return "disabled" in self._attributes

    @disabled.setter
    def disabled(self, disabled: Any) -> None:
        self.setProperty("disabled", bool(disabled))

    def _mirror(self, state: Any) -> None:
        self._state = state
        self._edited = False

    def _mark_edited(self) -> None:
        self._edited = True

    def _insert(self, given: Sequence[Node | str], before: Node | None) -> None:
        self._check(given)
        if not given:
            return
        create = self._document.createTextNode
        nodes = [create(node) if isinstance(node, str) else node for node in given]
        for node in nodes:
            node._detach()
        if before is not None and before not in self._nodes:
            raise ValueError("insertBefore: the second element is not a child of this one.")
        at = len(self._nodes) if before is None else self._nodes.index(before)
        self._nodes[at:at] = nodes
        for node in nodes:
            node.parentNode = self
        op = ["append", self.nodeId, [node.nodeId for node in nodes]]
        self._recorder.record(op if before is None else [*op, before.nodeId])

    @property
    def _state_name(self) -> str:
        ticked = self._attributes.get("type") in ("checkbox", "radio")
        return "checked" if self.tagName == "INPUT" and ticked else "value"

    def _check(self, nodes: Sequence[Node | str]) -> None:
        for node in nodes:
            if not isinstance(node, (str, Node)):
                raise TypeError(f"Only elements and strings can be put in an element, not {node}.")
        above = self
        while above is not None:
            if any(node is above for node in nodes):
                raise ValueError("An element can't be put inside of itself.")
            above = above.parentNode

    def _listen(self, type_: str) -> None:
        options = self._listeners.wanted(type_)
        self._recorder.write(["listen", self.nodeId, type_, options], f"listen {type_}")

    def _empty(self) -> None:
        for node in self._nodes:
            if isinstance(node, Node):
                node.parentNode = None
        self._nodes.clear()

    def _reflect(self, attribute: str, value: Any) -> None:
        if value is False or value is None:
            self._attributes.pop(attribute, None)
        else:
            self._attributes[attribute] = "" if value is True else str(value)


def _same(a: Any, b: Any) -> bool:
    """Compare as JavaScript's `Object.is` does: containers are never the same."""
    if isinstance(a, (list, dict)) or isinstance(a, bool) != isinstance(b, bool):
        return False
    return bool(a == b)
