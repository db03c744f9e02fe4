from __future__ import annotations

from typing import Any

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
    assert told(text)["legend"] is True
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
