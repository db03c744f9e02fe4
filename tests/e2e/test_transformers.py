"""Models of transformers, which the page runs by transformers.js."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from build_steps.embedding import add_embedding
from e2e.app_page import AppPage
from e2e.serving import Server
from e2e.tiny_model import WORDS, hub_files

SEED = Path(__file__).parents[1] / "seeds" / "text_generation.py"

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Host</title>
<link rel="icon" href="data:,">
<pagelet-app env="HF_ENDPOINT={host}">{script}</pagelet-app>
<script type="module" src="embed.js"></script>
"""

TASKS = """
import gradio as gr
from transformers import pipeline
import transformers_js

judge = pipeline("sentiment-analysis", "tiny/judge")
later = await transformers_js.pipeline("text-classification", "tiny/judge")

async def tell(text):
    (answer,) = await later(text)
    return f"{answer['label']}"

def both(text):
    (answer,) = judge(text)
    return f"{answer['label']} {answer['score'] > 0.5}"

def none(text):
    return pipeline("text-generation", "tiny/none")(text)

with gr.Blocks() as demo:
    for name, fn in [("both", both), ("tell", tell), ("none", none)]:
        gr.Interface(fn, gr.Textbox(label=name), gr.Textbox(label=f"of {name}"),
                     submit_btn=f"Run {name}", flagging_mode="never")
demo.launch()
"""


def open_script(profile: BrowserContext, server: Server, script: str) -> AppPage:
    """Open a page with a script whose models are on the test's own hub."""
    add_embedding(server.site)
    # The hub has no gpt2 for browsers, but another's.
    files = hub_files("Xenova/gpt2", "gpt2") | hub_files("tiny/judge", "distilbert")
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
    app.fill("none", "x")
    app.button("Run none").click()
    app.open_console()
    expect(app.console()).to_contain_text("The model tiny/none could not be loaded")
    app.tolerate("404")
