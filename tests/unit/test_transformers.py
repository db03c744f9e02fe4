"""The stand-in for `transformers`: what it hands to the library, and what it can't do."""

from __future__ import annotations

import asyncio
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

import js
import pagelet as gr
import transformers
import transformers_js
import transformers_js_py
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
        [{"answer": "Ada", "score": 0.5}, {"answer": "a d", "score": 0}],
        {"answer": "u. s. a.", "score": 1},
        {"answer": "creme brulee", "score": 1},
        {"answer": "nobody", "score": 1},
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
    # Tokens have lost the spaces, the capitals and the accents of the context.
    assert second == {"answer": "Ad", "score": 0.0, "start": 0, "end": 2}
    assert isinstance(second["score"], float)
    found = ask(question=["Where?", "What?"], context="In the U.S.A.: Crème brûlée.")
    assert [(item["start"], item["answer"]) for item in found] == [
        (7, "U.S.A."),
        (15, "Crème brûlée"),
    ]
    assert ask(question="Who?", context="x") == {"answer": "nobody", "score": 1.0}


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


SCORES = [{"label": "a", "score": 1}, {"label": "b", "score": 0}]
FLOATS = [{"label": "a", "score": 1.0}, {"label": "b", "score": 0.0}]
WORD = {"score": 1, "token": 7, "token_str": "x", "sequence": "an x"}
BOX = {"score": 1, "label": "cat", "box": {"xmin": 1, "ymin": 2, "xmax": 3, "ymax": 4}}
PICTURE = Image.new("RGB", (2, 1), (1, 2, 3))
SOUND = np.zeros(4, "float32")


@pytest.mark.parametrize(
    ("task", "args", "options", "given", "result"),
    [
        # What the package of Python returns was read in its version 4.57.
        ("text-classification", ["t"], {}, [SCORES[:1]], FLOATS[:1]),
        ("text-classification", [["t", "u"]], {}, [SCORES[:1]] * 2, FLOATS[:1] * 2),
        ("text-classification", ["t"], {"top_k": 2}, [SCORES], FLOATS),
        ("text-classification", [["t"]], {"top_k": 1}, [SCORES[:1]], [FLOATS[:1]]),
        ("text-classification", ["t"], {"return_all_scores": True}, [SCORES], [FLOATS]),
        ("fill-mask", ["an [MASK]"], {}, [[WORD]], [{**WORD, "score": 1.0}]),
        ("fill-mask", [["an [MASK]"]], {}, [[WORD]], [{**WORD, "score": 1.0}]),
        ("fill-mask", [["a", "b"]], {"top_k": 1}, [[WORD]] * 2, [[{**WORD, "score": 1.0}]] * 2),
        (
            "question-answering",
            [],
            {"question": "q", "context": "a b", "top_k": 3},
            [[{"answer": "b", "score": 1}]],
            {"answer": "b", "score": 1.0, "start": 2, "end": 3},
        ),
        (
            "question-answering",
            [[{"question": "q", "context": "a"}]],
            {},
            [{"answer": "a", "score": 1}],
            {"answer": "a", "score": 1.0, "start": 0, "end": 1},
        ),
        ("summarization", ["t"], {}, [[{"summary_text": "s"}]], [{"summary_text": "s"}]),
        ("summarization", [["t"]], {}, [[{"summary_text": "s"}]], [{"summary_text": "s"}]),
        (
            "translation_en_to_fr",
            [["t", "u"]],
            {"num_return_sequences": 2},
            [[{"translation_text": text}] for text in "abcd"],
            [
                [{"translation_text": "a"}, {"translation_text": "b"}],
                [{"translation_text": "c"}, {"translation_text": "d"}],
            ],
        ),
        ("text-generation", [["t"]], {}, [[{"generated_text": "s"}]], [[{"generated_text": "s"}]]),
        (
            "text-generation",
            [[{"role": "user", "content": "a"}]],
            {"return_full_text": False},
            [[{"generated_text": [{"role": "assistant", "content": "b"}]}]],
            [{"generated_text": "b"}],
        ),
        (
            "zero-shot-classification",
            [["t"], "x, y"],
            {},
            [{"sequence": "t", "labels": ["x", "y"], "scores": [1, 0]}],
            [{"sequence": "t", "labels": ["x", "y"], "scores": [1.0, 0.0]}],
        ),
        ("image-classification", [PICTURE], {}, [SCORES], FLOATS),
        ("image-classification", [[PICTURE]], {"top_k": None}, [SCORES], [FLOATS]),
        ("object-detection", [np.asarray(PICTURE)], {}, [[BOX]], [{**BOX, "score": 1.0}]),
        ("automatic-speech-recognition", [(8000, SOUND)], {}, [{"text": "a"}], {"text": "a"}),
        ("automatic-speech-recognition", [[SOUND]], {}, [{"text": "a"}], [{"text": "a"}]),
        ("feature-extraction", ["t"], {}, [[[[1, 0]]]], [[[1.0, 0.0]]]),
    ],
)
def test_results_have_the_form_of_pythons_package(
    library: Library, task: str, args: Any, options: Any, given: Any, result: Any
) -> None:
    library.results = list(given)
    found = transformers.pipeline(task, "any")(*args, **options)
    assert repr(found) == repr(result)
    assert not library.results


def test_what_a_pipeline_is_made_with_is_what_its_calls_have(library: Library) -> None:
    library.results = [SCORES, SCORES, {"label": "x", "score": 1}]
    judge = transformers.pipeline("sentiment-analysis", "any", top_k=None, device=0)
    assert judge("t") == [FLOATS]
    assert judge("t", top_k=2, truncation=True) == FLOATS
    assert library.opened[0]["options"] == {}
    assert [told[1] for told in library.called] == [{"top_k": 1_000_000}, {"top_k": 2}]
    library.results = [[BOX]]
    transformers.pipeline("object-detection", "any")(PICTURE)
    assert library.called[-1][1] == {"threshold": 0.5}


def test_an_option_that_means_nothing_is_named(library: Library) -> None:
    library.results = [[WORD]]
    with pytest.warns(UserWarning, match="fill-mask: targets=... has no effect in a page"):
        transformers.pipeline("fill-mask", "any")("an [MASK]", targets=["x"])
    assert library.called == [["an [MASK]"]]


def test_pictures_are_pixels(tmp_path: Path) -> None:
    def pixels(value: Any) -> bytes:
        told = asyncio.run(prepared("image-classification", value, None))
        assert (told["width"], told["height"]) == (2, 1)
        return bytes(told["pixels"])

    PICTURE.save(tmp_path / "a.png")
    for value in (PICTURE, np.asarray(PICTURE), tmp_path / "a.png", str(tmp_path / "a.png")):
        assert pixels(value) == bytes([1, 2, 3, 255] * 2)
    assert pixels(np.array([[0.0, 1.0]])) == bytes([0, 0, 0, 255, 255, 255, 255, 255])
    address = "https://there.test/a.png"
    assert asyncio.run(prepared("depth-estimation", address, None)) == address


def test_sound_is_samples_at_the_models_rate(tmp_path: Path) -> None:
    array = np.array([[0, 32767], [0, 32767]], "int16")
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(array[0].tobytes())
    values = [str(path), path.read_bytes(), (8000, array), {"array": array, "sampling_rate": 8000}]
    for value in values:
        told = asyncio.run(prepared("automatic-speech-recognition", value, None))
        samples = np.frombuffer(bytes(told["samples"]), "float32")
        assert samples.tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1], abs=1e-4)
    config = SimpleNamespace(sampling_rate=4000)
    handle = SimpleNamespace(
        processor=SimpleNamespace(feature_extractor=SimpleNamespace(config=config))
    )
    told = asyncio.run(prepared("audio-classification", (8000, SOUND), handle))
    assert len(bytes(told["samples"])) == 2 * 4


@pytest.mark.parametrize(
    ("task", "value", "message"),
    [
        ("image-classification", "none.png", "no such file"),
        ("automatic-speech-recognition", 5, "takes a path, samples"),
        ("fill-mask", PICTURE, "takes a text or a list of texts"),
        ("object-detection", {"a": 1}, "takes a picture"),
    ],
)
def test_what_a_model_can_not_take_is_refused(
    library: Library, task: str, value: Any, message: str
) -> None:
    with pytest.raises((TypeError, FileNotFoundError), match=message):
        transformers.pipeline(task, "any")(value)


def test_pipelines_of_gradio_lite_are_awaited(library: Library) -> None:
    async def run() -> Any:
        found = await (await transformers_js_py.import_transformers_js()).pipeline("ner")
        assert found.task == "ner"
        one = await (await transformers_js.pipeline("text-classification"))("t", {"top_k": 2})
        demo = gr.Interface.from_pipeline(await transformers_js_py.pipeline("fill-mask"))
        return one, await demo.fn("an [MASK]")

    library.results = [SCORES, [WORD]]
    assert asyncio.run(run()) == (FLOATS, {"x": 1.0})
    with pytest.raises(AttributeError, match="AutoModel is not here"):
        _ = asyncio.run(transformers_js_py.import_transformers_js()).AutoModel
    assert transformers_js_py.as_url(b"a") == "data:application/octet-stream;base64,YQ=="
    assert transformers_js_py.as_url("https://a.test") == "https://a.test"


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
