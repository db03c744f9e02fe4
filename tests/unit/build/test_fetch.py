"""Downloads: whole and right, or not there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from build_steps.fetch import Unavailable, download, put, replacing, sha256, sha256_of

CONTENT = b"content" * 1000


class Handler(BaseHTTPRequestHandler):
    """Answers whole, too short, or not at all."""

    def do_GET(self) -> None:
        if self.path == "/absent":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(CONTENT)))
        self.end_headers()
        self.wfile.write(CONTENT[:100] if self.path == "/short" else CONTENT)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output clean."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Return the address of a server."""
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_download_arrives_whole(address: str, tmp_path: Path) -> None:
    download(f"{address}/file", tmp_path / "sub" / "file", sha256(CONTENT))
    assert (tmp_path / "sub" / "file").read_bytes() == CONTENT
    assert sha256_of(tmp_path / "sub" / "file") == sha256(CONTENT)


@pytest.mark.parametrize("path", ["/short", "/absent", "/file"])
def test_what_fails_leaves_nothing_behind(address: str, tmp_path: Path, path: str) -> None:
    digest = sha256(CONTENT if path != "/file" else b"other")
    with pytest.raises(Unavailable, match=path):
        download(address + path, tmp_path / "file", digest)
    assert list(tmp_path.iterdir()) == []


def test_an_unreachable_server_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="refused"):
        download("http://127.0.0.1:1/file", tmp_path / "file", sha256(CONTENT))


def test_an_interrupted_write_keeps_the_old_file(tmp_path: Path) -> None:
    put(tmp_path / "file", b"old")

    def write_half() -> None:
        with replacing(tmp_path / "file") as part:
            part.write_bytes(b"ne")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert (tmp_path / "file").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
