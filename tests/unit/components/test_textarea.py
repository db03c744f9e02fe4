"""TextArea on the page: a Textbox of several lines."""

from __future__ import annotations

import js
import pagelet as gr


def test_it_has_seven_lines_and_enter_starts_a_new_one() -> None:
    js.reset()
    area = gr.TextArea(label="Text")
    area.editable = True
    area.draw()
    assert area.control is not None
    assert area.control.getAttribute("rows") == "7"
    assert area.control.getAttribute("data-submit") == "shift-enter"
