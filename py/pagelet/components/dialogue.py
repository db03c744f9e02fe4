"""Dialogue: lines of several speakers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, lines
from pagelet.text_buttons import insiders

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

INFO = "Type colon (:) in the dialogue line to see the available tags"


class Dialogue(Component):
    """Lines of several speakers. The function gets text with a line each, or a list of dicts.

    It may return text, or a list of dicts with "speaker" and "text".

    Args:
        value: the lines at first, or a callable for them.
        type: what the function gets: "text" ("[speaker] text") or "list".
        speakers: who can speak; without them there is only text.
        formatter: called with speaker and text, returns a line of the text.
        unformatter: called with a line of the text and the first speaker, returns such a dict.
        tags: offered after a colon.
        separator: between the lines of the text; not a space.
        color_map: CSS colours of the speakers.
        placeholder: shown while it is empty.
        autofocus: whether it has the focus when the page opens.
        autoscroll: whether it scrolls to the end when a function changes it.
        max_lines: how many lines there can be.
        submit_btn: whether it has such a button; a string is the button's text.
        ui_mode: "dialogue" (a field for each line), "text" (one for all) or "both".

    Raises:
        ValueError: for a space as the separator.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "submit")
    without: ClassVar[tuple[str, ...]] = ("every", "inputs", "preserved_by_key")
    shared_defaults: ClassVar[dict[str, Any]] = {"label": "Dialogue", "info": INFO}

    def __init__(
        self,
        value: Any = None,
        *,
        type: Literal["list", "text"] = "text",
        speakers: list[str] | None = None,
        formatter: Callable[[str, str], str] | None = None,
        unformatter: Callable[[str, str], lines.Line] | None = None,
        tags: list[str] | None = None,
        separator: str = "\n",
        color_map: dict[str, str] | None = None,
        placeholder: str | None = None,
        autofocus: bool = False,
        autoscroll: bool = True,
        max_lines: int | None = None,
        submit_btn: str | bool | None = False,
        ui_mode: Literal["dialogue", "text", "both"] = "both",
        **shared: Unpack[Shared],
    ) -> None:
        if separator == " ":
            raise ValueError("separator can't be a space, which stands inside of lines too.")
        self.type = type
        self.speakers = speakers
        self.formatter = formatter
        self.unformatter = unformatter
        self.tags = tags or []
        self.separator = separator
        self.color_map = color_map
        self.placeholder = placeholder
        self.autofocus = autofocus
        self.autoscroll = autoscroll
        self.max_lines = max_lines
        self.submit_btn = submit_btn
        self.ui_mode = ui_mode
        super().__init__(value, **shared)
        if not self.interactive:
            self.info = None

    def preprocess(self, payload: Any) -> str | list[lines.Line] | None:
        if payload is None or isinstance(payload, str):
            return payload
        spoken = lines.received(payload)
        if self.type == "list":
            return spoken
        return lines.joined(spoken, self.separator, self.formatter)

    def postprocess(self, value: Any) -> str | list[lines.Line] | None:
        if value is None or isinstance(value, str):
            return value
        return [lines.checked_line(line) for line in value]

    def in_cell(self, preview: Any) -> str:
        text = preview or ""
        return text if isinstance(text, str) else lines.joined(text, " ", self.formatter)

    def build(self) -> Element:
        self.control = dom.h("pagelet-dialogue", id=self.control_id)
        names = ("speakers", "tags", "color_map", "placeholder", "max_lines", "autofocus")
        dom.put(
            self.control,
            **{name: getattr(self, name) for name in (*names, "autoscroll")},
            mode=self.ui_mode if self.speakers else "text",
            interactive=self.editable,
            label=self.caption,
            copies="copy" in (["copy"] if self.buttons is None else self.buttons),
        )
        dom.on(self.control, "format", self._tell_text)
        dom.on(self.control, "unformat", self._tell_lines)
        self.inside = insiders(submit=self.submit_btn if self.editable else False)
        return self.frame(self.control, *self.inside.values(), labels_control=False)

    def read(self) -> Any:
        return dom.state(self.control) if self.editable and self.control else self.payload

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        clicked: Any = [(button, "click", {}) for button in self.inside.values()]
        return [*super().dom_events(event), *(clicked if event == "submit" else [])]

    def _tell_text(self, event: dom.Event) -> None:
        """Tell the page the text that the function would get of its lines."""
        assert self.control is not None
        text = lines.joined(event.detail or [], self.separator, self.formatter)
        dom.call(self.control, "formatted", text)

    def _tell_lines(self, event: dom.Event) -> None:
        """Tell the page the lines that a text stands for."""
        assert self.control is not None
        speaker = (self.speakers or ["Unknown"])[0]
        found = lines.parted(event.detail or "", self.separator, speaker, self.unformatter)
        dom.call(self.control, "unformatted", found)
