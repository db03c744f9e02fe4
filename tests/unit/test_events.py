"""Events of components and Blocks: what is put on them, and what that does."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

import js
import pagelet as gr
from pagelet.events import Given
from unit.apps import click, launched, on_page, press, toasts


def test_a_button_runs_a_function_on_what_fields_hold() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            name = gr.Textbox(label="Name")
            greeting = gr.Textbox(label="Greeting")
            button = gr.Button("Greet")
            run = button.click(lambda name: f"Hello, {name}!", name, greeting)
        await launched(demo)
        assert (name.editable, greeting.editable) == (True, False)
        js.edit(name.control, "Ada")
        await click(button)
        assert js.shown(greeting.control) == "Hello, Ada!"
        assert run("Bob") == "Hello, Bob!"

    on_page(visit)


def test_a_set_of_inputs_comes_as_one_dict() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            a, b, total = gr.Number(1), gr.Number(2), gr.Number()
            button = gr.Button("Add")
            button.click(lambda data: data[a] + 10 * data[b], inputs={a, b}, outputs=total)
        await launched(demo)
        await click(button)
        assert total.payload == 21

    on_page(visit)


def test_inputs_by_name() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            a, b, c, result = gr.Number(12), gr.Number(4), gr.Number(1), gr.Textbox()
            button = gr.Button("Divide")
            other = gr.Button("Other way")
            button.click(lambda a, *, by: a / by, a, result, inputs_kwargs={"by": b})
            other.click(lambda x, y, z: f"{x}{y}{z}", c, result, inputs_kwargs={"z": a, "y": b})
        await launched(demo)
        await click(button)
        assert result.payload == "3.0"
        await click(other)
        assert result.payload == "1412"

    on_page(visit)


def test_as_a_decorator() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            field, shown = gr.Textbox("abc"), gr.Textbox()
            button = gr.Button("Go")

            @button.click(inputs=field, outputs=shown)
            def shout(text: str) -> str:
                return text.upper()

            @gr.on([field.submit, field.blur], inputs=[field], outputs=[shown])
            def double(text: str) -> str:
                return text * 2

        assert shout("x") == "X"
        await launched(demo)
        await click(button)
        assert shown.payload == "ABC"
        js.fire(field.control, "blur")
        await js.finished()
        assert shown.payload == "abcabc"

    on_page(visit)


def test_no_function_but_outputs_of_a_layout() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Column(visible=False) as column:
                inner = gr.Textbox()
            show, hide = gr.Button(), gr.Button()
            show.click(lambda: (gr.Column(visible=True), "there"), None, [column, inner])
            hide.click(lambda: {column: gr.update(visible=False)}, None, [column])
        app = await launched(demo)
        assert column.element.getAttribute("hidden") == ""
        await click(show)
        assert column.element.getAttribute("hidden") is None
        assert js.shown(inner.control) == "there"
        await click(hide)
        assert column.element.getAttribute("hidden") == ""
        assert app.listeners[0].outputs == [column, inner]

    on_page(visit)


def test_on_without_triggers_hears_all_inputs_and_the_opening() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            a, b, total = gr.Number(1), gr.Number(2), gr.Number()
            gr.on(None, lambda a, b: a + b, [a, b], total)
        await launched(demo)
        assert total.payload == 3
        js.edit(b.control, "5")
        await js.finished()
        assert total.payload == 6

    on_page(visit)


def test_the_opening_of_the_page() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            shown, asked = gr.Textbox(), gr.Textbox()

            def opened(request: gr.Request, event: gr.EventData) -> str:
                return f"{request.query_params} {type(event.target).__name__}"

            demo.load(lambda: "loaded", None, shown).then(str.upper, shown, shown)
            demo.load(opened, outputs=asked)
            demo.unload(lambda: None)
        await launched(demo)
        await js.finished()
        assert (shown.payload, asked.payload) == ("LOADED", "{} Blocks")

    on_page(visit)


def test_event_data_says_what_was_selected() -> None:
    def chosen(event: gr.SelectData) -> str:
        return (
            f"{event.target.label} {event.index} {event.value} {event.selected} {event.row_value}"
        )

    async def visit() -> None:
        with gr.Blocks() as demo:
            field, shown = gr.Textbox(label="Field"), gr.Textbox()
            field.select(chosen, None, shown)
        await launched(demo)
        js.fire(field.control, "select", {"index": [0, 2], "value": "ab"})
        await js.finished()
        assert shown.payload == "Field [0, 2] ab True None"

    on_page(visit)


def test_event_data_names_what_it_has_not() -> None:
    event = gr.LikeData(None, {"index": 2, "value": "hello"})
    assert (event.index, event.liked) == (2, True)
    with pytest.raises(AttributeError, match="LikeData has no 'row': the event says liked, index"):
        event.row  # noqa: B018 - read to raise
    data = gr.DeletedFileData(None, {"file": {"path": "/a.txt", "orig_name": "a.txt", "x": 1}})
    assert (data.file.path, data.file.orig_name, data.file.size) == ("/a.txt", "a.txt", None)


def test_payloads_instead_of_values() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            ticked, shown = gr.CheckboxGroup(["a", "b"], value=["a"]), gr.Number(1)
            button = gr.Button()
            button.click(lambda payload: len(payload), ticked, shown, preprocess=False)
            button.click(lambda: 2.5, None, shown, postprocess=False)
        await launched(demo)
        await click(button)
        assert shown.payload == 2.5

    on_page(visit)


def test_a_redrawn_input_is_read_anew() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            country = gr.Radio(["A", "B"], value="A")
            text = gr.Textbox("x", label="City in A")
            button, shown = gr.Button(), gr.Textbox()
            country.change(lambda name: gr.Textbox(label=f"City in {name}"), country, text)
            button.click(lambda text: text, text, shown).then(lambda text: text + "!", text, text)
        await launched(demo)
        js.edit(country.control, "1")
        await js.finished()
        assert text.label == "City in B"
        js.edit(text.control, "typed after")
        await click(button)
        assert (shown.payload, text.payload) == ("typed after", "typed after!")

    on_page(visit)


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        ((print,), {"_js": "x"}, "click.. got an unexpected keyword argument '_js': pass js"),
        ((print,), {"every": 2}, "'every': let a gr.Timer"),
        ((print,), {"nonsense": 2}, "unexpected keyword argument 'nonsense'"),
        ((print, "text"), {}, "inputs takes components .* not 'text' of type 'str'"),
        ((print, {"a": 1}), {}, "not a dict"),
        ((print,), {"cancels": [1]}, "cancels takes what an event's method returned"),
    ],
)
def test_wrong_arguments(arguments: Any, options: Any, said: str) -> None:
    with gr.Blocks():
        button = gr.Button()
        with pytest.raises(TypeError, match=said):
            button.click(*arguments, **options)


def test_more_wrong_arguments() -> None:
    with gr.Blocks() as demo:
        field, row = gr.Textbox(), gr.Row()
        with pytest.raises(ValueError, match="trigger_mode"):
            field.change(print, trigger_mode="sometimes")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="js=True cannot have inputs"):
            field.change(print, field, js=True)
        with pytest.raises(TypeError, match="not the layout Row"):
            field.change(print, row)
        with pytest.raises(TypeError, match="without parentheses"):
            gr.on([field.change(print)])  # type: ignore[list-item]
        with pytest.warns(UserWarning, match="takes 1 arguments, but there are 2 inputs"):
            field.change(lambda a: a, [field, field])
        with pytest.raises(TypeError, match="takes a function"):
            demo.unload(None)  # type: ignore[arg-type]
    with pytest.raises(AttributeError, match=r"outside of a gradio\.Blocks context"):
        field.change(print)
    with pytest.raises(AttributeError, match=r"outside of a gradio\.Blocks context"):
        gr.on(field.change, print)


def test_every_argument_is_described() -> None:
    named = Given.__doc__ or ""
    assert [name for name in Given.__dataclass_fields__ if name not in named] == []


def test_javascript_runs_before_the_function_or_alone() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            a, b, shown = gr.Textbox("x"), gr.Number(2), gr.Textbox()
            both, alone = gr.Button(), gr.Button()
            both.click(
                lambda text, number: f"{text} {number}", [a, b], shown, js="(a, b) => [b, a]"
            ).then(lambda text: text + ".", shown, shown)
            alone.click(None, a, [shown, b], js="(a) => [a + a, 5]")
        app = await launched(demo)

        async def answer(**told: Any) -> tuple[str, list[Any]]:
            await asyncio.sleep(0)
            js.document.flush()
            method, (number, source, given) = js.page.nodes[app.scripts.element.nodeId].calls[-1]
            assert method == "run"
            js.fire(app.scripts.element, "script-ran", {"id": number, **told})
            await js.finished()
            return source, given

        press(both)
        assert await answer(result=["swapped", 7]) == ("(a, b) => [b, a]", ["x", 2, ""])
        assert shown.payload == "swapped 7."
        press(alone)
        await answer(result=["xx", 5])
        assert (shown.payload, b.payload) == ("xx", 5)
        press(alone)
        await answer(failure="js=... of a listener failed: Error: no")
        assert toasts()[-1]["message"] == "js=... of a listener failed: Error: no"
        press(both)
        await answer(result=None)
        assert "js must return a list of 2 values" in toasts()[-1]["message"]

    on_page(visit)
