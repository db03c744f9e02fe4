"""Stop, in each of its ways; the last value stays and the next run works."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from e2e.app_page import AppPage
from e2e.serving import Server
from e2e.ways import Way

OpenApp = Callable[..., AppPage]

ENDED_IN_FIREFOX = "page error: undefined"
"""What Firefox says of WebAssembly that runs when its worker ends; the page hears nothing of it."""

SCRIPT = """\
import asyncio
import time
import gradio as gr

{function}

gr.Interface(work, ["text", gr.Number(1, label="seconds")], "text").launch()
"""

SLEEPING = """\
def work(name, seconds):
    for i in range(1000):
        yield f"{name} {i}"
        time.sleep(seconds)
"""

WAITING = """\
async def work(name, seconds):
    for i in range(1000):
        yield f"{name} {i}"
        await asyncio.sleep(seconds)
"""

BUSY = """\
def work(name, seconds):
    for i in range(1000):
        yield f"{name} {i}"
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            pass
"""


def run_and_stop(app: AppPage, seconds: str, name: str) -> None:
    """Start a run, stop it at its first value, and see that it is over."""
    app.fill("name", name)
    app.fill("seconds", seconds)
    app.submit()
    expect(app.button("Submit")).to_be_hidden()
    app.expect_value("output", f"{name} 0")
    app.button("Stop").click()
    expect(app.button("Submit")).to_be_visible(timeout=15_000)
    expect(app.button("Stop")).to_be_hidden()
    app.expect_value("output", f"{name} 0")


def check_that_runs_work(app: AppPage) -> None:
    """Run again after a stop."""
    app.fill("seconds", "0")
    app.submit()
    expect(app.field("output")).to_have_value("again 999", timeout=30_000)
    expect(app.button("Submit")).to_be_visible()


@pytest.mark.browsers
def test_stop_at_a_sleep_keeps_python(open_app: OpenApp) -> None:
    check_that_python_is_kept(open_app(SCRIPT.format(function=SLEEPING)))


def test_stop_at_an_await_keeps_python(open_app: OpenApp) -> None:
    check_that_python_is_kept(open_app(SCRIPT.format(function=WAITING)))


def check_that_python_is_kept(app: AppPage) -> None:
    """Stop twice, and see that Python did not start again."""
    run_and_stop(app, "600", "first")
    run_and_stop(app, "600", "again")
    check_that_runs_work(app)
    expect(app.console()).to_be_hidden()


@pytest.mark.browsers
def test_stop_while_busy_starts_python_again_and_keeps_the_inputs(open_app: OpenApp) -> None:
    app = open_app(SCRIPT.format(function=BUSY))
    run_and_stop(app, "600", "again")
    app.wait_until_ready()
    app.expect_value("name", "again")
    app.expect_value("seconds", "600")
    app.open_console()
    expect(app.console()).to_contain_text("stopped by starting it again")
    check_that_runs_work(app)
    app.tolerate(ENDED_IN_FIREFOX)


@pytest.fixture
def isolated(server: Server) -> Iterator[Server]:
    """The site from a host whose pages may share memory with their workers."""
    running = Server(
        {
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Embedder-Policy": "require-corp",
        },
        server.site,
    )
    yield running
    running.close()


@pytest.mark.browsers
def test_stop_while_busy_interrupts_where_memory_is_shared(
    way: Way, context: BrowserContext, isolated: Server, tmp_path_factory: pytest.TempPathFactory
) -> None:
    script = tmp_path_factory.mktemp("isolated") / "app.py"
    script.write_text(SCRIPT.format(function="visits = []\n" + BUSY))
    app = AppPage(context)
    app.page.goto(isolated.add(script))
    app.wait_until_ready()
    assert app.page.evaluate("crossOriginIsolated")
    run_and_stop(app, "600", "again")
    expect(app.console()).to_be_hidden()
    check_that_runs_work(app)
    app.check()


def test_a_press_while_python_starts_again_is_done_afterwards(open_app: OpenApp) -> None:
    app = open_app(SCRIPT.format(function=BUSY))
    run_and_stop(app, "600", "again")
    app.fill("seconds", "0")
    app.submit()
    expect(app.field("output")).to_have_value("again 999", timeout=30_000)
    app.tolerate(ENDED_IN_FIREFOX)


CRASHING = """\
import ctypes
import gradio as gr

def work(name, address):
    return name if not address else ctypes.string_at(int(address, 16), 10).decode()

gr.Interface(work, ["text", "text"], "text").launch()
"""


@pytest.mark.browsers
def test_a_crash_starts_python_again_and_keeps_the_inputs(open_app: OpenApp) -> None:
    app = open_app(CRASHING)
    app.fill("name", "Ada")
    app.fill("address", "FFFFFFF0")
    app.submit()
    status = app.page.locator(".block", has=app.field("output")).locator("pagelet-status")
    expect(status).to_contain_text("Python crashed")
    app.wait_until_ready()
    app.expect_value("name", "Ada")
    app.expect_value("address", "FFFFFFF0")
    app.open_console()
    expect(app.console()).to_contain_text("was started again. What you entered is kept")
    app.fill("address", "")
    app.submit()
    app.expect_value("output", "Ada")
    expect(status).not_to_contain_text("Python crashed")
    app.expect_problem("fatal error")
    # The runtime writes what it knows of the crash, each engine in its words.
    app.tolerate("console:")
    app.tolerate(ENDED_IN_FIREFOX)
