"""Texts with marked parts, as HighlightedText takes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .payloads import checked

Token = tuple[Any, Any]


def payload_of(text: Any, class_: Any) -> dict[str, Any]:
    """Return the payload of one part; a class is a text, anything else a number."""
    if not isinstance(text, str):
        raise ValueError(f"A token is a (str, class) tuple; {text!r} is a {type(text)}.")
    named = class_ is None or isinstance(class_, str)
    return {"token": text, "class_or_confidence": class_ if named else float(class_)}


def received(payload: Any) -> list[dict[str, Any]]:
    """Return a payload with all that belongs to each part."""
    entries = [
        checked(entry, dict, "A part of HighlightedText")
        for entry in checked(payload, list, "HighlightedText")
    ]
    return [payload_of(entry.get("token"), entry.get("class_or_confidence")) for entry in entries]


def combined(tokens: Iterable[Token], separator: str) -> list[Token]:
    """Return tokens with neighbours of one class joined and empty ones left out."""
    joined: list[Token] = []
    for text, class_ in tokens:
        if joined and joined[-1][1] == class_:
            joined[-1] = (joined[-1][0] + separator + text, class_)
        elif text:
            joined.append((text, class_))
    return joined


def split(value: Mapping[str, Any]) -> list[Token]:
    """Return a text with entities as tokens: the parts between the entities, and these."""
    if "text" not in value or "entities" not in value:
        raise ValueError(
            f"A dict for HighlightedText needs 'text' and 'entities'; this one has {list(value)}."
        )
    text, end = value["text"], 0
    tokens: list[Token] = []
    for entity in sorted(value["entities"], key=lambda entity: entity["start"]):
        class_ = entity.get("entity") or entity.get("entity_group")
        tokens.append((text[end : entity["start"]], None))
        tokens.append((text[entity["start"] : entity["end"]], class_))
        end = entity["end"]
    return [*tokens, (text[end:], None)]
