"""A server for the loopback interface that rebuilds when a source changes."""

import http.server
import io
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from .archive import skipped
from .console import say
from .errors import BuildError

TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".py": "text/x-python; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".whl": "application/zip",
    ".zip": "application/zip",
}
RELOAD = "/__reload"
RELOADER = f"""<script>
  new EventSource("{RELOAD}").addEventListener("reload", () => location.reload());
</script>
</body>"""
POLL = 0.5
# A comment sent now and then: writing it is how the server learns that a page has gone.
HEARTBEAT = 15
PORTS_TRIED = 20


class Changes:
    """A counter of builds that requests can wait on."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self.count = 0

    def announce(self) -> None:
        """Tell every waiting page that there is a new build."""
        with self._condition:
            self.count += 1
            self._condition.notify_all()

    def wait(self, seen: int, seconds: float) -> int:
        """Wait for a build later than `seen`, at most so many seconds; the newest count."""
        with self._condition:
            self._condition.wait_for(lambda: self.count != seen, seconds)
            return self.count


class Server(http.server.ThreadingHTTPServer):
    """A server of one folder on the loopback interface."""

    daemon_threads = True
    # On Windows reusing means sharing the port with whoever has it.
    allow_reuse_address = os.name != "nt"

    def __init__(self, folder: Path, port: int, changes: Changes | None) -> None:
        self.folder = folder
        self.changes = changes
        super().__init__(("127.0.0.1", port), Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no error."""
        problem = sys.exception()
        if not isinstance(problem, ConnectionError):
            say(f"   a request failed: {problem!r}")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files; after `serve` they are pages with a script that reloads them."""

    protocol_version = "HTTP/1.1"
    server: Server

    def __init__(self, request: socket.socket, client_address: Any, server: Server) -> None:
        self.tag = ""
        super().__init__(request, client_address, server, directory=str(server.folder))

    def do_GET(self) -> None:
        """Answer with a file, or with the stream of reload events."""
        if self.server.changes and self.path == RELOAD:
            self._send_changes(self.server.changes)
        else:
            super().do_GET()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the headers of a file; what to send after them."""
        path = self._file()
        self.tag = ""
        if path is None:
            return super().send_head()
        if self.server.changes and path.suffix == ".html":
            return self._send_page(path.read_text("utf-8").replace("</body>", RELOADER).encode())
        status = path.stat()
        # Not by date alone: two builds within a second would look the same.
        self.tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        if self.headers.get("If-None-Match") == self.tag:
            self.send_response(304)
            self.end_headers()
            return None
        return super().send_head()

    def end_headers(self) -> None:
        """Close the headers with those that every answer has."""
        if self.tag:
            self.send_header("ETag", self.tag)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """The MIME type of a file, ours before the system's table, which may know other ones."""
        return TYPES.get(Path(path).suffix.lower()) or super().guess_type(path)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Answered requests are not worth a line each."""

    def log_message(self, format: str, *args: object) -> None:
        """Say what could not be answered."""
        say(f"   {self.path}: {format % args}")

    def _file(self) -> Path | None:
        """The file that the address means, if it is one."""
        path = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        return path if path.is_file() else None

    def _send_page(self, page: bytes) -> io.BytesIO:
        self.send_response(200)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return io.BytesIO(page)

    def _send_changes(self, changes: Changes) -> None:
        self.close_connection = True
        # Before the page hears anything: what is built from now on is news to it.
        seen = changes.count
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        while True:
            now = changes.wait(seen, HEARTBEAT)
            self.wfile.write(b"event: reload\ndata:\n\n" if now != seen else b":\n\n")
            seen = now


def listen(folder: Path, port: int, changes: Changes | None = None) -> Server:
    """Open the port, or the next free one, saying so; with `changes`, pages reload."""
    for candidate in range(port, port + PORTS_TRIED):
        try:
            return Server(folder, candidate, changes)
        except OSError as problem:
            say(f"Port {candidate} can't be used ({problem.strerror}); trying {candidate + 1}.")
    raise BuildError(f"No free port between {port} and {port + PORTS_TRIED - 1}.")


def watch(
    folders: Sequence[Path], output: Path, rebuild: Callable[[], None], stop: threading.Event
) -> None:
    """Rebuild after each change below the folders, `output` excepted, until told to stop."""
    seen = snapshot(folders, output)
    while not stop.wait(POLL):
        now = snapshot(folders, output)
        if now != seen:
            # What changes while the build runs counts as a change after it.
            seen = now
            rebuild()


def snapshot(folders: Iterable[Path], output: Path) -> dict[Path, tuple[int, int]]:
    """Time and size of every source below the folders."""
    found: dict[Path, tuple[int, int]] = {}
    waiting = [folder for folder in folders if folder.exists()]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                waiting += [
                    child
                    for child in path.iterdir()
                    if not skipped(child.name) and child != output and not child.is_symlink()
                ]
            else:
                status = path.stat()
                found[path] = (status.st_mtime_ns, status.st_size)
        except FileNotFoundError:
            # Removed between listing and looking, as editors do with their temporary files.
            continue
    return found
