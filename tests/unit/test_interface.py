from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr
from pagelet.errors import DuplicateBlockError
from unit.apps import click, launched, on_page


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def generator(word: str) -> Iterator[str]:
    yield word


def buttons(demo: gr.Interface) -> list[str]:
    return [block.initial for block in demo.walk() if isinstance(block, gr.Button)]


PROGRESS = gr.Progress()


def test_which_buttons_there_are() -> None:
    shared = gr.Textbox()
    assert buttons(gr.Interface(str, "text", "text")) == ["Clear", "Submit", "Flag"]
    assert buttons(gr.Interface(str, None, "text")) == ["Clear", "Generate", "Flag"]
    assert buttons(gr.Interface(str, "text", None)) == ["Clear", "Submit"]
    assert buttons(gr.Interface(str, "text", "text", live=True)) == ["Clear", "Flag"]
    assert buttons(gr.Interface(str, shared, shared, live=True)) == ["Clear", "Submit", "Flag"]
    with_stop = gr.Interface(generator, "text", "text", flagging_mode="never")
    assert buttons(with_stop) == ["Clear", "Submit", "Stop"]


def test_clear_shows_empty_values_and_the_states_first_one() -> None:
    async def visit() -> None:
        demo = gr.Interface(
            lambda word, number, kept: (word, [*kept, word]),
            [gr.Textbox("begin"), gr.Slider(2, 9, value=5), gr.State([])],
            ["text", "state"],
        )
        await launched(demo)
        word, number, state = demo.input_components
        assert (word.read(), number.read()) == ("begin", 5)
        await click(demo.plan.submit)
        assert state.payload == ["begin"]
        await click(demo.plan.clear)
        assert (word.read(), number.read(), state.payload) == ("", 2, [])
        assert js.shown(demo.output_components[0].control) == ""

    on_page(visit)


def test_an_interface_without_inputs_can_run_when_the_page_opens() -> None:
    async def visit() -> None:
        demo = gr.Interface(lambda: "made", None, "text", live=True)
        await launched(demo)
        assert demo.output_components[0].payload == "made"

    on_page(visit)


def test_a_component_can_not_be_in_two_places() -> None:
    box = gr.Textbox()
    with pytest.raises(DuplicateBlockError):
        gr.Interface(lambda a, b: a, [box, box], "text")
    one, other = gr.Textbox(), gr.Textbox()
    with pytest.raises(DuplicateBlockError):
        gr.Interface(lambda a, b: (a, b), [one, other], [one, "text"])


def test_moved_arguments_work_with_one_warning() -> None:
    with pytest.warns(UserWarning, match="launch.*theme, css") as warned:
        demo = gr.Interface(str, "text", "text", theme="soft", css="a{}")
    assert len(warned) == 1
    assert demo.page == {"theme": "soft", "css": "a{}"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("allow_flagging", "flagging_mode"),
        ("layout", r"gr\.Blocks"),
        ("show_api", "api_visibility"),
        ("favicon_path", "favicon_path"),
        ("nonsense", "nonsense"),
    ],
)
def test_removed_arguments_name_the_new_way(name: str, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        gr.Interface(str, "text", "text", **{name: True})


def test_a_streaming_input_wants_a_live_interface() -> None:
    camera = gr.Image(sources=["webcam"], streaming=True)
    with pytest.warns(UserWarning, match="live=True"):
        gr.Interface(lambda image: image, camera, "image")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        live = gr.Interface(
            lambda image: image,
            gr.Image(sources=["webcam"], streaming=True),
            "image",
            live=True,
            time_limit=7,
            stream_every=0.2,
        )
    main = live.listeners[0]
    assert [event for _, event in main.targets] == ["stream"]
    assert (main.trigger_mode, main.show_progress) == ("multiple", "hidden")
    assert (main.time_limit, main.stream_every) == (7, 0.2)


def test_the_article_can_be_an_address(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text("# from afar")
    opened = []

    def urlopen(address: str) -> Any:
        opened.append(address)
        if address.endswith("gone"):
            raise OSError("gone")
        return (tmp_path / "article.md").open("rb")

    monkeypatch.setattr("urllib.request.urlopen", urlopen)
    demo = gr.Interface(str, "text", "text", article="https://example.org/a.md")
    assert demo.article == "# from afar"
    assert gr.Interface(str, "text", "text", article="https://example.org/gone").article == (
        "https://example.org/gone"
    )
    assert gr.Interface(str, "text", "text", article="plain").article == "plain"


def test_how_it_is_written() -> None:
    def fn(word: str, number: float) -> str:
        return word

    lines = repr(gr.Interface(fn, ["text", "number"], "label")).splitlines()
    assert lines[0] == "Gradio Interface for: fn"
    assert lines[1] == "-" * len(lines[0])
    assert [line.split()[0].rpartition(".")[2] for line in lines[2:]] == [
        *("inputs:", "Textbox", "Number"),
        *("outputs:", "Label"),
    ]


def test_the_function_can_be_called_through_the_components() -> None:
    demo = gr.Interface(
        lambda word, number: (word * int(number), {word: 1.0}),
        ["text", "number"],
        ["text", "label"],
    )
    label = {"label": "a", "confidences": [{"label": "a", "confidence": 1.0}]}
    assert demo("a", 3) == ["aaa", label]
    assert demo("a", 3, "more") == ["aaa", label]
    with pytest.raises(ValueError, match="2 inputs, but 1"):
        demo("a")
    batched = gr.Interface(
        lambda words, counts: [[words[0] * int(counts[0])]],
        ["text", "number"],
        "text",
        batch=True,
    )
    assert batched("ab", 2) == "abab"
    updated = gr.Interface(lambda word: gr.update(value=word, label="L"), "text", "text")
    assert updated("a") == {"label": "L", "value": "a", "__type__": "update"}
    stopped = gr.Interface(generator, "text", "text")
    assert [update["visible"] for update in stopped()] == [False, True]
    assert gr.Interface(generator, "text", "text", live=True)("a") == "a"


def test_a_call_comes_from_no_page() -> None:
    def ask(word: str, request: gr.Request, event: gr.EventData, progress: Any = PROGRESS) -> str:
        progress(0.5)
        return f"{word} {request} {event}"

    assert gr.Interface(ask, "text", "text")("a") == "a None None"


def test_an_interface_is_placed_where_it_is_made_or_rendered() -> None:
    later = gr.Interface(str, "text", "text", flagging_mode="never")
    with gr.Blocks() as demo:
        with gr.Row() as row:
            here = gr.Interface(str, "number", "text", flagging_mode="never")
        with gr.Column() as column:
            later.render()
    assert (row.children, column.children) == ([here], [later])
    assert list(demo.all_listeners()) == [*here.listeners, *later.listeners]


def test_nothing_is_written_before_the_first_flag() -> None:
    gr.Interface(str, "text", "text")
    assert os.listdir() == []
