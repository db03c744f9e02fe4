"""Dialogue: lines of several speakers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

Line = dict[str, str]


class Dialogue(Component):
    """Lines of several speakers. The function gets text with a line each, or a list of dicts.

    It may return text, or a list of dicts with "speaker" and "text".

    Args:
        value: the lines at first, or a callable for them.
        type: what the function gets: "text" ("[speaker] text") or "list".
        speakers: who can speak; without them there is only text.
        formatter: called with speaker and text, returns a line of the text.
        unformatter: called with the text, returns the list of dicts.
        tags: offered after a colon.
        separator: between the lines of the text.
        color_map: CSS colours of the speakers.
        placeholder: shown while it is empty.
        autofocus: whether it has the focus when the page opens.
        autoscroll: whether it scrolls to the end when a function changes it.
        max_lines: how many lines there can be.
        submit_btn: whether it has such a button; a string is the button's text.
        ui_mode: "dialogue" (a field for each line), "text" (one for all) or "both".
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "submit")
    without: ClassVar[tuple[str, ...]] = ("every", "inputs", "preserved_by_key")
    shared_defaults: ClassVar[dict[str, Any]] = {"label": "Dialogue"}

    def __init__(
        self,
        value: Any = None,
        *,
        type: Literal["list", "text"] = "text",
        speakers: list[str] | None = None,
        formatter: Callable[[str, str], str] | None = None,
        unformatter: Callable[[str], list[Line]] | None = None,
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

    def preprocess(self, payload: Any) -> str | list[Line] | None:
        if payload is None or isinstance(payload, str):
            return payload
        if not isinstance(payload, list):
            raise ValueError(f"A Dialogue's payload is text or a list, not a {type(payload)}.")
        if self.type == "list":
            return payload
        formatter = self.formatter or _formatted
        lines = [(line["speaker"], line["text"]) for line in payload]
        return self.separator.join(formatter(*line) for line in lines if line[1])

    def postprocess(self, value: Any) -> str | list[Line] | None:
        if value is None or isinstance(value, str):
            return value
        return [{"speaker": line["speaker"], "text": line["text"]} for line in value]


def _formatted(speaker: str, text: str) -> str:
    return f"[{speaker}] {text}"
