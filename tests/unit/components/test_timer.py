from __future__ import annotations

import asyncio

import js
import pagelet as gr
from unit.apps import click, launched, on_page


async def until(condition: object) -> None:
    """Let the clock run until something holds."""
    assert callable(condition)
    while not condition():
        await asyncio.sleep(0.005)


def test_it_ticks_as_long_as_it_is_active_and_reads_what_fields_hold() -> None:
    ticks: list[tuple[float, str]] = []

    async def visit() -> None:
        with gr.Blocks() as demo:
            field = gr.Textbox("a")
            timer = gr.Timer(0.02)
            stop, go, slow = gr.Button(), gr.Button(), gr.Button()
            timer.tick(lambda seconds, text: ticks.append((seconds, text)), [timer, field])
            stop.click(lambda: gr.Timer(active=False), None, timer)
            go.click(lambda: gr.update(active=True), None, timer)
            slow.click(lambda: gr.Timer(5), None, timer)
        app = await launched(demo)
        await until(lambda: len(ticks) > 1)
        js.edit(field.control, "b")
        await until(lambda: ticks[-1] == (0.02, "b"))
        await click(stop)
        ticks.clear()
        assert timer._ticking is None
        await click(go)
        await until(lambda: ticks)
        await click(slow)
        assert (timer.payload, timer.active) == (5, True)
        app.end()
        assert timer._ticking is None

    on_page(visit)


def test_it_is_not_on_the_page_and_hides_its_progress() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            gr.Textbox()
            timer = gr.Timer(60, active=False)
            gr.Textbox()
            timer.tick(print)
            timer.change(print)
        app = await launched(demo)
        assert js.html().count('class="form"') == 1
        assert [item.show_progress for item in app.listeners] == ["hidden", "full"]
        assert timer._ticking is None
        js.pagelet_host.mode = "build"
        app.end()

    on_page(visit)


def test_a_value_is_computed_again_at_each_tick() -> None:
    values = iter(range(100))

    async def visit() -> None:
        with gr.Blocks() as demo:
            timer = gr.Timer(0.02)
            shown = gr.Number(lambda: next(values), every=timer)
        app = await launched(demo)
        first = shown.payload
        await until(lambda: shown.payload > first)
        app.end()

    on_page(visit)
