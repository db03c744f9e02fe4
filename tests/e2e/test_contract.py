"""The remote document in a real worker keeps the contract of tests/contract."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><title>Contract</title><link rel="icon" href="data:,"><body>
<script type="module">
  import { failures } from "/tests/contract/browser.js";
  window.finished = failures();
</script>"""


class _Handler(SimpleHTTPRequestHandler):
    """Serves the sources as they are, and an empty page."""

    def do_GET(self) -> None:
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the sources are served."""
    handler = functools.partial(_Handler, directory=ROOT)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.mark.browsers
def test_the_remote_document_in_a_worker(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.wait_for_function("window.finished !== undefined")
    assert page.evaluate("window.finished") == []
