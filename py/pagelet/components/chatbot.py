"""Chatbot: a conversation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import chat, dom, transfers
from pagelet.conversation import Conversation, looks
from pagelet.layouts.sizes import heights

from .base import Component, Shared
from .markdown import DISPLAYED_MATH

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Chatbot(Component):
    """A conversation: the function gets and returns a list of messages.

    A message is a dict with "role" ("user", "assistant", "system") and "content": text with
    Markdown, a dict with the "path" of a file, a component, or a list of these; or a
    `gr.ChatMessage`. The function always gets dicts with lists.

    Args:
        value: the messages at first, or a callable for them.
        autoscroll: whether it follows new messages.
        height, max_height, min_height: numbers are pixels, strings CSS lengths.
        resizable: whether the visitor can change the height.
        editable: "user" or "all": whose messages can be edited.
        latex_delimiters: what encloses mathematics.
        rtl: whether texts run from right to left.
        watermark: text that is added to what is copied.
        avatar_images: pictures of the user and of the assistant: paths, URLs or `None`.
        sanitize_html: whether HTML in messages loses what could run or spy.
        render_markdown: whether texts are Markdown.
        feedback_options: what can be said of an answer; "Like" and "Dislike" are thumbs.
        feedback_value: what has been said of each message.
        line_breaks: whether a line break in Markdown is one on the page.
        layout: "panel" or "bubble".
        placeholder: Markdown shown while it is empty.
        examples: dicts with "text" and perhaps "icon", "display_text", "files".
        allow_file_downloads: whether files in messages can be saved.
        group_consecutive_messages: whether messages of one role share a bubble.
        allow_tags: which custom tags are kept in texts: names, or all or none.
        reasoning_tags: pairs of tags; what stands between them becomes a thought of its own.
        like_user_message: whether the user's messages can be liked too.
    """

    events: ClassVar[tuple[str, ...]] = (
        "change", "select", "like", "retry", "undo", "example_select", "option_select", "clear",
        "copy", "edit",
    )  # fmt: skip
    holding_files: ClassVar[tuple[str, ...]] = ("avatar_images",)
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")
    default_buttons: ClassVar[tuple[str, ...] | None] = ("share", "copy", "copy_all")
    attributes: ClassVar[dict[str, str]] = {"editable": "editable_roles"}

    def __init__(
        self,
        value: Any = None,
        *,
        autoscroll: bool = True,
        height: int | str | None = 400,
        resizable: bool = False,
        max_height: int | str | None = None,
        min_height: int | str | None = None,
        editable: Literal["user", "all"] | None = None,
        latex_delimiters: list[dict[str, str | bool]] | None = None,
        rtl: bool = False,
        watermark: str | None = None,
        avatar_images: tuple[str | None, str | None] | None = None,
        sanitize_html: bool = True,
        render_markdown: bool = True,
        feedback_options: Sequence[str] | None = ("Like", "Dislike"),
        feedback_value: Sequence[str | None] | None = None,
        line_breaks: bool = True,
        layout: Literal["panel", "bubble"] | None = None,
        placeholder: str | None = None,
        examples: list[dict[str, Any]] | None = None,
        allow_file_downloads: bool = True,
        group_consecutive_messages: bool = True,
        allow_tags: list[str] | bool = True,
        reasoning_tags: list[tuple[str, str]] | None = None,
        like_user_message: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        self.autoscroll = autoscroll
        self.height = height
        self.resizable = resizable
        self.max_height = max_height
        self.min_height = min_height
        self.editable_roles = editable
        self.latex_delimiters = [DISPLAYED_MATH] if latex_delimiters is None else latex_delimiters
        self.rtl = rtl
        self.watermark = watermark
        self.avatar_images = list(avatar_images or (None, None))
        self.sanitize_html = sanitize_html
        self.render_markdown = render_markdown
        self.feedback_options = feedback_options and list(feedback_options)
        self.feedback_value = feedback_value
        self.line_breaks = line_breaks
        self.layout = layout
        self.placeholder = placeholder
        self.examples = examples
        self.allow_file_downloads = allow_file_downloads
        self.group_consecutive_messages = group_consecutive_messages
        self.allow_tags = allow_tags
        self.reasoning_tags = reasoning_tags
        self.like_user_message = like_user_message
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[chat.Message]:
        return chat.received(payload)

    def postprocess(self, value: Any) -> list[chat.Message]:
        return chat.messages(value, self.reasoning_tags or [])

    def build(self) -> Element:
        self.control = dom.h("pagelet-chatbot", id=self.control_id)
        self.heard: list[str] = []
        self.conversation = Conversation(self.control)
        transfers.hand_over(self.control)
        dom.put(self.control, label=self.caption, **looks(self))
        dom.attr(self.control, "style", heights(self.height, self.max_height, self.min_height))
        return self.frame(self.control, labels_control=False)

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        return self.payload if self.control is None else self.conversation.read()

    def show(self, payload: Any) -> None:
        self.conversation.show(payload or [])

    def show_status(self, state: str | None, mode: str) -> None:
        super().show_status(state, "minimal" if mode == "full" else mode)
        if self.control is not None:
            dom.put(self.control, activity=None if mode == "hidden" else state)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        if event == "change" or self.control is None:
            return super().dom_events(event)
        self.heard.append(event)
        dom.put(self.control, heard=self.heard)
        return [(self.control, f"chat-{event}", {})]
