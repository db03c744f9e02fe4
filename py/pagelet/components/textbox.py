"""Textbox: text that the visitor types, or that a function returns."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, text_fields
from pagelet.text_buttons import copier, insiders

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

AUTOCOMPLETE = {"email": "email", "password": "off"}
"""What browsers may fill in, by type."""


class Textbox(Component):
    """Text. The function gets a string, and returns one; anything else is shown as `str()`.

    Args:
        value: the initial text, or a callable that gives it.
        type: "text", "password" (dots) or "email" (a keyboard for addresses on phones).
        lines: how many lines it is high at least; with more than one, Enter starts a new line and
            Shift+Enter submits.
        max_lines: to how many lines it grows; 20 where it is `None`.
        placeholder: shown while it is empty.
        autofocus: whether typing goes there when the page opens.
        autoscroll: whether a growing text is followed to its end.
        text_align: "left" or "right".
        rtl: whether the text runs from right to left.
        max_length: the most characters that the visitor can type.
        submit_btn, stop_btn: a button inside that submits, or stops: `True`, or its text.
        html_attributes: an `InputHTMLAttributes` with further attributes of the control.
        shared: see `Shared`; `buttons` may hold "copy".

    Raises:
        ValueError: for another `type`.
    """

    names: ClassVar[tuple[str, ...]] = ("text",)
    events: ClassVar[tuple[str, ...]] = (
        *("change", "input", "select", "submit"),
        *("focus", "blur", "stop", "copy"),
    )
    in_form: ClassVar[bool] = True

    def __init__(
        self,
        value: Any = None,
        *,
        type: Literal["text", "password", "email"] = "text",
        lines: int = 1,
        max_lines: int | None = None,
        placeholder: str | None = None,
        autofocus: bool = False,
        autoscroll: bool = True,
        text_align: Literal["left", "right"] | None = None,
        rtl: bool = False,
        max_length: int | None = None,
        submit_btn: str | bool | None = False,
        stop_btn: str | bool | None = False,
        html_attributes: Any = None,
        **shared: Unpack[Shared],
    ) -> None:
        if type not in ("text", "password", "email"):
            raise ValueError(f'type must be "text", "password" or "email", not {type!r}')
        if type != "text" and max(lines, max_lines or 1) > 1:
            warnings.warn(f"A Textbox of type {type!r} has one line only.", stacklevel=2)
            lines, max_lines = 1, None if max_lines is None else 1
        self.type = type
        self.lines = lines
        self.max_lines = max_lines
        self.placeholder = placeholder
        self.autofocus = autofocus
        self.autoscroll = autoscroll
        self.text_align = text_align
        self.rtl = rtl
        self.max_length = max_length
        self.submit_btn = submit_btn
        self.stop_btn = stop_btn
        self.html_attributes = html_attributes
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> str | None:
        return None if payload is None else str(payload)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def build(self) -> Element:
        if self.type == "text":
            self.control = text_fields.area(self, maxlength=self.max_length)
        else:
            own = {"maxlength": self.max_length, "autocomplete": AUTOCOMPLETE[self.type]}
            self.control = dom.h("input", type=self.type, **{**own, **text_fields.attributes(self)})
        wanted = {"submit": self.submit_btn, "stop": self.stop_btn} if self.editable else {}
        self.inside = insiders(**wanted)
        if not self.inside:
            return self.frame(self.control)
        return self.frame(dom.h("div", self.control, *self.inside.values(), class_="text-row"))

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return dom.state(self.control) or ""

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value="" if payload is None else payload)

    def tools(self) -> list[Element]:
        self.copier = copier(self.control_id) if "copy" in (self.buttons or []) else None
        return [] if self.copier is None else [self.copier]

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        if event == "copy":
            return [] if self.copier is None else [(self.copier, "copied", {})]
        button = self.inside.get(event)
        clicked: list[Any] = [] if button is None else [(button, "click", {})]
        return clicked if event == "stop" else [*super().dom_events(event), *clicked]


Text = Textbox
