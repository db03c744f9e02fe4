from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import js
import pagelet as gr
from unit.apps import click, launched, on_page, toasts


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


async def choose(demo: Any, place: int) -> None:
    js.fire(dict(demo.examples_handler.dataset.rows)[place], "click")
    await js.finished()


def test_choosing_a_row_fills_the_inputs_and_runs_nothing() -> None:
    calls: list[Any] = []

    async def visit() -> None:
        demo = gr.Interface(
            lambda word, number: calls.append(word),
            ["text", "number"],
            "text",
            examples=[["a", 1], ["b", 2]],
        )
        await launched(demo)
        await choose(demo, 1)
        assert [item.read() for item in demo.input_components] == ["b", 2]
        assert calls == []

    on_page(visit)


def test_columns_without_values_are_left_out_and_untouched() -> None:
    async def visit() -> None:
        demo = gr.Interface(
            lambda a, b: a, ["text", gr.Number(7)], "text", examples=[["p", None], ["q", None]]
        )
        await launched(demo)
        assert demo.examples_handler.dataset.headers == ["a"]
        await choose(demo, 1)
        assert [item.read() for item in demo.input_components] == ["q", 7]

    on_page(visit)


def test_additional_inputs_are_set_and_not_shown() -> None:
    async def visit() -> None:
        demo = gr.Interface(
            lambda a, b: a,
            "text",
            "text",
            additional_inputs=[gr.Slider(0, 9, label="b")],
            examples=[["p", 3], ["q", 4]],
        )
        await launched(demo)
        assert demo.examples_handler.dataset.samples == [["p"], ["q"]]
        await choose(demo, 1)
        assert [item.read() for item in demo.input_components] == ["q", 4]

    on_page(visit)


def test_in_live_mode_a_row_makes_the_function_run() -> None:
    async def visit() -> None:
        demo = gr.Interface(lambda a: a * 2, "text", "text", live=True, examples=["x", "y"])
        await launched(demo)
        await choose(demo, 1)
        assert demo.output_components[0].payload == "yy"

    on_page(visit)


@pytest.mark.parametrize("examples", [5, ("a", "b"), {"a": 1}])
def test_what_is_no_list_of_examples(examples: Any) -> None:
    with pytest.raises(ValueError, match="examples must be"):
        gr.Interface(str, "text", "text", examples=examples)


def test_rows_are_lists_where_there_are_several_inputs() -> None:
    for examples in (["a", "b"], [("a", 1)]):
        with pytest.raises(ValueError, match="examples must be"):
            gr.Interface(lambda a, b: a, ["text", "number"], "text", examples=examples)


def test_labels_must_fit() -> None:
    with pytest.raises(ValueError, match="2 examples and 1"):
        gr.Interface(str, "text", "text", examples=["a", "b"], example_labels=["A"])


def test_folders(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        gr.Interface(str, "text", "text", examples="nowhere")
    Path("mine").mkdir()
    Image.new("RGB", (1, 1)).save("mine/p.png")
    with pytest.raises(FileNotFoundError, match=r"log\.csv"):
        gr.Interface(lambda a, b: a, ["image", "text"], "text", examples="mine")
    one = gr.Interface(lambda a: a, "image", "text", examples="mine").examples_handler
    assert one is not None
    assert one.dataset.samples == [[str(Path("mine", "p.png"))]]
    assert one.payloads(0)[0]["path"] == str(tmp_path / "mine" / "p.png")
    Path("mine/log.csv").write_text("image,text,more\np.png,5,x\n")
    two = gr.Interface(
        lambda a, b: a, ["image", "number"], "text", examples="mine"
    ).examples_handler
    assert two is not None
    assert two.examples == [["p.png", "5"]]


def test_a_missing_file_is_told_when_its_row_is_chosen() -> None:
    async def visit() -> None:
        demo = gr.Interface(
            lambda a, b: a, ["image", "text"], "text", examples=[["nope.png", "word"]]
        )
        await launched(demo)
        await choose(demo, 0)
        assert demo.input_components[1].read() == "word"
        assert "nope.png" in toasts()[0]["message"]

    on_page(visit)


def upper(word: str) -> str:
    return word.upper()


def test_results_can_be_computed_beforehand(capsys: pytest.CaptureFixture[str]) -> None:
    async def visit() -> None:
        demo = gr.Interface(upper, "text", "text", examples=["one", "two"], cache_examples=True)
        await launched(demo)
        field, output = demo.input_components[0], demo.output_components[0]
        assert (field.read(), output.payload) == ("one", "ONE")
        await choose(demo, 1)
        assert (field.read(), output.payload) == ("two", "TWO")

    on_page(visit)
    (log,) = Path(".gradio/cached_examples").glob("*/log.csv")
    with log.open(newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["output", "ONE", "TWO"]
    assert log.with_name("indices.csv").read_text() == "0\n1\n"
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("options", "first"),
    [({"preload_example": False}, ""), ({"preload_example": 1}, "two"), ({"own": "v"}, "v")],
)
def test_which_row_is_shown_at_first(
    options: dict[str, Any], first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async def visit() -> None:
        box = gr.Textbox(options["own"]) if "own" in options else gr.Textbox()
        rest = {name: value for name, value in options.items() if name != "own"}
        demo = gr.Interface(
            upper, box, "text", examples=["one", "two"], cache_examples=True, **rest
        )
        await launched(demo)
        assert box.read() == first

    on_page(visit)


def yielding(word: str) -> Iterator[str]:
    yield word
    yield word + "!"


async def waiting(word: str) -> str:
    return word + "!"


def batched(words: list[str]) -> list[list[str]]:
    return [[word + "!" for word in words]]


@pytest.mark.parametrize(("fn", "batch"), [(yielding, False), (waiting, False), (batched, True)])
@pytest.mark.parametrize("mode", ["eager", "lazy"])
def test_all_kinds_of_functions(
    fn: Any, batch: bool, mode: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    async def visit() -> None:
        demo = gr.Interface(
            fn,
            "text",
            "text",
            examples=["one", "two"],
            cache_examples=True,
            cache_mode=mode,
            batch=batch,
        )
        await launched(demo)
        assert demo.output_components[0].payload == ("one!" if mode == "eager" else None)
        await choose(demo, 1)
        assert demo.output_components[0].payload == "two!"

    on_page(visit)


def test_an_exception_beforehand_makes_the_launch_fail(capsys: pytest.CaptureFixture[str]) -> None:
    def fails(word: str) -> str:
        raise ValueError("boom")

    demo = gr.Interface(fails, "text", "text", examples=["a"], cache_examples=True)
    with pytest.raises(ValueError, match="boom"):
        demo.launch()


def test_lazy_is_a_mode() -> None:
    with pytest.raises(ValueError, match='cache_mode="lazy"'):
        gr.Interface(str, "text", "text", examples=["a"], cache_examples="lazy")


def test_the_environment_can_ask_for_results(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADIO_CACHE_EXAMPLES", "true")
    monkeypatch.setenv("GRADIO_CACHE_MODE", "lazy")
    handler = gr.Interface(str, "text", "text", examples=["a"]).examples_handler
    assert handler is not None
    assert handler.cache_examples == "lazy"


def test_results_that_depend_on_a_state_are_not_kept() -> None:
    with pytest.warns(UserWarning, match="state"):
        demo = gr.Interface(
            lambda a, s: (a, s),
            ["text", "state"],
            ["text", "state"],
            examples=["a"],
            cache_examples=True,
        )
    assert demo.examples_handler is not None
    assert demo.examples_handler.cache is None


def test_examples_in_blocks_need_a_function_to_run() -> None:
    with gr.Blocks():
        box = gr.Textbox()
        with pytest.raises(ValueError, match="run_on_click"):
            gr.Examples(["a"], box, run_on_click=True)
        with pytest.raises(ValueError, match="fn and outputs"):
            gr.Examples(["a"], box, cache_examples=True)
        with pytest.raises(ValueError, match="visible_columns"):
            gr.Examples(["a"], box, visible_columns=[3])


def test_a_hundred_thousand_rows_are_not_built() -> None:
    async def visit() -> None:
        rows = [[f"row {place}", place] for place in range(100_000)]
        begun = time.perf_counter()
        demo = gr.Interface(lambda a, b: a, ["text", "number"], "text", examples=rows)
        await launched(demo)
        assert time.perf_counter() - begun < 5
        assert js.html().count("<tr") == 11
        demo.examples_handler.dataset.listed.list_page(5_000)
        await choose(demo, 50_003)
        assert demo.input_components[0].read() == "row 50003"
        await click(demo.plan.clear)

    on_page(visit)
