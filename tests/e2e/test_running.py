"""What a visitor sees while a function runs, and when it fails."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

COUNT_TICKS = """() => {
  clearInterval(window.ticking);
  window.ticks = [];
  window.ticking = setInterval(() => window.ticks.push(performance.now()), 20);
}"""
LONGEST_GAP = """() => Math.max(...window.ticks.slice(1).map((t, i) => t - window.ticks[i]))"""


@pytest.mark.browsers
def test_page_never_freezes(open_app: OpenApp) -> None:
    app = open_app(
        "import time\nimport numpy as np\nimport gradio as gr\n"
        "def slow(text):\n"
        "    if text == 'sleep': time.sleep(2)\n"
        "    start = time.monotonic()\n"
        "    while text != 'sleep' and time.monotonic() - start < 2:\n"
        "        np.cos(np.arange(1_000_000)).sum()\n"
        "    return text.upper()\n"
        "gr.Interface(slow, 'text', 'text').launch()\n"
    )
    for text in ("loop", "sleep"):
        app.fill("text", text)
        app.page.evaluate(COUNT_TICKS)
        app.submit()
        app.field("text").press_sequentially(" typed meanwhile")
        app.expect_value("text", f"{text} typed meanwhile")
        app.expect_value("output", text.upper())
        assert app.page.evaluate(LONGEST_GAP) < 1000
        app.expect_value("text", f"{text} typed meanwhile")


@pytest.mark.browsers
def test_waiting_is_shown_with_time_and_double_clicks_are_ignored(open_app: OpenApp) -> None:
    app = open_app(
        "import time\nimport gradio as gr\n"
        "calls = []\n"
        "def slow(text):\n"
        "    calls.append(text)\n"
        "    time.sleep(1)\n"
        "    return len(calls)\n"
        "gr.Interface(slow, 'text', 'number').launch()\n"
    )
    app.button("Submit").dblclick()
    status = app.page.locator(".block.number pagelet-status")
    app.page.wait_for_function(
        "() => /^0\\.[3-9]s$/.test(document.querySelector('.block.number .timer')?.textContent)"
    )
    app.expect_value("output", "1")
    expect(status.locator(".timer")).to_be_hidden()
    app.submit()
    app.expect_value("output", "2")


def test_an_error_for_the_visitor_is_a_toast(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "def f(text):\n"
        "    if not text: raise gr.Error('Write <b>something</b>', duration=None)\n"
        "    return text\n"
        "gr.Interface(f, 'text', 'text').launch()\n"
    )
    app.submit()
    expect(app.toast("something")).to_be_visible()
    app.fill("text", "now")
    app.submit()
    app.expect_value("output", "now")


def test_another_exception_goes_to_the_console_with_the_scripts_lines(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "def divide(text):\n"
        "    return 1 / len(text)\n"
        "gr.Interface(divide, 'text', 'text').launch()\n"
    )
    app.submit()
    expect(app.page.locator(".block.textbox pagelet-status").last).to_contain_text("Error")
    app.open_console()
    expect(app.console()).to_contain_text("ZeroDivisionError: division by zero")
    expect(app.console()).to_contain_text('File "app.py", line 3, in divide')
    expect(app.console()).to_contain_text("return 1 / len(text)")
    expect(app.page.locator("pagelet-toasts")).not_to_contain_text("division")
    app.fill("text", "ab")
    app.submit()
    app.expect_value("output", "0.5")


def test_a_script_that_raises_shows_its_traceback(open_app: OpenApp) -> None:
    app = open_app("import gradio as gr\n\ngr.Interface(len, 'txet', 'text')\n", wait=False)
    alert = app.page.get_by_role("alert")
    expect(alert).to_contain_text("Did you mean 'text'?")
    expect(alert).to_contain_text('File "app.py", line 3')


def test_a_script_without_launch_says_what_to_add(open_app: OpenApp) -> None:
    app = open_app("import gradio as gr\ndemo = gr.Interface(len, 'text', 'number')\n", wait=False)
    expect(app.page.get_by_role("alert")).to_contain_text("demo.launch()")


def test_enter_submits_a_one_line_textbox_and_shift_enter_a_longer_one(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "gr.Interface(lambda a, b: repr(a + b), [gr.Textbox(label='one'), "
        "gr.Textbox(label='more', lines=3)], 'text').launch()\n"
    )
    app.fill("one", "x")
    app.field("one").press("Enter")
    app.expect_value("output", "'x'")
    app.field("more").press_sequentially("a")
    app.field("more").press("Enter")
    app.field("more").press_sequentially("b")
    app.field("more").press("Shift+Enter")
    app.expect_value("output", r"'xa\nb'")


@pytest.mark.everywhere
def test_the_scripts_own_elements(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "from js import document\n"
        "gr.Interface(len, 'text', 'number').launch()\n"
        "p = document.createElement('p')\n"
        "p.textContent = 'made by hand'\n"
        "document.body.append(p)\n"
        "try:\n"
        "    document.querySelector('p')\n"
        "except Exception as error:\n"
        "    print('refused:', error)\n"
    )
    expect(app.page.get_by_text("made by hand")).to_be_visible()
    app.open_console()
    expect(app.console()).to_contain_text("Python can't read the page here")


def test_top_level_await(open_app: OpenApp) -> None:
    app = open_app(
        "import asyncio\nimport gradio as gr\n"
        "await asyncio.sleep(0)\n"
        "async def f(text):\n"
        "    await asyncio.sleep(0.01)\n"
        "    return text[::-1]\n"
        "gr.Interface(f, 'text', 'text').launch()\n"
    )
    app.fill("text", "abc")
    app.submit()
    app.expect_value("output", "cba")
