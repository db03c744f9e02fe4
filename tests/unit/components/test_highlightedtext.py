from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr


def told(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def test_its_parts_go_to_the_page(draw: Any) -> None:
    text = gr.HighlightedText([("The ", None), ("fox", "noun")], show_legend=True)
    draw(text, editable=False)
    assert told(text)["value"] == [
        {"token": "The ", "class_or_confidence": None},
        {"token": "fox", "class_or_confidence": "noun"},
    ]
    assert (told(text)["legend"], told(text)["inline"]) == (True, False)
    text.present(text.postprocess(None))
    assert told(text)["value"] is None


def test_how_it_looks(draw: Any) -> None:
    options = {"color_map": {"noun": "red"}, "show_inline_category": False, "rtl": True}
    text = gr.HighlightedText(**options, show_whitespaces=False)
    draw(text, editable=False)
    properties = told(text)
    assert properties["color_map"] == {"noun": "red"}
    names = ("inline", "whitespaces", "rtl", "interactive")
    assert [properties[name] for name in names] == [False, False, True, False]


def test_what_the_visitor_marks_is_read(draw: Any, hear: Any) -> None:
    text = gr.HighlightedText([("The fox", None)])
    draw(text)
    heard = hear(text, "change")
    marked = [{"token": "The fox", "class_or_confidence": "animal"}]
    js.edit(text.control, marked)
    assert heard == [marked]
    assert text.preprocess(text.read()) == marked


def test_parts_can_be_chosen_where_someone_listens(draw: Any, hear: Any) -> None:
    text = gr.HighlightedText([("fox", "noun")])
    draw(text, editable=False)
    assert "selectable" not in told(text)
    heard = hear(text, "select")
    assert told(text)["selectable"] is True
    js.fire(text.control, "select", {"index": 0, "value": ["fox", "noun"]})
    assert len(heard) == 1


def test_white_space_around_parts_goes_where_it_is_not_wanted() -> None:
    text = gr.HighlightedText(show_whitespaces=False)
    parts = text.postprocess({"text": "a fox", "entities": [{"entity": "N", "start": 2, "end": 5}]})
    assert parts is not None
    assert [part["token"] for part in parts] == ["a", "fox", ""]


def test_what_is_flagged_is_whole(tmp_path: Path) -> None:
    cell = gr.HighlightedText().flag([{"token": "a"}], tmp_path)
    assert cell == '[{"token": "a", "class_or_confidence": null}]'
    with pytest.raises(ValueError, match="5 is a <class 'int'>"):
        gr.HighlightedText().preprocess([{"token": 5}])
