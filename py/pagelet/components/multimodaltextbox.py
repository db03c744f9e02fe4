"""MultimodalTextbox: text with files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import attachments, dom, files, text_fields, transfers
from pagelet.media import check_sources
from pagelet.text_buttons import insiders

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

SOURCES = ("upload", "microphone")


class MultimodalTextbox(Component):
    """A field for text and files. The function gets a dict with "text" and "files" (paths).

    It may return such a dict, or a `str`.

    Args:
        value: the initial text and files, or a callable for them.
        sources: where files come from: "upload", "microphone".
        file_types: what can be uploaded: kinds such as "image", or extensions.
        file_count: "single", "multiple" or "directory".
        lines, max_lines: how many lines it shows, and to how many it grows.
        placeholder: shown while it is empty.
        autofocus: whether it has the focus when the page opens.
        autoscroll: whether it scrolls to the end when a function changes its text.
        text_align: "left" or "right".
        rtl: whether the text runs from right to left.
        submit_btn, stop_btn: whether it has such a button; a string is the button's text.
        max_plain_text_length: pasted text beyond that becomes a file.
        html_attributes: `InputHTMLAttributes` for the field.
    """

    events: ClassVar[tuple[str, ...]] = (
        *("change", "input", "select", "submit", "focus", "blur", "stop"),
    )
    in_form: ClassVar[bool] = True
    without: ClassVar[tuple[str, ...]] = ("buttons",)

    def __init__(
        self,
        value: Any = None,
        *,
        sources: list[str] | str | None = None,
        file_types: list[str] | None = None,
        file_count: Literal["single", "multiple", "directory"] = "single",
        lines: int = 1,
        max_lines: int = 20,
        placeholder: str | None = None,
        autofocus: bool = False,
        autoscroll: bool = True,
        text_align: Literal["left", "right"] | None = None,
        rtl: bool = False,
        submit_btn: str | bool | None = True,
        stop_btn: str | bool | None = False,
        max_plain_text_length: int = 1000,
        html_attributes: Any = None,
        **shared: Unpack[Shared],
    ) -> None:
        transfers.check_options("filepath", file_count, file_types)
        self.sources = check_sources(["upload"] if sources is None else sources, SOURCES)
        self.file_types = file_types
        self.file_count = file_count
        self.lines = lines
        self.max_lines = max_lines
        self.placeholder = placeholder
        self.autofocus = autofocus
        self.autoscroll = autoscroll
        self.text_align = text_align
        self.rtl = rtl
        self.submit_btn = submit_btn
        self.stop_btn = stop_btn
        self.max_plain_text_length = max_plain_text_length
        self.html_attributes = html_attributes
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> dict[str, Any] | None:
        if payload is None:
            return None
        text = attachments.text_of(payload)
        return {"text": text, "files": [self._path(file) for file in payload.get("files") or []]}

    def _path(self, payload: Any) -> str:
        path = files.local(payload, "MultimodalTextbox")
        files.check_allowed(path, payload.get("orig_name"), self.file_types)
        return path

    def postprocess(self, value: Any) -> dict[str, Any]:
        if value is None or isinstance(value, str):
            return {"text": value or "", "files": []}
        if not isinstance(value, dict):
            raise ValueError(f"A MultimodalTextbox shows a str or a dict, not a {type(value)}.")
        text = value.get("text", "")
        if not isinstance(text, str):
            raise TypeError(f"The 'text' of a MultimodalTextbox is a str, not a {type(text)}.")
        return {"text": text, "files": attachments.listed(value.get("files"))}

    def in_cell(self, preview: Any) -> str:
        return attachments.preview(preview)

    def build(self) -> Element:
        self.control = text_fields.area(self)
        self.attachments = dom.h("pagelet-attachments")
        dom.put(
            self.attachments,
            interactive=self.editable,
            sources=self.sources,
            count=self.file_count,
            accept=files.patterns(self.file_types),
            longest=self.max_plain_text_length,
        )
        transfers.hand_over(self.attachments)
        wanted = {"submit": self.submit_btn, "stop": self.stop_btn} if self.editable else {}
        self.inside = insiders(**wanted)
        row = [self.attachments, self.control, *self.inside.values()]
        return self.frame(dom.h("div", *row, class_="text-row multimodal-row"))

    def state_elements(self) -> list[Element]:
        return [*super().state_elements(), self.attachments] if self.editable else []

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        attached = dom.state(self.attachments) or []
        return {"text": dom.state(self.control) or "", "files": attached}

    def show(self, payload: Any) -> None:
        assert self.control is not None
        text, paths = (payload["text"], payload.get("files")) if payload else ("", None)
        dom.put(self.control, value=text)
        dom.put(self.attachments, value=[attachments.shown(path) for path in paths or []])

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        button = self.inside.get(event)
        clicked: list[Any] = [] if button is None else [(button, "click", {})]
        if event == "stop":
            return clicked
        files_too = event in ("change", "input")
        edited: list[Any] = [(self.attachments, "input", {})] if files_too else []
        return [*super().dom_events(event), *edited, *clicked]
