"""The small buttons of a text field: one that copies, and those inside of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import dom

if TYPE_CHECKING:
    from js import Element

LOOKS = {"submit": ("Submit", "\u27a4", "primary"), "stop": ("Stop", "\u25a0", "stop")}
"""By event: what a button is called, its sign where it has no text, and its kind."""


def copier(id: str) -> Element:
    """Return a button that copies what the element with a DOM id holds."""
    return dom.h(
        "button",
        type="button",
        class_="icon-button",
        aria_label="Copy",
        data_word="aria-label",
        data_copy=id,
    )


def insiders(**texts: str | bool | None) -> dict[str, Element]:
    """Return the buttons inside of a field by event: each shows its text, or a sign for `True`."""
    return {event: _insider(event, text) for event, text in texts.items() if text}


def _insider(event: str, text: str | bool) -> Element:
    name, sign, kind = LOOKS[event]
    if text is not True:
        return dom.h("button", str(text), type="button", class_=f"sm {kind}")
    named = {"aria_label": name, "data_word": "aria-label"}
    return dom.h("button", sign, type="button", class_=f"sm {kind}", **named)
