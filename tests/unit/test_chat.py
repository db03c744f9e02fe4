from __future__ import annotations

from typing import Any

import pytest

import pagelet as gr
from pagelet import chat
from pagelet.errors import Error


def texts(value: Any, tags: Any = ()) -> list[tuple[str | None, str]]:
    """Return the title and the text of each message."""
    return [
        ((message["metadata"] or {}).get("title"), message["content"][0]["text"])
        for message in chat.messages(value, tags)
    ]


def said(text: Any) -> list[dict[str, Any]]:
    return [{"role": "assistant", "content": text}]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("<t>a</t>b", [("Reasoning", "a"), (None, "b")]),
        ("  a <t> b </t> c", [(None, "a"), ("Reasoning", "b"), (None, "c")]),
        ("<t>a</t>b<t>c", [("Reasoning", "a"), (None, "b"), ("Reasoning", "c")]),
        ("<t></t>x", [(None, "x")]),
        ("x</t>y", [(None, "x</t>y")]),
        ("plain", [(None, "plain")]),
    ],
)
def test_thoughts(text: str, pieces: list[tuple[str | None, str]]) -> None:
    assert texts(said(text), [("<t>", "</t>")]) == pieces


def test_an_open_thought_is_pending() -> None:
    (message,) = chat.messages(said("<t>hm"), [("<t>", "</t>")])
    assert message["metadata"] == {"title": "Reasoning", "status": "pending"}


def test_a_component_travels_with_its_value() -> None:
    (message,) = chat.messages(said(["look", gr.Label("cat", render=False)]), ())
    part = message["content"][1]
    assert part["component"] == "label"
    assert part["value"] == {"label": "cat", "confidences": None}


def test_chat_messages_and_dicts_are_alike() -> None:
    written = chat.ChatMessage("hi", metadata={"title": "T", "unknown": 1})
    (message,) = chat.messages([written], ())
    assert message["role"] == "assistant"
    assert message["metadata"] == {"title": "T"}
    assert message["options"] == []


@pytest.mark.parametrize("value", ["str", [("a", "b")], [{"role": "user"}], [None]])
def test_other_forms_are_the_author_s_mistake_and_shown(value: Any) -> None:
    with pytest.raises(Error, match="'role' and 'content'"):
        chat.messages(value, ())


def test_other_contents_are_named() -> None:
    with pytest.raises(ValueError, match="not 5"):
        chat.messages(said(5), ())
