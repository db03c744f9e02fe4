from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_the_label_holds_the_box(draw: Any) -> None:
    html = js.html(draw(gr.Checkbox(label="Morning", info="Before noon")))
    assert '<label class="check"><input type="checkbox"' in html
    assert "Morning</span></label>" in html
    assert '<p class="info">Before noon</p>' in html


def test_it_shows_values(draw: Any) -> None:
    box = gr.Checkbox(True)
    draw(box)
    assert js.shown(box.control) is True
    box.present(box.postprocess(None))
    assert js.shown(box.control) is False


def test_ticking_is_read(draw: Any, hear: Any) -> None:
    box = gr.Checkbox()
    draw(box)
    assert box.read() is False
    heard = hear(box, "change")
    js.edit(box.control, True)
    js.edit(box.control, False)
    assert heard == [True, False]


def test_an_output_is_disabled(draw: Any) -> None:
    box = gr.Checkbox(True)
    assert 'disabled=""' in js.html(draw(box, editable=False))
    assert box.read() is True
