from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_its_label_belongs_to_the_field_inside(draw: Any) -> None:
    dropdown = gr.Dropdown(["a", ("B", 2)], label="One", max_choices=None, num_choices_shown=7)
    html = js.html(draw(dropdown))
    assert 'for="component-0-control"' in html
    told = js.page.nodes[dropdown.control.nodeId].properties
    assert told["input_id"] == "component-0-control"
    assert (told["labels"], told["values"], told["shown"]) == (["a", "B"], ["a", 2], 7)


def test_it_begins_with_the_first_choice(draw: Any) -> None:
    dropdown = gr.Dropdown(["a", ("B", 2)])
    draw(dropdown)
    assert js.shown(dropdown.control) == [0]
    assert dropdown.read() == "a"
    dropdown.present(2)
    assert js.shown(dropdown.control) == [1]
    dropdown.present(None)
    assert js.shown(dropdown.control) == []
    assert gr.Dropdown(["a"], value=None).first_payload() is None


def test_choosing_is_read_as_the_choices_value(draw: Any, hear: Any) -> None:
    dropdown = gr.Dropdown(["a", ("B", 2)])
    draw(dropdown)
    heard = hear(dropdown, "input")
    js.edit(dropdown.control, [1])
    js.edit(dropdown.control, [])
    assert heard == [2, None]


def test_several(draw: Any, hear: Any) -> None:
    dropdown = gr.Dropdown(["a", ("B", 2), "c"], value=["c"], multiselect=True, max_choices=2)
    draw(dropdown)
    assert js.shown(dropdown.control) == [2]
    heard = hear(dropdown, "change")
    js.edit(dropdown.control, [2, 1])
    assert heard == [["c", 2]]


def test_values_that_are_no_choices_keep_their_type(draw: Any, hear: Any) -> None:
    dropdown = gr.Dropdown(["a"], value=5, allow_custom_value=True)
    draw(dropdown)
    assert js.shown(dropdown.control) == ["5"]
    assert dropdown.read() == 5
    heard = hear(dropdown, "change")
    js.edit(dropdown.control, ["mine"])
    assert heard == ["mine"]


def test_an_output_shows_and_is_not_asked(draw: Any) -> None:
    dropdown = gr.Dropdown(["a", "b"], value="b")
    draw(dropdown, editable=False)
    assert dropdown.read() == "b"
    assert dropdown.state_elements() == []


def test_new_choices_leave_the_field_in_place(draw: Any) -> None:
    dropdown = gr.Dropdown(["a", "b"], value="b")
    draw(dropdown)
    control = dropdown.control
    dropdown.change_props({"choices": ["b", "c"]})
    assert dropdown.control is control
    js.document.flush()
    assert js.page.nodes[control.nodeId].properties["labels"] == ["b", "c"]
    dropdown.change_props({"label": "New", "choices": ["c"]})
    assert ">New</span>" in js.html()
