"""What stands around a control: its label, a line of explanation, small buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import dom

if TYPE_CHECKING:
    from js import Element

    from .components.view import View

MARKED = re.compile(r"[*`<&\[~]|https?:|\b_|_\b|\n\n|^\s*([#>-]|\d+\.)\s")
"""Signs of Markdown; plain text needs no more than a paragraph."""


def caption(component: View, tag: str, labels_control: bool) -> Element:
    """Return the label of a component whose frame has this tag."""
    text = dom.h("span", component.caption, data_testid="block-info", class_="caption-text")
    classes = "caption sr-only" if component.show_label is False else "caption"
    if tag == "fieldset":
        return dom.h("legend", text, class_=classes)
    if labels_control:
        return dom.h("label", text, class_=classes, for_=component.control_id)
    return dom.h("div", text, class_=classes, id=f"{component.dom_id}-label")


def info(component: View) -> Element | None:
    """Return the line of explanation under a label, which may be Markdown."""
    text = component.info
    if not text:
        return None
    if not MARKED.search(text):
        return dom.h("p", text, class_="info")
    shown = dom.h("pagelet-markdown", class_="info")
    dom.put(shown, value=text)
    return shown


def toolbar(component: View) -> Element | None:
    """Return a component's small buttons: its own, and those that its author made."""
    buttons = component.tools()
    for button in component.buttons or ():
        if not isinstance(button, str):
            # It stands in no container that would draw it and put its listeners on.
            buttons.append(button.draw())
            button.present(button.first_payload())
            button.attach_all()
    return dom.h("div", *buttons, class_="tools") if buttons else None


def style(component: View) -> str | None:
    """Return how much room a component takes."""
    parts = []
    if component.scale is not None:
        parts.append(f"flex-grow: {component.scale}")
    if component.min_width:
        parts.append(f"min-width: min({component.min_width}px, 100%)")
    return "; ".join(parts) or None
