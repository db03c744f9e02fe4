from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_the_widget_gets_the_markup(draw: Any) -> None:
    html = gr.HTML("<b>bold</b>")
    draw(html)
    assert js.shown(html.control) == "<b>bold</b>"
    html.present(None)
    assert js.shown(html.control) == ""


def test_without_the_pages_own_style(draw: Any) -> None:
    assert '<pagelet-html class="prose">' in js.html(draw(gr.HTML("x")))
    assert "prose" not in js.html(draw(gr.HTML("x", apply_default_css=False)))


def test_heights(draw: Any) -> None:
    html = js.html(draw(gr.HTML("x", min_height=40, max_height=80)))
    assert "min-height: 40px; max-height: 80px; overflow: auto" in html


def test_it_is_read_as_it_was_given(draw: Any) -> None:
    html = gr.HTML("<i>x</i>")
    draw(html)
    assert html.read() == "<i>x</i>"
