"""The field of text that grows with its lines, for components that have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import dom

if TYPE_CHECKING:
    from js import Element

MAX_LINES = 20
"""Lines to which a field grows where `max_lines` does not say."""


def attributes(component: Any) -> dict[str, Any]:
    """Return the attributes that a component's arguments give to its field of text."""
    common: dict[str, Any] = {
        "id": component.control_id,
        "placeholder": component.placeholder,
        "autofocus": component.autofocus,
        "dir": "rtl" if component.rtl else None,
        "style": f"text-align: {component.text_align}" if component.text_align else None,
        "readonly": not component.editable,
        "data_submit": "enter" if component.lines == 1 else "shift-enter",
    }
    if component.html_attributes is not None:
        common |= component.html_attributes.attributes()
    return common


def area(component: Any, **more: Any) -> Element:
    """Return a field of several lines."""
    return dom.h(
        "textarea",
        rows=component.lines,
        data_autogrow=max(component.max_lines or MAX_LINES, component.lines),
        data_autoscroll=component.autoscroll,
        **{**attributes(component), **more},
    )
