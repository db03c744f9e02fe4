"""HighlightedText: words with classes or confidences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

Token = tuple[Any, Any]


class HighlightedText(Component):
    """Text in which parts are marked with a class, or coloured by a number from -1 to 1.

    The function returns a list of (text, class or number or None) tuples, or a dict with "text"
    and "entities": dicts with "start", "end" and "entity" or "entity_group". It gets a list of
    dicts with "token" and "class_or_confidence".

    Args:
        value: what is shown at first, or a callable for it.
        color_map: CSS colours of the classes.
        show_legend: whether the classes are listed over the text.
        show_inline_category: whether a marked part names its class.
        combine_adjacent: whether neighbours of one class become one part.
        adjacent_separator: put between these.
        show_whitespaces: whether white space in the text is kept.
        rtl: whether the text runs from right to left.
    """

    names: ClassVar[tuple[str, ...]] = ("highlight",)
    events: ClassVar[tuple[str, ...]] = ("change", "select")
    without: ClassVar[tuple[str, ...]] = ("info",)

    def __init__(
        self,
        value: Any = None,
        *,
        color_map: dict[str, str] | None = None,
        show_legend: bool = False,
        show_inline_category: bool = True,
        combine_adjacent: bool = False,
        adjacent_separator: str = "",
        show_whitespaces: bool = True,
        rtl: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        self.color_map = color_map
        self.show_legend = show_legend
        self.show_inline_category = show_inline_category
        self.combine_adjacent = combine_adjacent
        self.adjacent_separator = adjacent_separator
        self.show_whitespaces = show_whitespaces
        self.rtl = rtl
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[dict[str, Any]] | None:
        if payload is None:
            return None
        if not isinstance(payload, list):
            raise ValueError(f"HighlightedText's payload is a list, not a {type(payload)}.")
        return [
            {"token": entry["token"], "class_or_confidence": entry.get("class_or_confidence")}
            for entry in payload
        ]

    def postprocess(self, value: Any) -> list[dict[str, Any]] | None:
        if value is None:
            return None
        tokens: Iterable[Any] = _split(value) if isinstance(value, dict) else value
        if self.combine_adjacent:
            tokens = self._combined(tokens)
        return [
            {"token": _text(token[0]), "class_or_confidence": _class(token[1])} for token in tokens
        ]

    def _combined(self, tokens: Iterable[Any]) -> list[Token]:
        """Return tokens with neighbours of one class joined and empty ones left out."""
        joined: list[Token] = []
        for text, class_ in tokens:
            if joined and joined[-1][1] == class_:
                joined[-1] = (joined[-1][0] + self.adjacent_separator + text, class_)
            elif text:
                joined.append((text, class_))
        return joined


def _split(value: dict[str, Any]) -> list[Token]:
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


def _text(token: Any) -> str:
    if not isinstance(token, str):
        raise ValueError(f"A token is a (str, class) tuple; {token!r} is a {type(token)}.")
    return token


def _class(class_: Any) -> str | float | None:
    return class_ if class_ is None or isinstance(class_, str) else float(class_)
