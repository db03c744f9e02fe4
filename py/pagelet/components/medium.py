"""Medium: what the components for sounds, films and models share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pagelet import dom, pictures

from .base import Component

if TYPE_CHECKING:
    from js import Element


class Medium(Component):
    """A file that is shown, or comes in pieces; what the visitor brings is the page's own."""

    streaming: bool = False
    _has_pieces = False

    def frame_classes(self) -> list[str]:
        return [*super().frame_classes(), "bare"]

    def place(self, tag: str, sources: int) -> Element:
        """Return a widget; its style keeps the room that it will need for so many sources."""
        chooses = self.editable and sources > 1
        return dom.h(tag, id=self.control_id, class_="chooses" if chooses else None)

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        return self.payload if self.control is None else _received(dom.state(self.control))

    def show(self, payload: Any) -> None:
        assert self.control is not None
        if not self._comes_in_pieces:
            dom.put(self.control, value=pictures.to_page(payload))
        elif payload is not None:
            dom.call(self.control, "add", _sent(payload))
            self._has_pieces = True
        elif self._has_pieces:
            dom.call(self.control, "begin")
            self._has_pieces = False

    def show_status(self, state: str | None, mode: str) -> None:
        super().show_status(state, mode)
        if self._comes_in_pieces and self.control is not None:
            # The pieces of one run belong together.
            if state == "pending":
                dom.call(self.control, "begin")
            elif state != "generating":
                dom.call(self.control, "end")

    @property
    def _comes_in_pieces(self) -> bool:
        return self.streaming and not self.editable


def _sent(payload: Any) -> Any:
    """Return what the page plays for a payload, which may be bytes alone."""
    if isinstance(payload, bytes):
        return {"bytes": dom.buffer(payload)}
    return pictures.to_page(payload)


def _received(state: Any) -> Any:
    """Return the payload for what the page holds: a file, maybe with the same sound decoded."""
    if isinstance(state, dict) and "decoded" in state:
        return {**state["file"], "decoded": state["decoded"]["path"]}
    return state
