from __future__ import annotations

import js
import pagelet as gr


def test_each_visit_gets_its_own_copy() -> None:
    given = [1]
    state = gr.State(given)
    first = state.first_payload()
    first.append(2)
    assert state.first_payload() == [1]
    assert given == [1]
    assert gr.State(lambda: 7).first_payload() == 7


def test_it_is_not_on_the_page() -> None:
    with gr.Blocks() as demo:
        gr.Textbox()
        gr.State(3)
        gr.Textbox()
    js.document.body.append(*demo.draw_children())
    assert js.html().count("<textarea") == 2
    assert js.html().count('class="form"') == 1


def test_its_listeners_hear_of_changes_that_functions_make() -> None:
    state = gr.State(1)
    heard: list[int] = []
    state.listen("change", lambda event: heard.append(state.read()))
    state.present(5)
    state.announce("change")
    assert heard == [5]
