"""Listeners at work: chains, trigger modes, Stop, batches, what the visitor sees meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

import js
import pagelet as gr
from pagelet import dom
from pagelet.job import Call
from unit.apps import click, launched, on_page, press, status, toasts


def test_a_result_is_shown_and_the_pending_state_goes() -> None:
    async def visit() -> None:
        demo = gr.Interface(lambda word: word.upper(), "text", "text")
        await launched(demo)
        js.edit(demo.input_components[0].control, "abc")
        await click(demo.plan.submit)
        assert js.shown(demo.output_components[0].control) == "ABC"
        assert status(demo.output_components[0]) is None

    on_page(visit)


def test_enter_in_a_field_submits() -> None:
    async def visit() -> None:
        demo = gr.Interface(lambda word: word * 2, "text", "text")
        await launched(demo)
        field = demo.input_components[0]
        js.edit(field.control, "ab")
        element, type_, _ = field.dom_events("submit")[0]
        js.fire(element, type_, {"key": "Enter"})
        await js.finished()
        assert demo.output_components[0].payload == "abab"

    on_page(visit)


def test_clicks_while_it_runs_are_ignored() -> None:
    calls = []

    async def slow(word: str) -> str:
        calls.append(word)
        await asyncio.sleep(0.01)
        return word

    async def visit() -> None:
        demo = gr.Interface(slow, "text", "text")
        await launched(demo)
        press(demo.plan.submit)
        press(demo.plan.submit)
        await asyncio.sleep(0)
        assert status(demo.output_components[0]) == "pending"
        await js.finished()
        assert len(calls) == 1

    on_page(visit)


def test_live_runs_once_more_with_the_newest_values() -> None:
    calls = []

    async def slow(word: str) -> str:
        calls.append(word)
        await asyncio.sleep(0.01)
        return word

    async def visit() -> None:
        demo = gr.Interface(slow, "text", "text", live=True)
        await launched(demo)
        field = demo.input_components[0].control
        for word in ("a", "ab", "abc"):
            js.edit(field, word)
        await js.finished()
        assert calls == ["a", "abc"]
        assert demo.output_components[0].payload == "abc"

    on_page(visit)


def count(word: str) -> Iterator[str]:
    for number in range(3):
        yield word + str(number)


def test_a_generator_shows_each_value_and_stop_in_the_place_of_submit() -> None:
    seen = []

    async def visit() -> None:
        demo = gr.Interface(count, "text", "text")
        await launched(demo)
        output = demo.output_components[0]
        present = output.present

        def noted(payload: Any) -> bool:
            seen.append((payload, demo.plan.submit.visible, demo.plan.stop.visible))
            return present(payload)

        output.present = noted
        js.edit(demo.input_components[0].control, "n")
        await click(demo.plan.submit)
        assert seen == [("n0", False, True), ("n1", False, True), ("n2", False, True)]
        assert (demo.plan.submit.visible, demo.plan.stop.visible) == (True, False)

    on_page(visit)


def test_stop_keeps_the_last_value_and_the_next_run_works() -> None:
    async def endless(word: str) -> AsyncIterator[str]:
        yield word + "1"
        await asyncio.sleep(60 if word == "a" else 0)
        yield word + "2"

    async def visit() -> None:
        demo = gr.Interface(endless, "text", "text")
        await launched(demo)
        field, output = demo.input_components[0].control, demo.output_components[0]
        js.edit(field, "a")
        press(demo.plan.submit)
        while output.payload != "a1":
            await asyncio.sleep(0)
        await click(demo.plan.stop)
        assert output.payload == "a1"
        assert (demo.plan.submit.visible, demo.plan.stop.visible) == (True, False)
        js.edit(field, "b")
        await click(demo.plan.submit)
        assert output.payload == "b2"
        assert toasts() == []

    on_page(visit)


def test_an_empty_generator_shows_nothing() -> None:
    def empty(word: str) -> Iterator[str]:
        yield from ()

    async def visit() -> None:
        demo = gr.Interface(empty, "text", gr.Textbox("before"))
        await launched(demo)
        await click(demo.plan.submit)
        assert js.shown(demo.output_components[0].control) == ""

    on_page(visit)


@pytest.mark.parametrize("show_error", [True, False])
def test_a_failed_run_says_so_and_the_next_one_works(show_error: bool) -> None:
    def fails(word: str) -> str:
        if word == "bad":
            raise KeyError("k")
        return word

    async def visit() -> None:
        demo = gr.Interface(fails, "text", "text")
        await launched(demo, show_error=show_error)
        js.edit(demo.input_components[0].control, "bad")
        await click(demo.plan.submit)
        assert status(demo.output_components[0]) == "error"
        assert [toast["message"] for toast in toasts()] == (["'k'"] if show_error else [])
        assert js.pagelet_host.errors[0][:2] == ("event", "KeyError: 'k'")
        js.edit(demo.input_components[0].control, "good")
        await click(demo.plan.submit)
        assert demo.output_components[0].payload == "good"

    on_page(visit)


def test_an_error_of_gradios_kind_is_always_told() -> None:
    def fails(word: str) -> str:
        raise gr.Error("no <b>way</b>", duration=3, title="T", print_exception=False)

    async def visit() -> None:
        demo = gr.Interface(fails, "text", "text")
        await launched(demo, show_error=False)
        await click(demo.plan.submit)
        told = {"level": "error", "message": "no <b>way</b>", "duration": 3, "title": "T"}
        assert toasts() == [told]
        assert js.pagelet_host.errors == []

    on_page(visit)


def test_a_validator_keeps_the_function_from_running() -> None:
    calls = []

    def check(word: str, number: float) -> list[Any]:
        return [gr.validate(len(word) > 1, "too short"), gr.validate(number > 0, "too small")]

    async def visit() -> None:
        demo = gr.Interface(
            lambda *given: calls.append(given), ["text", "number"], "text", validator=check
        )
        await launched(demo)
        word, number = demo.input_components
        js.edit(word.control, "a")
        js.edit(number.control, "3")
        await click(demo.plan.submit)
        assert word.problem.textContent == "too short"
        assert word.control.getAttribute("aria-invalid") == "true"
        assert (number.problem, calls) == (None, [])
        js.edit(word.control, "abc")
        await click(demo.plan.submit)
        assert word.problem is None
        assert calls == [("abc", 3)]

    on_page(visit)


def test_waiting_calls_are_joined_in_a_batch() -> None:
    sizes = []

    def batched(words: list[str]) -> list[list[str]]:
        sizes.append(len(words))
        return [[word.upper() for word in words]]

    async def visit() -> None:
        demo = gr.Interface(batched, "text", "text", batch=True, max_batch_size=2)
        app = await launched(demo)
        listener = next(item for item in app.listeners if item.fn is batched)
        event = dom.Event("click", None, 0)
        async with app.dispatch._turn(listener):
            runs = [app.dispatch._run(listener, Call(event, [word])) for word in "abc"]
            tasks = [asyncio.ensure_future(run) for run in runs]
            await asyncio.sleep(0)
        await asyncio.gather(*tasks)
        assert sizes == [2, 1]
        assert demo.output_components[0].payload == "C"

    on_page(visit)


def test_what_follows_reads_what_came_before_it() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            given, shown = gr.Textbox(), gr.Textbox()
            examples = gr.Examples(
                [["a"], ["b"]], given, shown, lambda word: word + "!", run_on_click=True
            )
        await launched(demo)
        await click_row(examples, 1)
        assert (given.read(), shown.payload) == ("b", "b!")

    on_page(visit)


async def click_row(examples: Any, place: int) -> None:
    js.fire(dict(examples.dataset.rows)[place], "click")
    await js.finished()


def test_a_value_is_computed_anew_when_its_inputs_change() -> None:
    async def visit() -> None:
        first = gr.Textbox("a", label="first")
        second = gr.Textbox(lambda word: word + "!", inputs=first, label="second")
        demo = gr.Interface(lambda a, b: b, [first, second], "text")
        await launched(demo)
        await js.finished()
        assert second.read() == "a!"
        js.edit(first.control, "b")
        await js.finished()
        assert second.read() == "b!"

    on_page(visit)


def test_a_value_can_be_computed_every_so_often() -> None:
    numbers = iter(range(100))

    async def visit() -> None:
        demo = gr.Interface(lambda a: a, gr.Textbox(lambda: next(numbers), every=0.01), "text")
        app = await launched(demo)
        assert demo.input_components[0].payload == "0"
        await asyncio.sleep(0.05)
        assert int(demo.input_components[0].payload) > 0
        for ticking in app.ticking:
            ticking.cancel()

    on_page(visit)


def test_a_parameter_of_a_components_class_gets_all_of_the_component() -> None:
    def fn(box: gr.Textbox) -> Any:
        box.lines += 2
        box.value += "!"
        return box

    async def visit() -> None:
        demo = gr.Interface(fn, gr.Textbox(lines=3), "text")
        await launched(demo)
        js.edit(demo.input_components[0].control, "hi")
        await click(demo.plan.submit)
        assert demo.output_components[0].payload == "hi!"
        assert demo.output_components[0].lines == 5

    on_page(visit)


def test_event_data_tells_where_it_happened() -> None:
    seen = []

    def fn(word: str, event: gr.EventData) -> None:
        seen.append(event.target)

    async def visit() -> None:
        demo = gr.Interface(fn, "text", None)
        await launched(demo)
        await click(demo.plan.submit)
        assert seen == [demo.plan.submit]

    on_page(visit)
