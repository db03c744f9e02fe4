"""A conversation between Python and its widget: one text, which grows as the conversation does.

A line that begins with `{` is a message, each line below it one of its parts: `"` and a text
without the closing quote, so that a text that grows makes the whole grow; or a list with the
kind of the part, "file" or "component". js/widgets/chat/transcript.js reads it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import chat, dom, files
from .components.view import same
from .shortcuts import component

if TYPE_CHECKING:
    from js import Element

    from .components.base import Component

LOOKS = (
    *("autoscroll", "rtl", "watermark", "sanitize_html", "render_markdown", "line_breaks"),
    *("latex_delimiters", "allow_tags", "layout", "placeholder", "feedback_options"),
    *("feedback_value", "like_user_message", "group_consecutive_messages", "resizable"),
    *("allow_file_downloads",),
)
"""Arguments that the widget gets as they are."""

SHOWN = ("image/", "audio/", "video/")
"""The kinds of files that a conversation shows; others are fetched when they are saved."""


class Conversation:
    """What a widget shows of a conversation, and what it was given for that.

    Args:
        control: the widget.
    """

    def __init__(self, control: Element) -> None:
        self._control = control
        self._messages: list[chat.Message] = []
        self._texts: list[str] = []
        self._whole = ""
        self._handed: set[str] = set()
        self._drawn: dict[str, tuple[chat.Message, Element]] = {}
        self._count = 0

    def show(self, messages: Sequence[chat.Message]) -> None:
        """Show messages; only those that are others than before are written anew."""
        held = min(len(self._messages), len(messages))
        kept = [same(messages[at], self._messages[at]) for at in range(held)]
        self._texts = [
            self._texts[at] if at < held and kept[at] else self._written(message)
            for at, message in enumerate(messages)
        ]
        self._messages = list(messages)
        self._whole = "\n".join(self._texts)
        self._drop_components()
        dom.put(self._control, value=self._whole)

    def read(self) -> list[chat.Message]:
        """Return the messages that the page holds."""
        state = dom.state(self._control)
        if state is None or state == self._whole:
            return self._messages
        messages: list[chat.Message] = []
        for line in state.split("\n") if state else []:
            if line.startswith("{"):
                messages.append(_begun(json.loads(line)))
            else:
                messages[-1]["content"].append(self._part(line))
        return messages

    def _written(self, message: chat.Message) -> str:
        head = {name: message[name] for name in ("role", "metadata", "options")}
        parts = [self._line(part) for part in message["content"]]
        return "\n".join([json.dumps(head, ensure_ascii=False, default=str), *parts])

    def _line(self, part: chat.Message) -> str:
        if part["type"] == "text":
            return json.dumps(part["text"], ensure_ascii=False)[:-1]
        if part["type"] == "component":
            return json.dumps(["component", self._key(part), part["component"]])
        file = part["file"]
        self._hand(file)
        return json.dumps(["file", file, part.get("alt_text")], ensure_ascii=False)

    def _part(self, line: str) -> chat.Message:
        if line.startswith('"'):
            return {"text": json.loads(f'{line}"'), "type": "text"}
        kind, what, more = json.loads(line)
        if kind == "file":
            return {"file": what, "alt_text": more, "type": "file"}
        if what in self._drawn:
            return self._drawn[what][0]
        # The interpreter that drew it has ended.
        empty: dict[str, Any] = {"value": None, "constructor_args": {}, "props": {}}
        return {"component": more, **empty, "type": "component"}

    def _hand(self, file: dict[str, Any]) -> None:
        """Give the page the bytes of a file that it shows."""
        path = str(file.get("path") or "")
        kind = file.get("mime_type") or ""
        is_here = path and not path.startswith(("http://", "https://", "data:"))
        if not is_here or path in self._handed or not kind.startswith(SHOWN):
            return
        self._handed.add(path)
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            dom.call(self._control, "refuse", path, f"{files.name_of(path)}: {error.strerror}")
            return
        dom.call(self._control, "save", path, dom.buffer(data), kind)

    def _key(self, part: chat.Message) -> str:
        """Return by which name the page finds a component, which is drawn when it is new."""
        for key, (held, _) in self._drawn.items():
            if held["props"] is part["props"]:
                return key
        self._count += 1
        key = str(self._count)
        shown = _made(part)
        element = dom.h("div", shown.draw(), class_="chat-component", data_part=key, hidden=True)
        self._control.append(element)
        shown.attach_all()
        shown.present(part["value"])
        self._drawn[key] = (part, element)
        return key

    def _drop_components(self) -> None:
        shown = {
            id(part["props"])
            for message in self._messages
            for part in message["content"]
            if part["type"] == "component"
        }
        for key, (part, element) in list(self._drawn.items()):
            if id(part["props"]) not in shown:
                element.remove()
                del self._drawn[key]


def _begun(head: dict[str, Any]) -> chat.Message:
    """Return a message without its parts, in the order that flags have."""
    first = {"role": head["role"], "metadata": head.get("metadata")}
    return {**first, "content": [], "options": head.get("options")}


def _made(part: chat.Message) -> Component:
    """Return the component that a part of a message stands for."""
    arguments = {name: arg for name, arg in part["constructor_args"].items() if name != "render"}
    made = component({"name": part["component"], **arguments})
    made.show_label = bool(made.label) and made.show_label
    made.editable = False
    return made


def looks(chatbot: Any) -> dict[str, Any]:
    """Return how a Chatbot's widget looks and what it offers."""
    return {
        **{name: getattr(chatbot, name) for name in LOOKS},
        "editable": chatbot.editable_roles,
        "avatars": [files.picture_address(image) for image in chatbot.avatar_images],
        "examples": [chat.example(item) for item in chatbot.examples or ()],
        "buttons": chatbot.button_names,
    }
