"""Chat messages: what a function may return for a Chatbot, and the form the page shows."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from . import files
from .components.base import Component
from .errors import Error

METADATA = ("title", "id", "parent_id", "log", "duration", "status")

Message = dict[str, Any]
Tags = Sequence[tuple[str, str]]


@dataclass
class ChatMessage:
    """A message of a chat.

    Args:
        content: text with Markdown, a dict with the "path" of a file, a component, or a list of
            these.
        role: "user", "assistant" or "system".
        metadata: a "title" makes it a thought that can be folded; "log", "duration", "status"
            ("pending" or "done"), "id" and "parent_id" describe that.
        options: dicts with "value" and perhaps "label": answers to choose from.
    """

    content: Any
    role: Literal["user", "assistant", "system"] = "assistant"
    metadata: dict[str, Any] = field(default_factory=dict)
    options: list[dict[str, str]] = field(default_factory=list)


def messages(value: Any, reasoning_tags: Tags) -> list[Message]:
    """Return messages in the form of the page.

    Args:
        value: a list of `ChatMessage`s or of dicts with "role" and "content".
        reasoning_tags: pairs of tags; the text between two of them becomes a thought of its own.

    Raises:
        Error: for a message of another form.
        ValueError: for a content of another form.
    """
    return [
        message for item in value or [] for message in _split(_normalized(item), reasoning_tags)
    ]


def received(payload: Any) -> list[Message]:
    """Return the messages that a function receives."""
    if not isinstance(payload or [], list):
        raise ValueError(f"A Chatbot's payload is a list of messages, not a {type(payload)}.")
    for message in payload or []:
        if not isinstance(message.get("content"), list):
            raise ValueError(f"The content of a message is a list; this is none: {message!r}")
    return [{"metadata": None, "options": None, **message} for message in payload or []]


def _normalized(item: Any) -> Message:
    if isinstance(item, ChatMessage):
        item = vars(item)
    if not isinstance(item, Mapping) or "role" not in item or "content" not in item:
        raise Error(
            f"A message is a dict with 'role' and 'content', or a gr.ChatMessage; this is not: "
            f"{item!r}"
        )
    metadata, content = item.get("metadata"), item["content"]
    return {
        "role": item["role"],
        "metadata": metadata and {name: metadata[name] for name in METADATA if name in metadata},
        "content": [_part(part) for part in (content if isinstance(content, list) else [content])],
        "options": item.get("options"),
    }


def _part(part: Any) -> Message:
    """Return one part of a message: text, a file or a component."""
    if isinstance(part, str):
        return {"text": inspect.cleandoc(part), "type": "text"}
    if isinstance(part, Component):
        return {
            "component": part.block_name(),
            "value": part.postprocess(part.initial_value()),
            "constructor_args": {**part.given, "render": False},
            "props": part.config(),
            "type": "component",
        }
    if isinstance(part, dict) and part.get("type") == "text":
        return {"text": part["text"], "type": "text"}
    if isinstance(part, dict) and part.get("type") == "file":
        file = {**files.file_data(None), **part["file"]}
        return {"file": file, "alt_text": part.get("alt_text"), "type": "file"}
    if isinstance(part, dict) and "path" in part:
        mime_type = part.get("mime_type") or files.mime_type(part["path"])
        file = files.file_data(part["path"], mime_type=mime_type)
        return {"file": file, "alt_text": part.get("alt_text"), "type": "file"}
    raise ValueError(
        f"A message holds text, a dict with the 'path' of a file, or a component, not {part!r}."
    )


def _split(message: Message, tags: Tags) -> Iterator[Message]:
    """Yield a message; several where its text holds thoughts, none where it holds nothing."""
    content = message["content"]
    if not any(begin in part.get("text", "") for part in content for begin, _ in tags):
        if content:
            yield message
        return
    pieces = [piece for part in content for piece in _pieces(part, tags)]
    for thought, part in pieces:
        own = message["metadata"] if thought is None else thought
        options = message["options"] if thought is None else None
        yield {**message, "metadata": own, "content": [part], "options": options}


def _pieces(part: Message, tags: Tags) -> Iterator[tuple[Message | None, Message]]:
    """Yield the pieces of a part, each with its metadata if it is a thought."""
    text = part.get("text", "")
    opened = [(text.find(begin), begin, end) for begin, end in tags if begin in text]
    if not opened:
        yield None, part
        return
    start, begin, end = min(opened)
    if text[:start].strip():
        yield None, _text(text[:start])
    thought, closed, rest = text[start + len(begin) :].partition(end)
    if thought.strip():
        status = "done" if closed else "pending"
        yield {"title": "Reasoning", "status": status}, _text(thought)
    if rest.strip():
        yield from _pieces(_text(rest), tags)


def _text(text: str) -> Message:
    return {"text": inspect.cleandoc(text).strip(), "type": "text"}
