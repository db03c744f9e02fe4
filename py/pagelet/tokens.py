"""Texts with marked parts, as HighlightedText takes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Token = tuple[Any, Any]


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
