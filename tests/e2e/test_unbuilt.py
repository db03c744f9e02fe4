"""The playground straight from the sources, on a static host that knows nothing of them."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from build_steps import runtime
from build_steps.paths import JS, ROOT
from build_steps.site import Site
from e2e.app_page import AppPage
from e2e.serving import Server
from e2e.test_playground import app_in, editor, write

CDN = "https://cdn.jsdelivr.net/"
MEAN = """\
import gradio as gr
import numpy as np

def mean(text):
    return f"{np.mean([float(part) for part in text.split()]):.1f}"

gr.Interface(mean, "text", gr.Textbox(label="Mean")).launch()
"""


class Quiet(SimpleHTTPRequestHandler):
    """Files as they are in a folder."""

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The repository as a plain host serves it, below a path."""
    folder = tmp_path_factory.mktemp("host")
    (folder / "some").mkdir()
    (folder / "some" / "path").symlink_to(ROOT)
    handler = functools.partial(Quiet, directory=str(folder))
    running = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_address[1]}/some/path/"
    running.shutdown()
    running.server_close()


class Network:
    """Stands in for the CDN, with the files that npm and the build have fetched."""

    def __init__(self, site: Site) -> None:
        self._wheels = runtime.wheels(site.lock, [site.lock.packages["numpy"]])
        self.changed = ""
        """The end of the address of a file that is another one than it was."""
        self.asked: list[str] = []

    def answer(self, route: Route) -> None:
        """Answer a request to the CDN."""
        place = route.request.url.removeprefix(CDN)
        self.asked.append(place)
        if place.startswith("npm/"):
            scope, _, rest = place.removeprefix("npm/").rpartition("@")
            path = JS / "node_modules" / scope / rest.partition("/")[2]
        else:
            path = self._wheels[place.rpartition("/")[2]]
        data = path.read_bytes()
        if self.changed and place.endswith(self.changed):
            data += b" "
        route.fulfill(body=data, headers={"Access-Control-Allow-Origin": "*"})


@pytest.fixture
def network(context: BrowserContext, server: Server) -> Network:
    """The CDN of a browser."""
    made = Network(server.site)
    context.route(f"{CDN}**", made.answer)
    return made


@pytest.mark.browsers
def test_the_sources_run_as_they_are(
    address: str, context: BrowserContext, network: Network
) -> None:
    app = AppPage(context, ("http://127.0.0.1:", "data:", "blob:", "about:", CDN))
    page = app.page
    page.goto(address)
    expect(editor(page)).to_contain_text("def greet")
    app_in(page).get_by_label("Name", exact=True).fill("Ada")
    app_in(page).get_by_role("button", name="Submit").click()
    expect(app_in(page).get_by_label("Greeting", exact=True)).to_have_value(re.compile("Ada"))
    expect(page.get_by_text("Starting the playground")).to_have_count(0)

    page.get_by_role("button", name="Examples").click()
    gallery = page.get_by_role("dialog", name="Examples")
    gallery.get_by_role("searchbox").fill("hello")
    gallery.get_by_role("link").first.click()
    expect(editor(page)).to_contain_text("Hello: the smallest app")
    assert page.url == f"{address}#example=hello"
    app.check()


def test_what_is_written_runs_with_packages(
    address: str, context: BrowserContext, network: Network
) -> None:
    app = AppPage(context, ("http://127.0.0.1:", "data:", "blob:", "about:", CDN))
    page = app.page
    page.goto(f"{address}index.html")
    expect(editor(page)).to_contain_text("def greet")
    write(page, MEAN)
    page.get_by_role("button", name="Run", exact=True).click()
    app_in(page).get_by_label("text", exact=True).fill("1 2 6")
    app_in(page).get_by_role("button", name="Submit").click()
    expect(app_in(page).get_by_label("Mean", exact=True)).to_have_value("3.0")
    assert any("numpy" in place for place in network.asked)
    expect(page.get_by_role("button", name="Download", exact=True)).to_be_hidden()
    app.check()


def test_a_file_that_has_changed_on_the_way_is_not_run(
    address: str, context: BrowserContext, network: Network
) -> None:
    network.changed = "/dist/index.js"
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#pg-notices")).to_contain_text("dist/index.js could not be downloaded")
    expect(page.get_by_label("Code")).to_contain_text("def greet")
    network.changed = "/lexer.minimal.js"
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("lexer.minimal.js could not be downloaded")
    expect(page.get_by_role("alert")).to_contain_text("python3 build.py serve")


def test_opened_from_disk_it_says_what_to_run(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto((ROOT / "index.html").as_uri())
    expect(page.get_by_text("python3 build.py serve")).to_be_visible()
    expect(page.get_by_role("link")).to_have_count(1)
    file = (ROOT / "pagelet.html").as_uri()
    assert page.get_by_role("link").evaluate("(link) => link.href") == file
    expect(page.get_by_role("button", name="Run")).to_be_hidden()
