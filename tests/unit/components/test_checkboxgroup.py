from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_a_named_group_of_labelled_boxes(draw: Any) -> None:
    html = js.html(draw(gr.CheckboxGroup(["a", ("B", 2)], label="Some", info="Any of them")))
    assert html.startswith('<fieldset class="block checkboxgroup"')
    assert html.count('type="checkbox"') == 2
    assert "<span>B</span></label>" in html
    assert "data-all" not in html


def test_it_shows_what_is_ticked(draw: Any) -> None:
    group = gr.CheckboxGroup(["a", ("B", 2), "c"], value=[2])
    draw(group)
    assert js.shown(group.control) == ["1"]
    group.present(group.postprocess(["c", "a"]))
    assert js.shown(group.control) == ["0", "2"]
    group.present(group.postprocess(None))
    assert js.shown(group.control) == []


def test_ticking_is_read_as_values(draw: Any, hear: Any) -> None:
    group = gr.CheckboxGroup(["a", ("B", 2)])
    draw(group)
    assert group.read() == []
    heard = hear(group, "change")
    js.edit(group.boxes[1], True)
    js.edit(group.boxes[0], True)
    js.edit(group.boxes[1], False)
    assert heard == [[2], ["a", 2], ["a"]]


def test_a_box_for_all(draw: Any) -> None:
    group = gr.CheckboxGroup(["a", "b"], value=["a", "b"], show_select_all=True)
    html = js.html(draw(group))
    assert 'data-all=""' in html
    assert ">Select all</span>" in html
    assert js.shown(group.all_box) is True
    assert group.read() == ["a", "b"]
    group.present(["b"])
    assert js.shown(group.all_box) is False


def test_an_output_is_disabled_and_has_no_box_for_all(draw: Any) -> None:
    group = gr.CheckboxGroup(["a", "b"], value=["b"], show_select_all=True)
    html = js.html(draw(group, editable=False))
    assert html.count('disabled=""') == 2
    assert "data-all" not in html
    assert group.read() == ["b"]


def test_a_click_says_which(draw: Any, hear: Any) -> None:
    group = gr.CheckboxGroup(["a", ("B", 2)])
    assert 'data-values="[&quot;a&quot;, 2]"' in js.html(draw(group))
    heard = hear(group, "select")
    js.fire(group.boxes[0], "select", {"index": 0, "value": "a", "selected": True})
    assert heard == [[]]
