"""Apps opened in real browsers, in each of the ways in which a page can run."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from build_steps import site as build_site
from build_steps.serve import TYPES
from e2e.app_page import AppPage

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


PATIENCE = 30_000
"""Milliseconds to wait for what has to happen."""


@dataclass(frozen=True)
class Way:
    """A browser, and whether Python runs in a worker or on the page's own thread."""

    browser: str
    mode: str

    def __str__(self) -> str:
        return f"{self.browser}-{self.mode}"


DEFAULT = Way("chromium", "worker")
WAYS = [DEFAULT, Way("chromium", "main"), Way("firefox", "worker"), Way("firefox", "main")]


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks of this folder, and be patient: a busy machine is no failure."""
    config.addinivalue_line("markers", "everywhere: runs in each browser, worker and main mode")
    config.addinivalue_line("markers", "browsers: runs in each browser, in worker mode")
    expect.set_options(timeout=PATIENCE)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in each way that its mark asks for."""
    if "way" not in metafunc.fixturenames:
        return
    ways = [DEFAULT]
    if metafunc.definition.get_closest_marker("everywhere"):
        ways = WAYS
    elif metafunc.definition.get_closest_marker("browsers"):
        ways = [way for way in WAYS if way.mode == "worker"]
    metafunc.parametrize("way", ways, ids=str, scope="session")


class Server:
    """The site, served from memory; apps are added while it runs.

    Args:
        headers: what comes with every answer, beside its type and length.
    """

    def __init__(self, headers: Mapping[str, str] | None = None) -> None:
        self.site = build_site.prepare()
        self.requests: list[str] = []
        """The addresses that were asked for, in order, relative to `url`."""
        members = {
            "files": self.site.files,
            "headers_sent": headers or {},
            "requests": self.requests,
        }
        handler = type("Handler", (_Handler,), members)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"
        self._apps: dict[tuple[Path, bool], str] = {}
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def add(self, script: Path, drawn: bool = False) -> str:
        """Return the address of a script's app; with `drawn` the build has drawn it."""
        key = (script, drawn)
        if key not in self._apps:
            folder = f"app{len(self._apps)}-{script.stem}/"
            self.site.add_app(script, None, folder, drawn)
            self._apps[key] = self.url + folder
        return self._apps[key]

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    files: dict[str, bytes]
    headers_sent: Mapping[str, str]
    requests: list[str]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        self.requests.append(path)
        if path.endswith("/") or not path:
            path += "index.html"
        data = self.files.get(path)
        self.send_response(404 if data is None else 200)
        body = b"not found" if data is None else data
        self.send_header("Content-Type", TYPES.get(Path(path).suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The site under test."""
    running = Server()
    yield running
    running.close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Callable[[str], Browser]]:
    """Return what gives a running browser by name."""
    running: dict[str, Browser] = {}

    def browser_of(name: str) -> Browser:
        if name not in running:
            running[name] = _launch(playwright, name)
        return running[name]

    yield browser_of
    for browser in running.values():
        browser.close()


def _launch(playwright: Playwright, name: str) -> Browser:
    path = os.environ.get(f"PAGELET_{name.upper()}")
    if name == "chromium":
        return playwright.chromium.launch(executable_path=path or None, args=CHROMIUM_FLAGS)
    if path:
        return playwright.firefox.launch(channel="moz-firefox", executable_path=path)
    return playwright.firefox.launch()


@pytest.fixture
def context(way: Way, launch: Callable[[str], Browser]) -> Iterator[BrowserContext]:
    """A fresh browser profile that reaches nothing but this machine."""
    fresh = launch(way.browser).new_context(viewport={"width": 1280, "height": 900})
    fresh.set_default_timeout(PATIENCE)
    yield fresh
    fresh.close()


@pytest.fixture
def open_app(
    way: Way, context: BrowserContext, server: Server, tmp_path: Path
) -> Iterator[Callable[..., AppPage]]:
    """Return what opens an app: of a script's path, or of its text with the files beside it.

    At the end no page may have shown an error that the test did not ask for.
    """
    opened: list[AppPage] = []

    def open_script(
        script: Path | str,
        query: str = "",
        wait: bool = True,
        files: Mapping[str, str | bytes] | None = None,
        before: Callable[[AppPage], object] | None = None,
    ) -> AppPage:
        if isinstance(script, str):
            folder = tmp_path / f"script{len(opened)}"
            script = write_files(folder, {"app.py": script, **(files or {})})
        parameters = [part for part in ("main" if way.mode == "main" else "", query) if part]
        address = server.add(script) + ("?" + "&".join(parameters) if parameters else "")
        app = AppPage(context, server.url)
        opened.append(app)
        if before is not None:
            before(app)
        app.page.goto(address)
        if wait:
            app.wait_until_ready()
        return app

    yield open_script
    for app in opened:
        app.check()


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder; return the path of the first one."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / next(iter(files))
