from __future__ import annotations

from pathlib import Path
from typing import Any

import js
import pagelet as gr


def test_a_button_with_its_classes(draw: Any) -> None:
    html = js.html(draw(gr.Button("Go", variant="primary", size="sm", elem_classes="mine")))
    assert html.startswith('<button type="button" class="sm primary mine"')
    assert '<span data-word="">Go</span>' in html


def test_its_text_is_its_value(draw: Any, hear: Any) -> None:
    button = gr.Button("Go")
    draw(button)
    heard = hear(button, "click")
    js.fire(button.element, "click")
    button.present(button.postprocess("Again"))
    assert '<span data-word="">Again</span>' in js.html()
    js.fire(button.element, "click")
    assert heard == ["Go", "Again"]


def test_it_can_be_disabled(draw: Any) -> None:
    button = gr.Button("Go", interactive=False)
    draw(button)
    assert 'disabled=""' in js.html()
    button.change_props({"interactive": True})
    assert 'disabled=""' not in js.html()


def test_a_link(draw: Any) -> None:
    html = js.html(draw(gr.Button("Read", link="https://example.org/", link_target="_blank")))
    assert 'href="https://example.org/" target="_blank"' in html


def test_an_icon_says_nothing_to_screen_readers(draw: Any) -> None:
    html = js.html(draw(gr.Button("Go", icon="https://example.org/i.png")))
    assert '<img src="https://example.org/i.png" alt="" class="button-icon">' in html


def test_an_icon_may_be_a_file(draw: Any, tmp_path: Path) -> None:
    (tmp_path / "icon.png").write_bytes(b"picture")
    html = js.html(draw(gr.Button("Go", icon=tmp_path / "icon.png")))
    assert 'src="blob:image/png"' in html
