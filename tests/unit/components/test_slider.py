from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_two_controls_with_names_and_the_same_bounds(draw: Any) -> None:
    html = js.html(draw(gr.Slider(0, 10, 4, label="Size", step=2)))
    assert '<label class="caption" for="component-0-control">' in html
    assert 'aria-label="range slider for Size"' in html
    assert html.count('min="0" max="10" step="2"') == 2
    assert 'data-pair="component-0-range"' in html
    assert 'data-pair="component-0-control"' in html


def test_both_show_the_value(draw: Any) -> None:
    slider = gr.Slider(0, 10, 4)
    draw(slider)
    assert (js.shown(slider.control), js.shown(slider.range)) == ("4", "4")
    slider.present(slider.postprocess(7.5))
    assert (js.shown(slider.control), js.shown(slider.range)) == ("7.5", "7.5")
    slider.present(slider.postprocess(None))
    assert (js.shown(slider.control), js.shown(slider.range)) == ("0", "0")


def test_its_number_is_read(draw: Any, hear: Any) -> None:
    slider = gr.Slider(0, 10)
    draw(slider)
    assert slider.read() == 0
    heard = hear(slider, "change")
    js.edit(slider.control, "3")
    assert heard == [3]


def test_letting_go_is_an_event_of_the_range(draw: Any, hear: Any) -> None:
    slider = gr.Slider(0, 10, 6)
    draw(slider)
    heard = hear(slider, "release")
    js.fire(slider.range, "change")
    assert heard == [6]


def test_it_can_be_reset_only_where_it_can_be_edited(draw: Any) -> None:
    slider = gr.Slider(0, 10, 4, label="S")
    assert 'data-reset="4" data-for="component-0-control"' in js.html(draw(slider))
    output = gr.Slider(0, 10, 4)
    html = js.html(draw(output, editable=False))
    assert "data-reset" not in html
    assert html.count('disabled=""') == 2


def test_without_buttons_there_is_no_reset(draw: Any) -> None:
    assert "data-reset" not in js.html(draw(gr.Slider(0, 10, buttons=[])))


def test_a_random_number_is_one_that_the_slider_can_show() -> None:
    slider = gr.Slider(-1, 1, step=0.05, randomize=True)
    for _ in range(100):
        value = slider.postprocess(slider.initial())
        assert -1 <= value <= 1
        assert value == round(value, 2)
    assert gr.Slider(1.5, 9.5, step=2, randomize=True).initial() % 2 == 1.5
