"""An app as it is drawn on the page, and its end."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

import js
import pagelet as gr
from pagelet.blocks import Blocks
from unit.apps import launched, on_page, press, toasts


def test_the_page_gets_the_apps_title_and_frame() -> None:
    async def visit() -> None:
        demo = gr.Interface(len, "text", "number", title="Lengths", fill_width=True)
        app = await launched(demo)
        assert js.document.title == "Lengths"
        assert js.html().startswith(
            '<div class="gradio-container fill-width"><main class="contain">'
        )
        assert js.html().count("<pagelet-toasts>") == 1
        assert app.blocks is demo

    on_page(visit)


def test_inputs_can_be_edited_and_outputs_read() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            alone = gr.Textbox()
            held = gr.Textbox(interactive=False)
            gr.Interface(str.upper, box := gr.Textbox(), out := gr.Textbox())
            gr.Interface(str.upper, held, kept := gr.Textbox(interactive=True))
        await launched(demo)
        editable = {item: item.editable for item in (alone, held, box, out, kept)}
        assert list(editable.values()) == [True, False, True, False, True]

    on_page(visit)


def test_what_a_control_refuses_is_told_in_a_toast() -> None:
    async def visit() -> None:
        demo = gr.Interface(lambda image: None, image := gr.Image(), "text")
        await launched(demo)
        js.fire(image.control, "pagelet-error", "notes.txt is no picture")
        (toast,) = toasts()
        assert (toast["level"], toast["message"]) == ("error", "notes.txt is no picture")

    on_page(visit)


def test_launching_gives_what_gradios_does() -> None:
    async def visit() -> None:
        app, address, share = gr.Interface(len, "text", "number").launch(share=True, inbrowser=True)
        assert Blocks.shown is app
        assert address == "http://localhost/"
        assert share is None
        with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
            gr.Interface(len, "text", "number").launch(colour="red")

    on_page(visit)


def test_another_app_ends_the_one_before() -> None:
    values: list[int] = []

    def endless() -> Iterator[str]:
        while True:
            values.append(1)
            yield str(len(values))

    async def visit() -> None:
        first = gr.Interface(endless, None, "text")
        await launched(first)
        press(first.plan.submit)
        for _ in range(20):
            await asyncio.sleep(0)
        assert values
        await launched(gr.Interface(len, "text", "number", title="Second"))
        count = len(values)
        await asyncio.wait_for(js.finished(), 10)
        assert len(values) <= count + 1
        assert js.document.title == "Second"

    on_page(visit)
