"""Events of components and Blocks: what runs when, at the same time and afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import js
import pagelet as gr
from unit.apps import click, launched, on_page, press, status, toasts


def test_what_follows_depends_on_how_it_went() -> None:
    seen: list[str] = []

    def run(text: str) -> None:
        if text == "fail":
            raise gr.Error("no", print_exception=False)
        seen.append("run")

    async def visit() -> None:
        with gr.Blocks() as demo:
            field, button = gr.Textbox(), gr.Button()
            first = button.click(run, field)
            first.then(lambda: seen.append("then"))
            first.success(lambda: seen.append("success")).then(lambda: seen.append("last"))
            first.failure(lambda: seen.append("failure"))
        await launched(demo)
        js.edit(field.control, "well")
        await click(button)
        assert seen == ["run", "then", "success", "last"]
        seen.clear()
        js.edit(field.control, "fail")
        await click(button)
        assert seen == ["then", "failure"]

    on_page(visit)


def test_what_follows_reads_what_was_typed_meanwhile() -> None:
    release = asyncio.Event()

    async def visit() -> None:
        with gr.Blocks() as demo:
            field, shown, button = gr.Textbox("before"), gr.Textbox(), gr.Button()
            button.click(release.wait).then(lambda text: text, field, shown)
        await launched(demo)
        press(button)
        await asyncio.sleep(0)
        js.edit(field.control, "after")
        release.set()
        await js.finished()
        assert shown.payload == "after"

    on_page(visit)


def test_changes_run_once_more_for_the_newest_and_input_hears_the_visitor_only() -> None:
    heard: list[tuple[str, str]] = []

    async def visit() -> None:
        with gr.Blocks() as demo:
            field, button = gr.Textbox(), gr.Button()
            field.change(lambda text: heard.append(("change", text)), field)
            field.input(lambda text: heard.append(("input", text)), field)
            button.click(lambda: "set", None, field)
        app = await launched(demo)
        assert [item.trigger_mode for item in app.listeners] == ["always_last", "once", "once"]
        js.edit(field.control, "typed")
        await js.finished()
        assert sorted(heard) == [("change", "typed"), ("input", "typed")]
        heard.clear()
        await click(button)
        assert heard == [("change", "set")]

    on_page(visit)


def test_cancels_stops_runs_and_what_follows_a_cancelled_run_is_its_failure() -> None:
    seen: list[str] = []

    async def endless(text: str) -> AsyncIterator[str]:
        yield text
        await asyncio.sleep(60)

    async def visit() -> None:
        with gr.Blocks() as demo:
            field, shown = gr.Textbox("a"), gr.Textbox()
            start, stop = gr.Button("Start"), gr.Button("Stop")
            run = start.click(endless, field, shown)
            run.success(lambda: seen.append("success"))
            run.failure(lambda: seen.append("failure"))
            stop.click(lambda: seen.append("stopped"), cancels=[run])
        await launched(demo)
        press(start)
        while shown.payload != "a":
            await asyncio.sleep(0)
        await click(stop)
        assert sorted(seen) == ["failure", "stopped"]
        assert (shown.payload, status(shown), toasts()) == ("a", None, [])

    on_page(visit)


def test_progress_is_shown_where_it_is_wanted() -> None:
    shown_at: list[Any] = []

    async def visit() -> None:
        with gr.Blocks() as demo:
            a, b, button, quiet = gr.Textbox(), gr.Textbox(), gr.Button(), gr.Button()

            async def look() -> str:
                shown_at.append((status(a), status(b)))
                return "done"

            button.click(look, None, a, show_progress_on=b)
            quiet.click(look, None, a, show_progress="hidden")
        await launched(demo)
        await click(button)
        await click(quiet)
        assert shown_at == [(None, "pending"), (None, None)]

    on_page(visit)


def test_as_many_run_at_once_as_are_allowed() -> None:
    running: list[int] = [0]
    most: list[int] = [0]

    async def work() -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        await asyncio.sleep(0.01)
        running[0] -= 1

    async def most_of(**options: Any) -> int:
        with gr.Blocks() as demo:
            buttons = [gr.Button() for _ in range(3)]
            for button in buttons:
                button.click(work, **options)
        if "queue" not in options:
            demo.queue(default_concurrency_limit=3)
        await launched(demo)
        most[0] = 0
        for button in buttons:
            press(button)
        await js.finished()
        return most[0]

    async def visit() -> None:
        assert await most_of(queue=True) == 1
        assert await most_of(queue=False) == 3
        assert await most_of() == 3
        assert await most_of(concurrency_id="gpu", concurrency_limit=2) == 2

    on_page(visit)


def test_generators_and_wrong_results() -> None:
    def count(limit: float) -> Iterator[str]:
        for number in range(int(limit)):
            yield str(number)

    async def visit() -> None:
        with gr.Blocks() as demo:
            limit, shown, other, button = gr.Number(3), gr.Textbox(), gr.Textbox(), gr.Button()
            button.click(count, limit, shown).then(lambda: "one", None, [shown, other])
        await launched(demo)
        await click(button)
        assert shown.payload == "2"
        assert "too few values" in toasts()[-1]["message"]

    on_page(visit)


def test_what_follows_an_example() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            field, shown = gr.Textbox(), gr.Textbox()
            examples = gr.Examples([["a"], ["b"]], field)
            examples.load_input_event.then(lambda text: f"{text}!", field, shown)
        await launched(demo)
        js.fire(examples.dataset.rows[1][1], "click")
        await js.finished()
        assert (field.payload, shown.payload) == ("b", "b!")

    on_page(visit)
