from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_a_named_group_of_labelled_buttons(draw: Any) -> None:
    html = js.html(draw(gr.Radio(["add", ("minus", "sub")], label="Operation")))
    assert html.startswith('<fieldset class="block radio"')
    assert '<legend class="caption">' in html
    assert html.count('type="radio" name="component-0-control"') == 2
    assert "<span>add</span></label>" in html
    assert "<span>minus</span></label>" in html


def test_it_shows_which_is_chosen(draw: Any) -> None:
    radio = gr.Radio(["a", ("B", 2)], value=2)
    draw(radio)
    assert js.shown(radio.control) == "1"
    radio.present("a")
    assert js.shown(radio.control) == "0"
    radio.present(None)
    assert js.shown(radio.control) is None
    radio.present("unknown")
    assert js.shown(radio.control) is None


def test_choosing_is_read_as_the_choices_own_value(draw: Any, hear: Any) -> None:
    radio = gr.Radio(["a", ("B", 2)])
    draw(radio)
    assert radio.read() is None
    heard = hear(radio, "change")
    js.edit(radio.control, "1")
    js.edit(radio.control, "0")
    assert heard == [2, "a"]


def test_an_output_is_disabled(draw: Any) -> None:
    radio = gr.Radio(["a", "b"], value="b")
    assert js.html(draw(radio, editable=False)).count('disabled=""') == 2
    assert radio.read() == "b"


def test_new_choices_keep_the_one_that_stays(draw: Any) -> None:
    radio = gr.Radio(["a", "b"], value="b")
    draw(radio)
    radio.change_props({"choices": ["b", "c"]})
    assert radio.read() == "b"
    assert js.shown(radio.control) == "0"
