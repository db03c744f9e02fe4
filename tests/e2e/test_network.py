"""Requests: they work where a server allows them to pages, and say so where one does not."""

from __future__ import annotations

import gzip
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage
from e2e.serving import Server

OpenApp = Callable[..., AppPage]

LIBRARIES = """\
import urllib.request
import gradio as gr
import httpx
import requests

def by_urllib(url):
    data = b"sent" if url.endswith("echo") else None
    with urllib.request.urlopen(url, data, timeout=20) as response:
        return f"{response.status} {response.headers['x-test']} {response.read().decode()}"

def told(response):
    return f"{response.status_code} {response.headers.get('x-test')} {response.text}"

def by_requests(url):
    send = requests.post if url.endswith("echo") else requests.get
    return told(send(url, **({"data": "sent"} if url.endswith("echo") else {}), timeout=20))

def by_httpx(url):
    method, body = ("POST", b"sent") if url.endswith("echo") else ("GET", None)
    return told(httpx.request(method, url, content=body, timeout=20))

async def by_client(url):
    async with httpx.AsyncClient(timeout=20) as client:
        send = client.post(url, content=b"sent") if url.endswith("echo") else client.get(url)
        return told(await send)

BY = {"urllib": by_urllib, "requests": by_requests, "httpx": by_httpx}
"""

BLOCKING = """
def work(library, url):
    try:
        return f"{library}: {BY[library](url)}"
    except Exception as error:
        return f"{library}: {type(error).__name__}: {error}"
"""

ASYNC = """
async def work_async(address):
    try:
        return f"client: {await by_client(address)}"
    except Exception as error:
        return f"client: {type(error).__name__}: {error}"
"""

YIELDING = """
def work(library, url):
    yield f"{library}: asking"
    yield f"{library}: {BY[library](url)}"
"""

DEMO = """
library = gr.Textbox(label="library")
gr.Interface(work, [library, "text"], gr.Textbox(label="output")).launch()
"""

BOTH = """
library = gr.Textbox(label="library")
with gr.Blocks() as demo:
    gr.Interface(work, [library, "text"], gr.Textbox(label="output"))
    gr.Interface(work_async, "text", gr.Textbox(label="answer"))
demo.launch()
"""

ALONE = """\
import urllib.request
import gradio as gr

def attempt(url):
    try:
        with urllib.request.urlopen(url, timeout=20) as response:
            return response.read().decode()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

gr.Interface(attempt, "text", gr.Textbox(label="output")).launch()
"""

THREE = ["urllib", "requests", "httpx"]


class _Handler(BaseHTTPRequestHandler):
    """Answers like a service on the web, to other sites' pages or not."""

    open_to_all = True

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if path == "/slow":
            time.sleep(600)
        body = b"{}" if path == "/json" else "grüße".encode()
        self._answer(404 if path == "/nothing" else 200, body)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200, json.dumps(body.decode()).encode())

    def do_HEAD(self) -> None:
        self._answer(200, b"")

    def _answer(self, status: int, body: bytes) -> None:
        packed = gzip.compress(body)
        self.send_response(status)
        if self.open_to_all:
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Access-Control-Expose-Headers", "*")
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.send_header("X-Test", "yes")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(packed)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


def _serve(open_to_all: bool) -> Iterator[str]:
    handler = type("Handler", (_Handler,), {"open_to_all": open_to_all})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def friendly() -> Iterator[str]:
    """A service that lets other sites' pages read its answers."""
    yield from _serve(True)


@pytest.fixture(scope="module")
def closed() -> Iterator[str]:
    """A service that answers its own pages only."""
    yield from _serve(False)


@pytest.fixture
def without_jspi(server: Server) -> Iterator[None]:
    """A worker in an engine that can't let Python wait."""
    path = f"assets/{server.site.bundle.entries['worker.js']}"
    whole = server.site.files[path]
    server.site.files[path] = b"delete WebAssembly.Suspending;" + whole
    yield
    server.site.files[path] = whole


def ask(app: AppPage, url: str, library: str | None = None) -> None:
    """Let the function ask an address."""
    if library is not None:
        app.fill("library", library)
    app.fill("url", url)
    app.submit()


def ask_all(app: AppPage, friendly: str, closed: str) -> None:
    """Ask what works and what does not, by each library, and see what comes of it."""
    for library in THREE:

        def blocking(url: str, library: str = library) -> Locator:
            app.fill("library", library)
            app.fill("url", url)
            app.button("Submit").first.click()
            return app.field("output")

        check_answers(blocking, friendly, closed, library)

    def waiting(url: str) -> Locator:
        app.fill("address", url)
        app.button("Submit").last.click()
        return app.field("answer")

    check_answers(waiting, friendly, closed, "client")
    forget_what_browsers_print(app)


def check_answers(asked: Callable[[str], Locator], friendly: str, closed: str, name: str) -> None:
    """Ask servers that allow it and one that does not."""
    expect(asked(f"{friendly}text")).to_have_value(f"{name}: 200 yes grüße")
    expect(asked(f"{friendly}echo")).to_have_value(f'{name}: 200 yes "sent"')
    said = rf"^{name}: [\s\S]*{urlsplit(closed).netloc}.*Access-Control-Allow-Origin"
    expect(asked(f"{closed}text")).to_have_value(re.compile(said))


def forget_what_browsers_print(app: AppPage) -> None:
    """Browsers log each request that fails; that is not the page's doing."""
    for part in ("CORS", "Cross-Origin", "net::ERR", "NetworkError", "404"):
        app.tolerate(part)


@pytest.mark.everywhere
def test_servers_that_allow_it_and_those_that_do_not(
    open_app: OpenApp, friendly: str, closed: str
) -> None:
    ask_all(open_app(LIBRARIES + BLOCKING + ASYNC + BOTH), friendly, closed)


@pytest.mark.usefixtures("without_jspi")
def test_engines_in_which_python_can_not_wait(
    open_app: OpenApp, friendly: str, closed: str
) -> None:
    ask_all(open_app(LIBRARIES + BLOCKING + ASYNC + BOTH), friendly, closed)


def test_other_outcomes(open_app: OpenApp, friendly: str) -> None:
    app = open_app(ALONE)
    ask(app, f"{friendly}nothing")
    app.expect_value("output", "HTTPError: HTTP Error 404: Not Found")
    ask(app, "http://127.0.0.1:9/")
    expect(app.field("output")).to_have_value(
        "URLError: <urlopen error 127.0.0.1:9 could not be reached. "
        "Is the address right: http://127.0.0.1:9/?>"
    )
    ask(app, "files/nothing")
    app.expect_value("output", "ValueError: unknown url type: 'files/nothing'")
    forget_what_browsers_print(app)


@pytest.mark.browsers
def test_a_request_without_end_can_be_stopped(open_app: OpenApp, friendly: str) -> None:
    app = open_app(LIBRARIES + YIELDING + DEMO)
    for library in THREE:
        ask(app, f"{friendly}slow", library)
        app.expect_value("output", f"{library}: asking")
        app.button("Stop").click()
        expect(app.button("Submit")).to_be_visible()
        ask(app, f"{friendly}text")
        app.expect_value("output", f"{library}: 200 yes grüße")
    expect(app.console()).to_be_hidden()
