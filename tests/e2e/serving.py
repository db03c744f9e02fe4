"""The site under test, served from memory."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zlib import crc32

from build_steps import site as build_site
from build_steps.serve import TYPES

NUMBERS = count()
"""One for each app, since servers may share a site."""


class Server:
    """The site, served from memory; apps are added while it runs.

    Args:
        headers: what comes with every answer, beside its type and length.
        site: where the apps go; a new one where it is `None`.
    """

    def __init__(
        self, headers: Mapping[str, str] | None = None, site: build_site.Site | None = None
    ) -> None:
        self.site = build_site.prepare() if site is None else site
        self.requests: list[str] = []
        """The addresses that were asked for, in order, relative to `url`."""
        self.sent: list[str] = []
        """Those of them whose bytes were sent, since the browser had not got them."""
        members = {
            "files": self.site.files,
            "headers_sent": headers or {},
            "requests": self.requests,
            "sent": self.sent,
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
            folder = f"app{next(NUMBERS)}-{script.stem}/"
            self.site.add_app(script, None, folder, drawn)
            self._apps[key] = self.url + folder
        return self._apps[key]

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    # Of older answers browsers keep nothing that they would have to ask about again.
    protocol_version = "HTTP/1.1"
    files: dict[str, bytes]
    headers_sent: Mapping[str, str]
    requests: list[str]
    sent: list[str]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).lstrip("/")
        self.requests.append(path)
        if path.endswith("/") or not path:
            path += "index.html"
        data = self.files.get(path)
        body = b"not found" if data is None else data
        tag = f'"{crc32(body)}"'
        if self.headers["If-None-Match"] == tag:
            self.send_response(304)
            self.end_headers()
            return
        self.sent.append(path)
        self.send_response(404 if data is None else 200)
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "no-cache")
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


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder; return the path of the first one."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder / next(iter(files))
