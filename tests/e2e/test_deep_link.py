"""A link brings the inputs along to whoever opens it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage
from e2e.ways import PATIENCE

OpenApp = Callable[..., AppPage]

SCRIPT = """\
import gradio as gr

def describe(name, count, kind, picture):
    return f"{name} {count} {kind} {picture is None}"

gr.Interface(
    describe,
    ["text", gr.Number(1), gr.Radio(["a", "b"]), gr.Image(type="filepath")],
    gr.Textbox(label="output"),
    deep_link=True,
).launch()
"""
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'></svg>"


@pytest.mark.browsers
def test_a_link_brings_the_inputs_along(open_app: OpenApp) -> None:
    app = open_app(SCRIPT)
    share = app.button("Share via Link")
    expect(share).to_be_disabled()
    app.fill("name", "Zoë & #1")
    app.fill("count", "7")
    app.page.get_by_label("b", exact=True).check()
    app.submit()
    app.expect_value("output", "Zoë & #1 7 b True")
    share.click()
    app.page.wait_for_url("**#deep_link=*", timeout=PATIENCE)
    link = app.page.url

    app.page.goto("about:blank")
    app.page.goto(link)
    app.wait_until_ready()
    app.expect_value("name", "Zoë & #1")
    app.expect_value("count", "7")
    expect(app.page.get_by_label("b", exact=True)).to_be_checked()
    app.submit()
    app.expect_value("output", "Zoë & #1 7 b True")


def test_the_link_is_copied_and_files_are_left_out_with_a_word(open_app: OpenApp) -> None:
    app = open_app(SCRIPT)
    app.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    app.page.locator("input[type=file]").set_input_files(
        {"name": "x.svg", "mimeType": "image/svg+xml", "buffer": PICTURE}
    )
    app.fill("name", "copied")
    app.submit()
    app.expect_value("output", "copied 1 None False")
    app.button("Share via Link").click()
    expect(app.button("Link Copied!")).to_be_visible()
    expect(app.toast("were left out: picture")).to_be_visible()
    expect(app.button("Share via Link")).to_be_visible()
    copied = app.page.evaluate("navigator.clipboard.readText()")
    assert copied == app.page.url
    assert "copied" in copied


def test_a_link_that_is_opened_in_the_open_page_counts(open_app: OpenApp) -> None:
    app = open_app(SCRIPT)
    app.fill("name", "here")
    app.page.evaluate(
        "location.hash = 'deep_link=' + encodeURIComponent("
        "JSON.stringify([['textbox', 'from the link'], null, null, null]))"
    )
    app.expect_value("name", "from the link")
    app.expect_value("count", "1")
