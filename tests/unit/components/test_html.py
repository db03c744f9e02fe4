from __future__ import annotations

import asyncio
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


def test_templates_and_what_they_know(draw: Any) -> None:
    html = gr.HTML(
        3, label="Stars", html_template="{{label}} ${value}", css_template="b {}", size=7
    )
    draw(html)
    js.document.flush()
    props = js.page.nodes[html.control.nodeId].properties
    assert props["template"] == "{{label}} ${value}"
    assert props["css"] == "b {}"
    assert props["names"] == {"label": "Stars", "size": 7}
    assert props["value"] == 3
    assert props["script"] is None
    assert props["clicks"]
    html.change_props({"size": 8})
    js.document.flush()
    assert props["names"] == {"label": "Stars", "size": 8}


def test_what_its_script_changed_is_read(draw: Any) -> None:
    html = gr.HTML(3, js_on_load="props.value = 0")
    draw(html)
    seen: list[Any] = []
    html.listen("change", lambda event: seen.append(html.read()), [html])
    js.edit(html.control, 0)
    js.fire(html.control, "html-change")
    assert seen == [0]


def test_space_around_it(draw: Any) -> None:
    assert "padded" in js.html(draw(gr.HTML("x", padding=True)))


async def answered(html: Any, name: str, *args: Any) -> Any:
    """Call a function as the script on the page does; the calls that answer it."""
    js.fire(html.control, "html-call", {"id": 1, "name": name, "args": list(args)})
    await js.finished()
    return js.page.nodes[html.control.nodeId].calls


def test_its_script_calls_functions(draw: Any) -> None:
    async def double(number: int) -> int:
        return number * 2

    def fail() -> None:
        raise ValueError("no luck")

    html = gr.HTML("x", server_functions=[double, fail])
    draw(html)
    assert asyncio.run(answered(html, "double", 21)) == [("answer", [1, 42, None])]
    calls = asyncio.run(answered(html, "fail"))
    assert calls[-1] == ("answer", [1, None, "ValueError: no luck"])
