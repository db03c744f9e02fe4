from __future__ import annotations

import pytest

import js
import pagelet as gr
from unit.apps import click, launched, on_page


def test_it_stands_above_the_app_wherever_it_was_placed() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            gr.Textbox()
            with gr.Row():
                bar = gr.Navbar([("About", "about")], main_page_name="Start", elem_classes="mine")
            button = gr.Button()
            button.click(lambda: [("Far", "https://example.org")], outputs=bar)
        await launched(demo)
        before, _, _ = js.html().partition("<main")
        assert 'class="navbar mine"' in before
        assert '<a href="" aria-current="page">Start</a><a href="about">About</a>' in before
        await click(button)
        assert '<a href="https://example.org">Far</a>' in js.html(bar.element)
        assert "About" not in js.html(bar.element)

    on_page(visit)


def test_with_no_other_link_it_is_hidden() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            bar = gr.Navbar()
            button = gr.Button()
            button.click(lambda: gr.Navbar([("A", "a")], main_page_name=False), outputs=bar)
        await launched(demo)
        assert bar.element.getAttribute("hidden") == ""
        await click(button)
        assert bar.element.getAttribute("hidden") is None
        assert js.html(bar.element).count("<a ") == 1

    on_page(visit)


def test_what_is_no_link_is_refused() -> None:
    with pytest.raises(ValueError, match=r"takes \(text, address\) tuples"):
        gr.Navbar().postprocess(["about"])
