"""How a page starts where something is missing: a download, a worker, a newer browser, a root."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from build_steps import commands
from e2e.app_page import AppPage
from e2e.serving import write_files

OpenApp = Callable[..., AppPage]

ECHO = "import gradio as gr\ngr.Interface(lambda text: text[::-1], 'text', 'text').launch()\n"


def check_that_it_works(app: AppPage) -> None:
    """Let the app answer."""
    app.fill("text", "abc")
    app.submit()
    app.expect_value("output", "cba")


class Broken:
    """A download that breaks a number of times.

    Args:
        name: what the file's name begins with.
        times: how often it breaks.
    """

    def __init__(self, name: str, times: float) -> None:
        self.name = name
        self.left = times
        self.tried = 0

    def install(self, app: AppPage) -> None:
        """Stand between the page and the server."""
        app.page.route(lambda url: f"/{self.name}" in url, self._answer)

    def _answer(self, route: Route) -> None:
        self.tried += 1
        if self.left > 0:
            self.left -= 1
            route.abort("connectionreset")
        else:
            route.continue_()


@pytest.mark.browsers
@pytest.mark.parametrize("name", ["pyodide.asm.wasm", "app.py"])
def test_a_download_that_breaks_is_tried_again(open_app: OpenApp, name: str) -> None:
    broken = Broken(name, 1)
    app = open_app(ECHO, before=broken.install)
    assert broken.tried == 2
    app.tolerate(name)
    check_that_it_works(app)


@pytest.mark.browsers
def test_a_download_that_keeps_breaking_is_explained_and_can_be_retried(open_app: OpenApp) -> None:
    broken = Broken("pyodide.asm.wasm", float("inf"))
    app = open_app(ECHO, wait=False, before=broken.install)
    alert = app.page.get_by_role("alert")
    expect(alert).to_contain_text("The page could not start")
    expect(alert).to_contain_text("pyodide.asm.wasm")
    expect(alert).to_contain_text("could not be downloaded")
    assert broken.tried == 3
    expect(app.page.locator("#pagelet-app")).to_have_attribute("data-stage", "failed")
    app.tolerate("pyodide.asm.wasm")
    broken.left = 0
    app.button("Retry").click()
    app.wait_until_ready()
    expect(alert).to_have_count(0)
    check_that_it_works(app)


@pytest.mark.browsers
def test_a_browser_that_is_too_old_is_told_which_ones_work(open_app: OpenApp) -> None:
    app = open_app(
        ECHO,
        wait=False,
        before=lambda app: app.page.add_init_script("delete globalThis.FinalizationRegistry;"),
    )
    alert = app.page.get_by_role("alert")
    expect(alert).to_contain_text("needs a newer one. Missing here: weak references")
    expect(alert).to_contain_text("Firefox 114+")
    expect(app.button("Retry")).to_have_count(0)
    assert app.page.workers == []


@pytest.mark.browsers
def test_without_a_worker_python_runs_on_the_page(open_app: OpenApp) -> None:
    def refuse(app: AppPage) -> None:
        app.page.route("**/worker-*.js", lambda route: route.abort())

    app = open_app(ECHO, before=refuse)
    app.open_console()
    expect(app.console()).to_contain_text("Python runs without a worker")
    app.tolerate("worker-")
    check_that_it_works(app)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that `build.py` wrote, two folders below a plain file server."""
    top = tmp_path_factory.mktemp("top")
    script = write_files(tmp_path_factory.mktemp("source"), {"app.py": ECHO})
    commands.build(script, top / "some where" / "site")
    handler = functools.partial(_Quiet, directory=top)
    running = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}/some%20where/site/"
    running.shutdown()
    running.server_close()


@pytest.mark.browsers
def test_below_other_folders_of_a_plain_file_server(context: BrowserContext, built: str) -> None:
    app = AppPage(context)
    app.page.goto(built)
    app.wait_until_ready()
    check_that_it_works(app)
    app.check()
