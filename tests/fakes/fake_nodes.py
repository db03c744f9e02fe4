"""What elements and texts have in common; the twin of js/remote-node.js and js/listeners.js."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any


class Guarded:
    """Explains what is not there, as js/guard.js does."""

    _label = "object"
    _names: frozenset[str] = frozenset()

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"{self._label}.{name} is not available: Python can't read the page")

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in self._names:
            raise AttributeError(
                f"Setting {self._label}.{name} is not available: Python can't read the page"
            )
        super().__setattr__(name, value)


class Node(Guarded):
    _label = "node"
    _names = frozenset({"nodeId", "parentNode", "_document", "_recorder"})

    def __init__(self, document: Any, number: int) -> None:
        self.nodeId = number
        self.parentNode: Any = None
        self._document = document
        self._recorder = document.recorder

    def remove(self) -> None:
        if self.parentNode is not None:
            self._detach()
            self._recorder.record(["remove", self.nodeId])

    def replaceWith(self, *nodes: Node | str) -> None:
        if self.parentNode is None:
            return
        if any(node is self for node in nodes):
            raise ValueError("An element can't be replaced with itself.")
        self.parentNode._insert(nodes, self)
        self.remove()

    def _detach(self) -> None:
        if self.parentNode is not None:
            self.parentNode._nodes.remove(self)
            self.parentNode = None


class Text(Node):
    _label = "text"
    _names = Node._names | {"textContent", "_text"}

    def __init__(self, document: Any, number: int) -> None:
        super().__init__(document, number)
        self._text = ""

    @property
    def textContent(self) -> str:
        return self._text

    @textContent.setter
    def textContent(self, given: str | None) -> None:
        text = "" if given is None else str(given)
        if text != self._text:
            self._text = text
            self._recorder.write(["text", self.nodeId, text], "text")


class Listeners:
    """The listeners of one element; the twin of js/listeners.js."""

    def __init__(self) -> None:
        self._by_type: dict[str, list[tuple[Callable[[Any], Any], dict[str, Any]]]] = {}

    def add(self, type_: str, listener: Callable[[Any], Any], options: Any) -> None:
        given = dict(options or {}) if not isinstance(options, bool) else {str(options): True}
        unknown = given.keys() - {"reads", "keys", "prevent", "once", "stops"}
        if unknown:
            names = ", ".join(sorted(unknown))
            raise TypeError(
                f"addEventListener's options are reads, keys, prevent, once and stops, not {names}."
            )
        reads = [getattr(read, "nodeId", read) for read in given.pop("reads", ())]
        kept = {"reads": reads, **{name: value for name, value in given.items() if value}}
        self._by_type.setdefault(type_, []).append((listener, kept))

    def remove(self, type_: str, listener: Callable[[Any], Any]) -> bool:
        listeners = self._by_type.get(type_, [])
        for index, (callback, _) in enumerate(listeners):
            if callback == listener:
                del listeners[index]
                return True
        return False

    def wanted(self, type_: str) -> dict[str, Any] | None:
        """Return what the page is to send for all listeners of this type together."""
        options = [kept for _, kept in self._by_type.get(type_, [])]
        if not options:
            return None
        merged: dict[str, Any] = {"reads": _unique(read for o in options for read in o["reads"])}
        if all("keys" in kept for kept in options):
            merged["keys"] = _unique(key for kept in options for key in kept["keys"])
        if any("prevent" in kept for kept in options):
            merged["prevent"] = True
        if all("once" in kept for kept in options):
            merged["once"] = True
        if any("stops" in kept for kept in options):
            merged["stops"] = True
        return merged

    def dispatch(self, event: Any, hear: Callable[[Callable[[Any], Any], Any], None]) -> None:
        for callback, options in list(self._by_type.get(event.type, [])):
            keys = options.get("keys")
            if keys is not None and (event.detail or {}).get("key") not in keys:
                continue
            hear(callback, event)
            if "once" in options:
                self.remove(event.type, callback)


def _unique(values: Iterable[Any]) -> list[Any]:
    return list(dict.fromkeys(values))
