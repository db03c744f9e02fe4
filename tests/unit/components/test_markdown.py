from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_the_widget_gets_the_source(draw: Any) -> None:
    markdown = gr.Markdown("  # One\n  two", line_breaks=True, header_links=True)
    draw(markdown)
    assert js.shown(markdown.control) == "# One\ntwo"
    properties = js.page.nodes[markdown.control.nodeId].properties
    assert properties["sanitize"] is True
    assert properties["line_breaks"] is True
    assert properties["header_links"] is True


def test_an_empty_one(draw: Any) -> None:
    markdown = gr.Markdown("x")
    draw(markdown)
    markdown.present(markdown.postprocess(None))
    assert js.shown(markdown.control) == ""


def test_a_label_only_inside_of_a_container(draw: Any) -> None:
    assert "caption" not in js.html(draw(gr.Markdown("x", label="Text")))
    framed = gr.Markdown("x", label="Text", show_label=True, container=True)
    assert ">Text</span>" in js.html(draw(framed))


def test_heights(draw: Any) -> None:
    html = js.html(draw(gr.Markdown("x", height=100, max_height="50vh")))
    assert "height: 100px; max-height: 50vh; overflow: auto" in html
