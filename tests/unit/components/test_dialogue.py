from __future__ import annotations

from typing import Any

import pytest

import js
import pagelet as gr

LINES = [{"speaker": "A", "text": "Hello"}, {"speaker": "B", "text": "Hi"}]


def told(dialogue: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[dialogue.control.nodeId].properties


def answers(dialogue: Any) -> list[Any]:
    js.document.flush()
    return js.page.nodes[dialogue.control.nodeId].calls


def test_lines_are_read_as_the_function_wants_them(draw: Any, hear: Any) -> None:
    dialogue = gr.Dialogue(LINES, speakers=["A", "B"], tags=["(laughs)"])
    draw(dialogue)
    properties = told(dialogue)
    assert properties["value"] == LINES
    assert (properties["mode"], properties["tags"]) == ("both", ["(laughs)"])
    heard = hear(dialogue, "change")
    js.edit(dialogue.control, LINES[:1])
    assert dialogue.preprocess(heard[0]) == "[A] Hello"
    assert gr.Dialogue(type="list").preprocess(LINES) == LINES


def test_without_speakers_there_is_only_text(draw: Any) -> None:
    dialogue = gr.Dialogue("Once upon a time", color_map={"A": "red"}, max_lines=3)
    draw(dialogue)
    properties = told(dialogue)
    assert (properties["mode"], properties["value"]) == ("text", "Once upon a time")
    assert (properties["color_map"], properties["max_lines"]) == ({"A": "red"}, 3)


def test_lines_become_text_and_text_becomes_lines(draw: Any) -> None:
    dialogue = gr.Dialogue(LINES, speakers=["A", "B"], separator="\n\n")
    draw(dialogue)
    js.fire(dialogue.control, "format", LINES)
    js.fire(dialogue.control, "unformat", "[B] One\n\n\n\nTwo: no name")
    (_, (text,)), (_, (lines,)) = answers(dialogue)
    assert text == "[A] Hello\n\n[B] Hi"
    assert lines == [{"speaker": "B", "text": "One"}, {"speaker": "A", "text": "Two: no name"}]


def test_an_author_may_write_and_read_lines_otherwise(draw: Any) -> None:
    def read(line: str, speaker: str) -> dict[str, str]:
        name, _, text = line.rpartition(": ")
        return {"speaker": name or speaker, "text": text}

    dialogue = gr.Dialogue(
        speakers=["A", "B"], formatter=lambda name, text: f"{name}: {text}", unformatter=read
    )
    draw(dialogue)
    assert dialogue.preprocess(LINES) == "A: Hello\nB: Hi"
    js.fire(dialogue.control, "unformat", "B: Hi\nHello")
    assert answers(dialogue)[0][1][0] == [LINES[1], LINES[0]]


def test_the_hint_is_for_who_can_edit() -> None:
    assert gr.Dialogue().info is None
    assert "colon" in (gr.Dialogue(interactive=True).info or "")
    with pytest.raises(ValueError, match="separator"):
        gr.Dialogue(separator=" ")


def test_it_is_submitted_by_its_button_too(draw: Any, hear: Any) -> None:
    dialogue = gr.Dialogue(LINES, speakers=["A", "B"], submit_btn="Send")
    assert ">Send</button>" in js.html(draw(dialogue))
    heard = hear(dialogue, "submit")
    js.fire(dialogue.inside["submit"], "click")
    js.fire(dialogue.control, "submit")
    assert len(heard) == 2
    assert "<button" not in js.html(draw(gr.Dialogue(submit_btn=True), editable=False))


def test_an_example_is_its_lines() -> None:
    dialogue = gr.Dialogue(speakers=["A", "B"])
    assert dialogue.preview(LINES) == LINES
    assert dialogue.in_cell(dialogue.preview(LINES)) == "[A] Hello [B] Hi"
    assert dialogue.in_cell(dialogue.preview("Once")) == "Once"
