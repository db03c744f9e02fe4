from __future__ import annotations

from typing import Any

import pytest

import js
import pagelet as gr


def test_a_label_belongs_to_the_control(draw: Any) -> None:
    html = js.html(draw(gr.Textbox(label="Name", info="Yours", placeholder="Ada")))
    assert '<label class="caption" for="component-0-control">' in html
    assert 'id="component-0-control" placeholder="Ada"' in html
    assert '<p class="info">Yours</p>' in html


def test_a_hidden_label_stays_for_screen_readers(draw: Any) -> None:
    assert 'class="caption sr-only"' in js.html(draw(gr.Textbox(show_label=False)))


def test_it_shows_its_first_value_and_what_a_function_gives(draw: Any) -> None:
    box = gr.Textbox("one")
    draw(box)
    assert js.shown(box.control) == "one"
    box.present(box.postprocess(2))
    assert js.shown(box.control) == "2"
    box.present(None)
    assert js.shown(box.control) == ""


def test_what_is_typed_is_read(draw: Any, hear: Any) -> None:
    box = gr.Textbox()
    draw(box)
    assert box.read() == ""
    heard = hear(box, "change")
    js.edit(box.control, "typed")
    assert heard == ["typed"]
    js.edit(box.control, "")
    assert heard == ["typed", ""]


@pytest.mark.parametrize(("lines", "key"), [(1, "enter"), (3, "shift-enter")])
def test_which_key_submits(draw: Any, hear: Any, lines: int, key: str) -> None:
    box = gr.Textbox("text", lines=lines)
    draw(box)
    assert f'rows="{lines}"' in js.html()
    assert f'data-submit="{key}"' in js.html()
    heard = hear(box, "submit")
    js.fire(box.control, "submit")
    assert heard == ["text"]


def test_an_output_can_be_read_but_not_edited(draw: Any) -> None:
    box = gr.Textbox("text")
    assert 'readonly=""' in js.html(draw(box, editable=False))
    assert box.read() == "text"
    assert box.state_elements() == []


@pytest.mark.parametrize(("type_", "complete"), [("password", "off"), ("email", "email")])
def test_other_types_are_inputs_of_one_line(draw: Any, type_: str, complete: str) -> None:
    html = js.html(draw(gr.Textbox(type=type_)))
    assert f'<input type="{type_}"' in html
    assert f'autocomplete="{complete}"' in html


def test_how_the_text_stands(draw: Any) -> None:
    html = js.html(draw(gr.Textbox(rtl=True, text_align="right", max_length=9, max_lines=4)))
    for part in ('dir="rtl"', "text-align: right", 'maxlength="9"', 'data-autogrow="4"'):
        assert part in html


def test_a_problem_is_told_beside_it_and_taken_back(draw: Any) -> None:
    box = gr.Textbox()
    draw(box)
    box.show_problem("Too short")
    assert '<p class="problem" role="alert">Too short</p>' in js.html()
    assert 'aria-invalid="true"' in js.html()
    box.show_problem(None)
    assert "Too short" not in js.html()
    assert "aria-invalid" not in js.html()


def test_changing_its_arguments_keeps_what_was_typed(draw: Any, hear: Any) -> None:
    box = gr.Textbox(label="One", lines=1)
    draw(box)
    heard = hear(box, "change")
    js.edit(box.control, "typed")
    box.change_props({"label": "Two", "lines": 3})
    assert js.shown(box.control) == "typed"
    assert ">Two</span>" in js.html()
    assert 'rows="3"' in js.html()
    js.edit(box.control, "again")
    assert heard == ["typed", "again"]


def test_it_can_be_copied(draw: Any, hear: Any) -> None:
    box = gr.Textbox("text", buttons=["copy"])
    html = js.html(draw(box, editable=False))
    assert 'data-copy="component-0-control"' in html
    heard = hear(box, "copy")
    js.fire(box.copier, "copied", {"value": "text"})
    assert heard == ["text"]


def test_buttons_inside_submit_and_stop(draw: Any, hear: Any) -> None:
    box = gr.Textbox("text", submit_btn="Go", stop_btn=True)
    html = js.html(draw(box))
    assert '<button type="button" class="sm primary">Go</button>' in html
    assert 'aria-label="Stop"' in html
    submitted, stopped = hear(box, "submit"), hear(box, "stop")
    js.fire(box.inside["submit"], "click")
    js.fire(box.control, "submit")
    js.fire(box.inside["stop"], "click")
    assert (submitted, stopped) == (["text", "text"], ["text"])


def test_an_authors_own_button(draw: Any) -> None:
    with gr.Blocks():
        button = gr.Button("Again", size="sm")
        box = gr.Textbox("text", buttons=["copy", button])
    clicks: list[Any] = []
    assert button.parent is None
    element = draw(box)
    button.listen("click", clicks.append)
    assert '<span data-word="">Again</span>' in js.html(element)
    js.fire(button.element, "click")
    box.change_props({"label": "New"})
    js.fire(button.element, "click")
    assert len(clicks) == 2


def test_attributes_for_the_browser(draw: Any) -> None:
    attributes = gr.InputHTMLAttributes(spellcheck=False, enterkeyhint="send", tabindex=3)
    html = js.html(draw(gr.Textbox(html_attributes=attributes)))
    assert 'spellcheck="false" tabindex="3" enterkeyhint="send"' in html


def test_an_explanation_may_be_markdown(draw: Any) -> None:
    plain, marked = gr.Textbox(info="Plain, snake_case"), gr.Textbox(info="**Bold**")
    assert '<p class="info">Plain, snake_case</p>' in js.html(draw(plain))
    assert '<pagelet-markdown class="info">' in js.html(draw(marked))


def test_hiding_it(draw: Any) -> None:
    box = gr.Textbox()
    element = draw(box)
    box.change_props({"visible": False})
    assert 'hidden=""' in js.html(element)
    box.change_props({"visible": True})
    assert 'hidden=""' not in js.html(element)
