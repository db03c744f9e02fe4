from __future__ import annotations

import js
import pagelet as gr
from unit.apps import click, launched, on_page


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


def test_its_listeners_hear_of_changes_also_of_those_in_place() -> None:
    heard: list[object] = []

    def add(items: list[int]) -> list[int]:
        items.append(len(items))
        return items

    async def visit() -> None:
        with gr.Blocks() as demo:
            field = gr.Textbox("at first")
            items = gr.State([])
            more = gr.Button("More")
            same = gr.Button("Same")
            more.click(add, items, items)
            same.click(lambda items: items, items, items)
            items.change(lambda items, text: heard.append((list(items), text)), [items, field])
        await launched(demo)
        js.edit(field.control, "typed since")
        await click(more)
        assert heard == [([0], "typed since")]
        await click(same)
        assert len(heard) == 1
        await click(more)
        assert heard[1:] == [([0, 1], "typed since")]

    on_page(visit)
