"""What a page can't do says so in the page; what scripts do instead works."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

TRYING = """\
import gradio as gr

def attempt(code):
    values = {}
    try:
        exec(code, values)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return values.get("result")

gr.Interface(attempt, "text", "text").launch()
"""


def attempt(app: AppPage, code: str, part: str) -> None:
    """Run some code in the page and wait for a part of what comes of it."""
    app.fill("code", code)
    app.submit()
    app.page.wait_for_function(
        "(part) => document.querySelectorAll('textarea, input')[1].value.includes(part)", arg=part
    )


@pytest.mark.everywhere
def test_what_a_page_can_not_do_is_named(open_app: OpenApp) -> None:
    app = open_app(TRYING)
    start = "import threading; threading.Thread(target=print).start()"
    attempt(app, start, "Call print() directly")
    pool = "from multiprocessing import Pool; Pool(2)"
    attempt(app, pool, "multiprocessing.Pool: a web page can't start processes")
    attempt(app, "import os; os.system('ls')", "os.system: a web page can't run other programs")
    attempt(app, "import subprocess; subprocess.run('ls')", "subprocess (ls)")
    connect = "import socket; socket.create_connection(('example.org', 80))"
    attempt(app, connect, "can't connect to example.org:80")
    serve = "import http.server as h; h.HTTPServer(('', 8000), None)"
    attempt(app, serve, "a web page is no server")
    attempt(app, "input('Who? ')", "input('Who? '): a web page has no terminal")


def test_executors_work(open_app: OpenApp) -> None:
    app = open_app(
        "from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed\n"
        "import asyncio\n"
        "import gradio as gr\n"
        "def square(number):\n"
        "    return number ** 2\n"
        "async def work(count):\n"
        "    with ThreadPoolExecutor(max_workers=4) as executor:\n"
        "        squares = list(executor.map(square, range(int(count))))\n"
        "    with ProcessPoolExecutor() as executor:\n"
        "        futures = [executor.submit(square, n) for n in range(int(count))]\n"
        "        squares += sorted(future.result() for future in as_completed(futures))\n"
        "    return [*squares, await asyncio.to_thread(square, 9)]\n"
        "gr.Interface(work, 'number', 'text').launch()\n"
    )
    app.fill("count", "3")
    app.submit()
    app.expect_value("output", "[0, 1, 4, 0, 1, 4, 81]")


@pytest.mark.browsers
@pytest.mark.parametrize(
    ("module", "part"),
    [
        ("torch", "torch can't be had in a web page"),
        ("nothing_known", "neither beside the script, nor a part of Python"),
        ("tkinter", "build the interface of components"),
    ],
)
def test_a_script_whose_import_fails_says_why(open_app: OpenApp, module: str, part: str) -> None:
    app = open_app(f"import gradio as gr\nimport {module}\n", wait=False)
    alert = app.page.get_by_role("alert")
    expect(alert).to_contain_text(f"No module named '{module}'")
    expect(alert).to_contain_text(part)
    expect(alert).to_contain_text('File "app.py", line 2')


def test_a_package_that_the_build_did_not_see_is_named(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\nfrom importlib import import_module\n"
        "gr.Interface(lambda name: import_module(name).__name__, 'text', 'text').launch()\n"
    )
    app.fill("name", "yaml")
    app.submit()
    app.open_console()
    expect(app.console()).to_contain_text("pyyaml comes with Pyodide, but this page was built")
