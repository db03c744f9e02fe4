"""A visitor's typing wins over what Python writes, and is never disturbed by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

SLOW = """\
import time
import gradio as gr

def slow(text, count):
    time.sleep(1)
    return text.upper(), count + 1

both = [gr.Textbox(label="text"), gr.Number(label="count")]
gr.Interface(slow, both, both).launch()
"""

LIVE = """\
import gradio as gr

both = [gr.Textbox(label="text"), gr.Textbox(label="seen")]
gr.Interface(lambda text, seen: (text.upper(), text), both, both, live=True).launch()
"""


@pytest.mark.browsers
def test_what_is_typed_while_a_function_runs_stays(open_app: OpenApp) -> None:
    app = open_app(SLOW)
    app.fill("text", "one")
    app.field("text").press("Enter")
    app.field("text").press_sequentially(" and")
    app.expect_value("count", "1")
    # The answer to "one" came with the same batch as the count, and came too late.
    app.expect_value("text", "one and")
    app.field("text").press("Enter")
    app.expect_value("count", "2")
    app.expect_value("text", "ONE AND")


def test_python_knows_what_it_was_not_allowed_to_overwrite(open_app: OpenApp) -> None:
    app = open_app(SLOW)
    app.fill("text", "one")
    app.submit()
    app.fill("text", "two")
    app.expect_value("count", "1")
    app.submit()
    app.expect_value("count", "2")
    app.expect_value("text", "TWO")


@pytest.mark.browsers
def test_the_place_of_typing_is_kept(open_app: OpenApp) -> None:
    app = open_app(LIVE)
    field = app.field("text")
    field.press_sequentially("abc")
    app.expect_value("text", "ABC")
    field.press("ArrowLeft")
    field.press("ArrowLeft")
    field.press_sequentially("x")
    app.expect_value("seen", "AXBC")
    app.expect_value("text", "AXBC")
    place = field.evaluate("field => [field.selectionStart, field.selectionEnd]")
    assert place == [2, 2]


def test_a_composition_is_not_disturbed(open_app: OpenApp) -> None:
    app = open_app(LIVE)
    field = app.field("text")
    field.focus()
    keyboard = app.page.context.new_cdp_session(app.page)
    for text in ("n", "ni"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
        # Python has answered, and its answer to the text waits.
        app.expect_value("seen", text)
        app.expect_value("text", text)
    keyboard.send("Input.insertText", {"text": "ni!"})
    app.expect_value("text", "NI!")
    field.press_sequentially("a")
    app.expect_value("text", "NI!A")


def test_enter_that_ends_a_composition_does_not_submit(open_app: OpenApp) -> None:
    app = open_app(SLOW)
    field = app.field("text")
    field.focus()
    keyboard = app.page.context.new_cdp_session(app.page)
    composition = {"text": "ni", "selectionStart": 2, "selectionEnd": 2}
    keyboard.send("Input.imeSetComposition", composition)
    field.dispatch_event("keydown", {"key": "Enter", "isComposing": True, "bubbles": True})
    keyboard.send("Input.insertText", {"text": "に"})
    expect(app.page.locator(".block.number .timer")).to_be_hidden()
    field.press("Enter")
    app.expect_value("count", "1")
