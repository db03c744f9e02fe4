"""What the console panel shows of a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

TALKATIVE = """\
import logging, sys, warnings
import gradio as gr

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("talk")
print("printed", 1, sep="-")
print("to stderr", file=sys.stderr)
sys.stdout.write("no end of line")
log.info("logged")
warnings.warn("be careful")

def speak(text):
    print(f"in the function: {text}")
    log.error("logged in the function")
    warnings.warn("careful in the function")
    return text

gr.Interface(speak, "text", "text").launch()
print("after launch")
"""


@pytest.mark.everywhere
def test_prints_logs_and_warnings(open_app: OpenApp) -> None:
    app = open_app(TALKATIVE)
    expect(app.console()).to_contain_text("Lines: 6")
    app.open_console()
    lines = app.page.get_by_role("log", name="Console")
    for text in (
        "printed-1",
        "to stderr",
        "no end of line",
        "INFO:talk:logged",
        "app.py:10: UserWarning: be careful",
        "after launch",
    ):
        expect(lines).to_contain_text(text)
    app.fill("text", "hello")
    app.submit()
    app.expect_value("output", "hello")
    for text in (
        "in the function: hello",
        "ERROR:talk:logged in the function",
        "UserWarning: careful in the function",
    ):
        expect(lines).to_contain_text(text)
    expect(lines.locator(".stdout").filter(has_text="printed-1")).to_have_count(1)
    expect(lines.locator(".stderr").filter(has_text="to stderr")).to_have_count(1)
    app.console().get_by_role("button", name="Clear", exact=True).click()
    expect(app.console()).to_be_hidden()


def test_prints_show_while_the_function_still_runs(open_app: OpenApp) -> None:
    app = open_app(
        "import time\nimport gradio as gr\n"
        "def slow(text):\n"
        "    print('begun')\n"
        "    time.sleep(2)\n"
        "    return text\n"
        "gr.Interface(slow, 'text', 'text').launch()\n"
    )
    app.fill("text", "done")
    app.submit()
    app.open_console()
    expect(app.console()).to_contain_text("begun")
    expect(app.field("output")).to_have_value("")
    app.expect_value("output", "done")


@pytest.mark.browsers
def test_what_fails_beside_the_functions_is_told_too(open_app: OpenApp) -> None:
    app = open_app(
        "import asyncio\nimport gradio as gr\n"
        "async def later():\n"
        "    raise RuntimeError('lost in a task')\n"
        "async def f(text):\n"
        "    task = asyncio.ensure_future(later())\n"
        "    await asyncio.sleep(0.01)\n"
        "    del task\n"
        "    return text\n"
        "gr.Interface(f, 'text', 'text').launch()\n"
    )
    app.fill("text", "done")
    app.submit()
    app.expect_value("output", "done")
    app.open_console()
    expect(app.console()).to_contain_text("lost in a task")
