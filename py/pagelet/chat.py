"""Chat messages: what a function may return for a Chatbot, and the form the page shows."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal, NotRequired, TypedDict
from weakref import WeakKeyDictionary

from . import files
from .components.base import Component
from .errors import Error
from .shortcuts import named

METADATA = ("title", "id", "parent_id", "log", "duration", "status")

LONG = 2000
"""Characters of a text beyond which it is not kept in its other form."""

Message = dict[str, Any]
Tags = Sequence[tuple[str, str]]

_SHOWN: WeakKeyDictionary[Component, Message] = WeakKeyDictionary()
"""Components as parts of messages: a stream shows the same ones again and again."""


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


class MessageDict(TypedDict):
    """A message of a chat as a dict; see `ChatMessage`."""

    content: Any
    role: Literal["user", "assistant", "system"]
    metadata: NotRequired[dict[str, Any]]
    options: NotRequired[list[dict[str, str]]]


def messages(value: Any, reasoning_tags: Tags) -> list[Message]:
    """Return messages in the form of the page.

    Args:
        value: a list of `ChatMessage`s or of dicts with "role" and "content".
        reasoning_tags: pairs of tags; the text between two of them becomes a thought of its own.

    Raises:
        Error: for a message of another form.
        ValueError: for a content of another form.
    """
    found = [_normalized(item) for item in value or []]
    if not reasoning_tags:
        return [message for message in found if message["content"]]
    return [part for message in found for part in _split(message, reasoning_tags)]


def received(payload: Any) -> list[Message]:
    """Return the messages that a function receives."""
    if not isinstance(payload or [], list):
        raise ValueError(f"A Chatbot's payload is a list of messages, not a {type(payload)}.")
    for message in payload or []:
        if not isinstance(message.get("content"), list):
            raise ValueError(f"The content of a message is a list; this is none: {message!r}")
    return [
        {
            **{"metadata": None, "options": None, **message},
            "content": [_received_part(part) for part in message["content"]],
        }
        for message in payload or []
    ]


def _received_part(part: Message) -> Message:
    """Return a part that the function may change; of a component it gets an "instance" too."""
    if part.get("type") != "component":
        return dict(part)
    arguments = {name: arg for name, arg in part["constructor_args"].items() if name != "value"}
    instance = named(part["component"])(**arguments)
    instance.initial = instance.preprocess(part["value"])
    return {**part, "instance": instance}


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
        return {"text": _dedented(part), "type": "text"}
    if isinstance(part, Component):
        return _component(part)
    kind = part.get("type") if isinstance(part, dict) else None
    if kind == "text":
        return {"text": part["text"], "type": "text"}
    if kind == "component":
        empty: Message = {"value": None, "constructor_args": {}, "props": {}}
        return {**empty, **{name: part[name] for name in part if name != "instance"}}
    if isinstance(part, dict) and "path" in part:
        mime_type = files.mime_type(part["path"]) or part.get("mime_type")
        file = files.file_data(part["path"], mime_type=mime_type)
        return {"file": file, "alt_text": part.get("alt_text"), "type": "file"}
    if isinstance(part, dict) and isinstance(part.get("file"), dict):
        file = {**files.file_data(None), **part["file"]}
        return {"file": file, "alt_text": part.get("alt_text"), "type": "file"}
    raise ValueError(
        f"A message holds text, a dict with the 'path' of a file, or a component, not {part!r}."
    )


def _component(shown: Component) -> Message:
    found = _SHOWN.get(shown)
    if found is None:
        shown.unrender()
        arguments = {name: arg for name, arg in shown.given.items() if name != "value"}
        found = {
            "component": shown.block_name(),
            "value": shown.postprocess(shown.initial_value()),
            "constructor_args": {**arguments, "render": False},
            "props": shown.config(),
            "type": "component",
        }
        _SHOWN[shown] = found
    return found


def _dedented(text: str) -> str:
    """Return a text without the indentation that its lines share."""
    if "\n" not in text and "\t" not in text:
        return text.lstrip(" ")
    return inspect.cleandoc(text) if len(text) > LONG else _kept(text)


@lru_cache(maxsize=2048)
def _kept(text: str) -> str:
    """Return a dedented text; a conversation that grows is shown again with each word."""
    return inspect.cleandoc(text)


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


def example(given: dict[str, Any]) -> dict[str, Any]:
    """Return what the page shows of an example, and what a click on it gives.

    Raises:
        Error: for "files" that are no list.
    """
    paths = given.get("files") or []
    if not isinstance(paths, list):
        raise Error(f"The 'files' of a Chatbot's example are a list of paths, not {paths!r}")
    attached = [
        files.file_data(path, orig_name=files.name_of(path), mime_type=files.mime_type(path))
        if isinstance(path, str)
        else path
        for path in paths
    ]
    text = given.get("text") or ""
    shown = {"display_text": given.get("display_text") or text, "text": text}
    return {**shown, "icon": files.picture_address(given.get("icon")), "files": attached}
