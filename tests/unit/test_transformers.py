"""The stand-in for `transformers`: what it hands to the library, and what it can't do."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

import js
import pagelet as gr
import transformers
from pagelet.errors import NotOnAPageError
from transformers import pipelines
from transformers.inputs import prepared


class Library:
    """What js/model-host.js offers; it notes what it is asked."""

    def __init__(self) -> None:
        self.opened: list[dict[str, Any]] = []
        self.called: list[list[Any]] = []
        self.results: list[Any] = []

    async def open(self, wanted: dict[str, Any]) -> str:
        self.opened.append(wanted)
        return "handle"

    async def call(self, handle: str, told: dict[str, Any]) -> Any:
        assert handle == "handle"
        self.called.append(told["args"])
        if self.results:
            return self.results.pop(0)
        return [{"generated_text": f"text {len(self.called)}"}]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    """Return the library; Python can wait for it."""
    js.reset()
    js.pagelet_host.models = Library()
    waiting = SimpleNamespace(can_wait=lambda: True, wait=asyncio.run)
    monkeypatch.setattr(pipelines.dom, "can_wait", waiting.can_wait)
    monkeypatch.setattr(pipelines.dom, "wait", waiting.wait)
    found: Library = js.pagelet_host.models
    return found


def test_a_model_is_opened_by_task_and_name(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "https://hub.test")
    transformers.pipeline("sentiment-analysis", model="judge", device=0, revision="v2")
    assert library.opened == [
        {
            "task": "text-classification",
            "model": "judge",
            "host": "https://hub.test",
            "options": {"revision": "v2"},
        }
    ]


def test_several_sequences_are_drawn_by_chance(library: Library) -> None:
    generate = transformers.pipeline("text-generation", "gpt2")
    found = generate("Once", max_length=30, num_return_sequences=2)
    assert found == [{"generated_text": "text 1"}, {"generated_text": "text 2"}]
    assert library.called == [["Once", {"do_sample": True, "max_length": 30}]] * 2


@pytest.mark.parametrize(
    ("task", "args", "options", "told"),
    [
        ("question-answering", (), {"question": "a", "context": "b"}, ["a", "b"]),
        ("question-answering", ({"question": "a", "context": "b"},), {}, ["a", "b"]),
        (
            "zero-shot-classification",
            ("a",),
            {"candidate_labels": ["x", "y"], "multi_label": True},
            ["a", ["x", "y"], {"multi_label": True}],
        ),
        ("text-generation", (), {"text_inputs": "a"}, ["a"]),
        ("translation_en_to_fr", ("a",), {}, ["a", {"src_lang": "en", "tgt_lang": "fr"}]),
    ],
)
def test_arguments_come_in_the_librarys_order(
    library: Library, task: str, args: Any, options: Any, told: Any
) -> None:
    library.results = [{"answer": "b", "score": 1.0}]
    transformers.pipeline(task, "any")(*args, **options)
    assert library.called == [told]


def test_answers_have_their_place_in_the_context(library: Library) -> None:
    library.results = [
        {"answer": "in paris", "score": 0.5},
        [{"answer": "Ada", "score": 0.5}, {"answer": "a da", "score": 0.1}],
    ]
    ask = transformers.pipeline("question-answering", "any")
    context = "Ada lives In Paris."
    assert ask(question="Where?", context=context) == {
        "answer": "In Paris",
        "score": 0.5,
        "start": 10,
        "end": 18,
    }
    first, second = ask(question="Who?", context=context, top_k=2)
    assert (first["start"], first["end"]) == (0, 3)
    assert second == {"answer": "a da", "score": 0.1}


def test_the_times_of_what_was_said_are_tuples(library: Library) -> None:
    library.results = [{"text": "hello", "chunks": [{"text": "hello", "timestamp": [0, 1.5]}]}]
    hear = transformers.pipeline("automatic-speech-recognition", "any")
    heard = hear(np.zeros(16_000, np.float32), return_timestamps=True)
    assert heard["chunks"] == [{"text": "hello", "timestamp": (0, 1.5)}]


def test_several_texts_have_features_each(library: Library) -> None:
    library.results = [[[[1.0]]], [[[2.0], [3.0]]]]
    features = transformers.pipeline("feature-extraction", "any")
    assert features(["a", "b c"]) == [[[[1.0]]], [[[2.0], [3.0]]]]
    assert library.called == [["a"], ["b c"]]


def test_pictures_and_sound_are_pixels_and_samples() -> None:
    picture = asyncio.run(prepared(Image.new("RGB", (2, 1), (1, 2, 3))))
    assert picture["width"], picture["height"] == (2, 1)
    assert bytes(picture["pixels"]) == bytes([1, 2, 3, 255] * 2)
    sound = {"array": np.array([[0, 32767], [0, 32767]], "int16"), "sampling_rate": 8000}
    samples = np.frombuffer(bytes(asyncio.run(prepared(sound))["samples"]), "float32")
    assert len(samples) == 4
    assert samples.max() == pytest.approx(1)


@pytest.mark.parametrize("arguments", [{}, {"task": None, "model": "x"}])
def test_a_task_has_to_be_named(library: Library, arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="name the task"):
        transformers.pipeline(**arguments)


def test_where_python_can_not_wait_the_way_out_is_named() -> None:
    js.reset()
    js.pagelet_host.models = Library()
    with pytest.raises(NotOnAPageError, match="transformers_js import pipeline"):
        transformers.pipeline("text-generation")


def test_the_rest_of_the_package_is_not_there() -> None:
    with pytest.raises(AttributeError, match="AutoTokenizer is not here"):
        _ = transformers.AutoTokenizer


@pytest.mark.parametrize(
    ("task", "result", "inputs", "shown"),
    [
        ("text-generation", [{"generated_text": "b"}], ["a"], "b"),
        ("translation_en_to_fr", [{"translation_text": "b"}], ["a"], "b"),
        ("sentiment-analysis", [{"label": "GOOD", "score": 0.9}], ["a"], {"GOOD": 0.9}),
        ("fill-mask", [{"token_str": "x", "score": 0.5}], ["a"], {"x": 0.5}),
        ("question-answering", {"answer": "x", "score": 0.5}, ["a", "b"], ("x", 0.5)),
        (
            "zero-shot-classification",
            {"labels": ["x"], "scores": [1.0]},
            ["a", "x, y", False],
            {"x": 1.0},
        ),
    ],
)
def test_an_interface_comes_from_a_pipeline(
    task: str, result: Any, inputs: Any, shown: Any
) -> None:
    js.reset()

    def call(*args: Any, **options: Any) -> Any:
        return result

    call.task, call.model = task, "tiny/model"  # type: ignore[attr-defined]
    demo = gr.Interface.from_pipeline(call)
    assert demo.title == "tiny/model"
    assert len(demo.input_components) == len(inputs)
    assert demo.fn(*inputs) == shown
