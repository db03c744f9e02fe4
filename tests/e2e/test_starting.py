"""How a page starts where something is missing: a download, a worker, a newer browser, a root."""

from __future__ import annotations

import fnmatch
import functools
import gzip
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from build_steps import commands
from e2e.app_page import AppPage
from e2e.serving import write_files

OpenApp = Callable[..., AppPage]

ECHO = "import gradio as gr\ngr.Interface(lambda text: text[::-1], 'text', 'text').launch()\n"

COSTLY = {"_colorize", "base64", "csv", "datetime", "difflib", "ssl", "tempfile", "zipfile"}
COSTLY_WITH_NUMPY = {"ctypes", "fractions", "numpy._typing", "numpy.linalg", "platform", "tempfile"}


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


class _Plain(SimpleHTTPRequestHandler):
    """Sends files as they are, and notes what was fetched."""

    def __init__(self, *args: Any, fetched: list[str], **options: Any) -> None:
        self.fetched = fetched
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        self.fetched.append(self.path.rsplit("/")[-1])
        super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


class _Compressing(_Plain):
    """Compresses what most hosts do."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        if path.suffix not in {".wasm", ".mjs"}:
            return super().send_head()
        data = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The top of a file server, with a site that `build.py` wrote two folders below."""
    top = tmp_path_factory.mktemp("top")
    script = write_files(tmp_path_factory.mktemp("source"), {"app.py": ECHO})
    commands.build(script, top / "some where" / "site")
    return top


@contextmanager
def served(top: Path, handler: type[_Plain], fetched: list[str]) -> Iterator[str]:
    """Serve the site from a free port; its address, while it is there."""
    answering = functools.partial(handler, directory=top, fetched=fetched)
    running = ThreadingHTTPServer(("127.0.0.1", 0), answering)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}/some%20where/site/"
    running.shutdown()
    running.server_close()


def test_below_other_folders_of_a_file_server(context: BrowserContext, built: Path) -> None:
    compressed = "pyodide.asm.wasm-*.bin pyodide.asm.mjs-*.bin"
    check_what_is_fetched(context, built, _Plain, compressed, "pyodide.asm-*")


@pytest.mark.browsers
def test_a_host_that_compresses_sends_files_as_they_are(
    context: BrowserContext, built: Path
) -> None:
    raw = "pyodide.asm-*.wasm pyodide.asm-*.mjs"
    check_what_is_fetched(context, built, _Compressing, raw, "pyodide.asm.*.bin")


def check_what_is_fetched(
    context: BrowserContext, built: Path, handler: type[_Plain], wanted: str, unwanted: str
) -> None:
    """Open the site on a server of a kind; see that it works, and what it was made of."""
    fetched: list[str] = []
    with served(built, handler, fetched) as address:
        app = AppPage(context)
        app.page.goto(address)
        app.wait_until_ready()
        check_that_it_works(app)
        app.check()
    assert all(fnmatch.filter(fetched, pattern) for pattern in wanted.split())
    assert not fnmatch.filter(fetched, unwanted)


def test_a_start_imports_nothing_for_what_may_never_come(open_app: OpenApp) -> None:
    app = open_app(
        f"import sys\nprint('bare', sorted({COSTLY} & set(sys.modules)))\n"
        "import numpy as np\nimport PIL.PngImagePlugin\n"
        f"print('with numpy', sorted({COSTLY_WITH_NUMPY} & set(sys.modules)))\n"
        # What imports are left to later finds them then.
        "print(np.polyfit([1, 2, 3], [2, 4, 6], 1).round(3), np.zeros(1).ctypes.data > 0)\n"
        "print(np.asmatrix([[2]]) ** 2, np.linalg.det([[3]]).round(3), np.ma.array([4]).sum())\n"
        f"{ECHO}"
    )
    app.open_console()
    expect(app.console()).to_contain_text("bare []")
    expect(app.console()).to_contain_text("with numpy []")
    expect(app.console()).to_contain_text("[2. 0.] True")
    expect(app.console()).to_contain_text("[[4]] 3.0 4")
