"""Event listeners of Blocks, as a visitor meets them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage
from e2e.serving import write_files

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"

STORY = """\
import time
import gradio as gr

CITIES = {"Italy": ["Rome", "Milan"], "France": ["Paris", "Lyon"]}

def travel(city, tries):
    for step in range(50):
        time.sleep(0.1)
        yield f"{city}, kilometre {step}"

with gr.Blocks() as demo:
    with gr.Tabs() as tabs:
        with gr.Tab("Where", id="where"):
            country = gr.Dropdown(list(CITIES), value="Italy", label="Country")
            city = gr.Dropdown(CITIES["Italy"], label="City")
            chosen = gr.Textbox(label="Picked")
            go = gr.Button("Go there")
        with gr.Tab("There", id="there") as there:
            way = gr.Textbox(label="Way")
            stop = gr.Button("Turn back")
            log = gr.Textbox(label="Log")
    with gr.Accordion("More", open=False) as more:
        swap = gr.Button("Swap")
        first = gr.Textbox("one", label="First")
        second = gr.Textbox("two", label="Second")
        dark = gr.Button("Mark the page")
    opened = gr.Textbox(label="Opened")

    country.change(lambda name: gr.Dropdown(CITIES[name], value=CITIES[name][0]), country, city)

    @city.select(inputs=country, outputs=chosen)
    def choose(country, event: gr.SelectData):
        return f"{event.value} ({event.index}) in {country}"

    go.click(lambda: gr.Tabs(selected="there"), None, tabs)
    run = go.click(travel, [city, chosen], way)
    run.success(lambda: "arrived", None, log)
    run.failure(lambda: "turned back", None, log)
    stop.click(None, cancels=[run])
    more.expand(lambda: "opened", None, opened)
    more.collapse(lambda: "closed", None, opened)
    swap.click(None, [first, second], [first, second], js="(a, b) => [b, a]")
    dark.click(None, js="() => document.body.setAttribute('data-mark', 'yes')")

demo.launch()
"""


@pytest.mark.browsers
def test_a_day_with_listeners(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(write_files(tmp_path, {"app.py": STORY}))
    page = app.page
    app.wait_until_ready()

    app.field("Country").click()
    page.get_by_role("option", name="France").click()
    app.expect_value("City", "Paris")
    app.field("City").click()
    page.get_by_role("option", name="Lyon").click()
    app.expect_value("Picked", "Lyon (1) in France")

    app.button("Go there").click()
    expect(page.get_by_role("tab", name="There")).to_have_attribute("aria-selected", "true")
    expect(app.field("Way")).to_have_value(re.compile("Lyon, kilometre"))
    app.button("Turn back").click()
    app.expect_value("Log", "turned back")

    page.locator("summary", has_text="More").click()
    app.expect_value("Opened", "opened")
    app.button("Swap").click()
    app.expect_value("First", "two")
    app.expect_value("Second", "one")
    app.button("Mark the page").click()
    expect(page.locator("body[data-mark=yes]")).to_be_attached()
    page.locator("summary", has_text="More").press("Enter")
    app.expect_value("Opened", "closed")
    app.check()


@pytest.mark.browsers
def test_a_timer_ticks_and_notes_stay_in_the_browser(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "stopwatch.py")
    app.wait_until_ready()
    app.button("Start").click()
    expect(app.page.get_by_role("heading", name=re.compile(r"^(?!0\.0)[0-9.]+ s"))).to_be_visible()
    app.button("Stop").click()
    expect(app.page.get_by_role("gridcell", name="1", exact=True)).to_be_visible()
    app.button("Reset").click()
    expect(app.page.get_by_role("heading", name="0.0 s")).to_be_visible()
    app.check()

    app = open_app(EXAMPLES / "notes.py")
    app.wait_until_ready()
    app.fill("New note", "Call Ada")
    app.field("New note").press("Enter")
    expect(app.field("Call Ada")).to_be_visible()
    app.page.reload()
    app.field("Call Ada").check()
    app.button("Remove those that are ticked").click()
    expect(app.field("Call Ada")).to_have_count(0)
    app.check()
