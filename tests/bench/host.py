"""A plain static server, as dumb as the dumbest host, or one that compresses as most do."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from build_steps.serve import TYPES

CHUNK = 16 * 1024
COMPRESSED = {".css", ".html", ".js", ".json", ".mjs", ".py", ".wasm"}
packed = cache(gzip.compress)


class Pace:
    """A line of limited width that all connections share.

    Args:
        megabits: per second.
        delay: seconds until an answer begins, and as many again on a new connection.
    """

    def __init__(self, megabits: float, delay: float) -> None:
        self.delay = delay
        self._rate = megabits * 1e6 / 8
        self._free = 0.0
        self._lock = threading.Lock()

    def take(self, count: int) -> None:
        """Wait until so many bytes are through."""
        with self._lock:
            self._free = max(self._free, time.monotonic()) + count / self._rate
            due = self._free
        time.sleep(max(0.0, due - time.monotonic()))


@dataclass(frozen=True)
class Sent:
    """One answer."""

    path: str
    size: int


class Host:
    """Serves files from memory and counts what it sends.

    Args:
        files: by their paths; they may be added to while it runs.
        pace: slows it down.
        compresses: whether texts and WebAssembly are sent as gzip, as GitHub Pages does it.
    """

    def __init__(
        self, files: Mapping[str, bytes], pace: Pace | None = None, compresses: bool = False
    ) -> None:
        self.sent: list[Sent] = []
        shared = {"files": files, "pace": pace, "compresses": compresses, "sent": self.sent}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), shared))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    files: Mapping[str, bytes]
    pace: Pace | None
    compresses: bool
    sent: list[Sent]

    def setup(self) -> None:
        super().setup()
        if self.pace:
            time.sleep(self.pace.delay)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if path.endswith("/") or not path:
            path += "index.html"
        data = self.files.get(path)
        tag = f'"{sha256(data).hexdigest()[:16]}"' if data is not None else ""
        status = 404 if data is None else 304 if self.headers["If-None-Match"] == tag else 200
        body = data if status == 200 and data is not None else b""
        packs = self.compresses and Path(path).suffix in COMPRESSED
        body = packed(body) if packs else body
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(Path(path).suffix, "application/octet-stream"))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        # What GitHub Pages sends.
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("ETag", tag)
        size = sum(map(len, self._headers_buffer)) + 2
        self.sent.append(Sent(path, size + len(body) * (self.command == "GET")))
        if self.pace:
            time.sleep(self.pace.delay)
        self.end_headers()
        if self.command == "GET":
            self._write(body)

    do_HEAD = do_GET

    def _write(self, body: bytes) -> None:
        if self.pace is None:
            self.wfile.write(body)
            return
        for start in range(0, len(body), CHUNK):
            chunk = body[start : start + CHUNK]
            self.pace.take(len(chunk))
            self.wfile.write(chunk)

    def handle(self) -> None:
        # A browser that is closed hangs up.
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""
