"""Models of transformers, which the page runs by transformers.js."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import BrowserContext, expect

from build_steps.embedding import add_embedding
from e2e.app_page import AppPage
from e2e.serving import Server
from e2e.tiny_model import MODELS, WIDTH, WORDS, hub_files

SEED = Path(__file__).parents[1] / "seeds" / "text_generation.py"

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Host</title>
<link rel="icon" href="data:,">
<pagelet-app env="HF_ENDPOINT={host}">
<pagelet-requirements>transformers_js_py</pagelet-requirements>
{script}</pagelet-app>
<script type="module" src="embed.js"></script>
"""

TASKS = """
import json
import gradio as gr
import numpy as np
import PIL.Image
from transformers import pipeline
from transformers_js import import_transformers_js

judge = pipeline("sentiment-analysis", "tiny/judge")
# As the documentation of Gradio-Lite has it.
transformers = await import_transformers_js()
later = await transformers.pipeline("sentiment-analysis", "tiny/judge")

async def tell(text):
    (answer,) = await later(text)
    return f"{answer['label']}"

def both(text):
    (answer,) = judge(text)
    return f"{answer['label']} {answer['score'] > 0.5}"

def none(text):
    return pipeline("text-generation", "tiny/none")(text)

def each(text):
    red = PIL.Image.new("RGB", (8, 4), (255, 0, 0))
    red.save("red.png")
    high, low = np.full(8, 0.5, "float32"), np.full(8, -0.5, "float32")
    sound = np.concatenate([high, low])
    called = {
        "zero-shot-classification": [("day", ["night", "good"]), {}],
        "fill-mask": [("the [MASK]",), {"top_k": 2}],
        "question-answering": [(), {"question": "hello", "context": "The Good  the day"}],
        "feature-extraction": [("good day",), {}],
        "translation": [(["hello", "the day"],), {"max_new_tokens": 4}],
        "summarization": [(text,), {}],
        "image-classification": [("red.png",), {}],
        "object-detection": [([red, np.asarray(red)],), {}],
        "automatic-speech-recognition": [({"raw": sound, "sampling_rate": 16000},), {}],
    }
    found = {}
    for task, (args, options) in called.items():
        pipe = pipeline(task, f"tiny/{task}")
        found[task] = pipe(*args, **options)
    return json.dumps(found)

with gr.Blocks() as demo:
    for name, fn in [("both", both), ("tell", tell), ("none", none), ("each", each)]:
        gr.Interface(fn, gr.Textbox(label=name), gr.Textbox(label=f"of {name}"),
                     submit_btn=f"Run {name}", flagging_mode="never")
demo.launch()
"""


def check_each(found: dict[str, Any]) -> None:
    """Assert that each task gave what its model makes of what it was given, in Python's form."""
    sorted_ = found["zero-shot-classification"]
    assert list(sorted_) == ["sequence", "labels", "scores"]
    assert (sorted_["sequence"], sorted_["labels"]) == ("day", ["good", "night"])
    assert sum(sorted_["scores"]) == pytest.approx(1)
    words = found["fill-mask"]
    assert [set(word) for word in words] == [{"score", "token", "token_str", "sequence"}] * 2
    assert words[0]["sequence"] == f"the {words[0]['token_str']}"
    assert words[0]["score"] >= words[1]["score"]
    answer = found["question-answering"]
    assert answer.pop("score") == pytest.approx(1, abs=0.2)
    assert answer == {"answer": "Good  the day", "start": 4, "end": 17}
    features = np.array(found["feature-extraction"])
    assert features.shape == (1, 2, WIDTH)
    assert [list(item) for item in found["translation"]] == [["translation_text"]] * 2
    assert found["translation"][0] == {"translation_text": "hello world"}
    assert found["summarization"] == [{"summary_text": "hello world"}]
    first, second = found["image-classification"]
    assert (first["label"], second["label"]) == ("red", "blue")
    assert first["score"] + second["score"] == pytest.approx(1)
    box = {"xmin": 2, "ymin": 1, "xmax": 6, "ymax": 2}
    for (thing,) in found["object-detection"]:
        assert thing.pop("score") == pytest.approx(0.7, abs=0.01)
        assert thing == {"label": "something", "box": box}
    assert found["automatic-speech-recognition"] == {"text": "hi"}


def open_script(profile: BrowserContext, server: Server, script: str) -> AppPage:
    """Open a page with a script whose models are on the test's own hub."""
    add_embedding(server.site)
    # The hub has no gpt2 for browsers, but another's.
    files = hub_files("Xenova/gpt2", "text-generation")
    files |= hub_files("tiny/judge", "text-classification")
    for task in MODELS:
        files |= hub_files(f"tiny/{task}", task)
    files |= hub_files("tiny/summarization", "translation")
    server.site.files |= {f"hub/{path}": data for path, data in files.items()}
    page = PAGE.format(host=f"{server.url}hub/", script=escape(script))
    server.site.files["models.html"] = page.encode()
    app = AppPage(profile)
    app.page.goto(f"{server.url}models.html")
    return app


@pytest.mark.browsers
def test_the_guides_text_generation(profile: BrowserContext, server: Server) -> None:
    app = open_script(profile, server, SEED.read_text())
    app.wait_until_ready()
    field = app.page.locator("textarea").first
    field.fill("hello world")
    app.submit()
    output = app.page.locator("textarea").last
    expect(output).to_have_value(re.compile("^hello world .*"))
    assert set(output.input_value().split()) <= set(WORDS)
    app.tolerate("404")


def test_other_tasks_and_what_is_not_there(profile: BrowserContext, server: Server) -> None:
    app = open_script(profile, server, TASKS)
    app.wait_until_ready()
    app.fill("both", "the day is good")
    app.button("Run both").click()
    app.expect_value("of both", "POSITIVE True")
    app.fill("tell", "bad night")
    app.button("Run tell").click()
    app.expect_value("of tell", "NEGATIVE")
    app.fill("each", "hello")
    app.button("Run each").click()
    expect(app.field("of each")).to_have_value(re.compile("^{.*}$"))
    check_each(json.loads(app.field("of each").input_value()))
    app.fill("none", "x")
    app.button("Run none").click()
    app.open_console()
    expect(app.console()).to_contain_text("The model tiny/none could not be loaded")
    app.tolerate("404")
