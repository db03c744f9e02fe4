from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_it_empties_what_it_was_given(draw: Any) -> None:
    name, count, kept = gr.Textbox("Ada"), gr.Slider(2, 9, value=5), gr.Textbox("kept")
    seen = gr.State(["first"])
    button = gr.ClearButton(name).add([count, seen])
    for component in (name, count, kept, seen, button):
        if not component.stateful:
            draw(component)
    seen.payload = ["first", "second"]
    assert ">Clear<" in js.html(button.element)
    js.edit(name.control, "typed")
    js.fire(button.element, "click")
    assert name.read() == ""
    assert count.read() == 2
    assert kept.read() == "kept"
    assert seen.payload == ["first"]


def test_what_changes_is_announced(draw: Any, hear: Any) -> None:
    name = gr.Textbox("Ada")
    button = gr.ClearButton([name])
    draw(name)
    draw(button)
    heard = hear(name, "change")
    js.fire(button.element, "click")
    js.document.flush()
    assert heard == [""]
