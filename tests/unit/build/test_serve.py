"""The server for development."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_steps import serve
from build_steps.serve import Changes, Server, listen, snapshot, watch

Get = Callable[..., tuple[http.client.HTTPResponse, bytes]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with a small site."""
    for name in ("index.html", "app/index.html", "a.js", "b.mjs", "c.wasm", "d.zip", "e.whl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<body>{name}</body>")
    return tmp_path


@pytest.fixture
def changes() -> Changes:
    """Return a counter of builds."""
    return Changes()


@pytest.fixture
def server(site: Path, changes: Changes) -> Iterator[Server]:
    """Return a running server."""
    with listen(site, 0, changes) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def get(server: Server) -> Get:
    """Return a function that asks the server for a path."""

    def ask(path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection(*server.server_address[:2], timeout=5)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=named)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    return ask


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/a.js", "text/javascript"),
        ("/b.mjs", "text/javascript"),
        ("/c.wasm", "application/wasm"),
        ("/d.zip", "application/zip"),
        ("/e.whl", "application/zip"),
        ("/app/", "text/html; charset=utf-8"),
    ],
)
def test_types_and_headers(get: Get, path: str, kind: str) -> None:
    response, _ = get(path)
    assert response.status == 200
    assert response.headers["Content-Type"] == kind
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "/index.html", "/app/", "/app/index.html?main"])
def test_pages_reload_themselves(get: Get, path: str) -> None:
    _, body = get(path)
    assert body.count(b"EventSource") == 1


def test_files_are_served_as_they_are(get: Get, site: Path) -> None:
    assert get("/a.js")[1] == (site / "a.js").read_bytes()
    assert b"EventSource" not in (site / "index.html").read_bytes()


def test_what_is_unchanged_is_not_sent_again(get: Get, site: Path) -> None:
    tag = get("/a.js")[0].headers["ETag"]
    assert get("/a.js", If_None_Match=tag)[0].status == 304
    (site / "a.js").write_text("changed at once")
    assert get("/a.js", If_None_Match=tag)[1] == b"changed at once"


def test_absent_files_and_other_folders(get: Get, capsys: pytest.CaptureFixture[str]) -> None:
    assert get("/none.js")[0].status == 404
    assert get("/../../etc/passwd")[0].status == 404
    assert "/none.js" in capsys.readouterr().err


def test_a_build_is_announced(server: Server, changes: Changes) -> None:
    connection = http.client.HTTPConnection(*server.server_address[:2], timeout=5)
    connection.request("GET", serve.RELOAD)
    response = connection.getresponse()
    assert response.headers["Content-Type"] == "text/event-stream"
    changes.announce()
    assert response.readline() == b"event: reload\n"
    connection.close()


def test_a_taken_port_is_told(
    server: Server, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = server.server_address[1]
    with listen(site, taken) as other:
        assert other.server_address[1] > taken
    assert f"Port {taken} can't be used" in capsys.readouterr().err


def test_sources_are_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "POLL", 0.01)
    (tmp_path / "dist").mkdir()
    stop, builds = threading.Event(), threading.Semaphore(0)
    arguments = ([tmp_path], tmp_path / "dist", builds.release, stop)
    watcher = threading.Thread(target=watch, args=arguments)
    watcher.start()
    try:
        (tmp_path / "dist" / "built.js").write_text("not a source")
        assert not builds.acquire(timeout=0.1)
        (tmp_path / "app.py").write_text("a source")
        assert builds.acquire(timeout=5)
    finally:
        stop.set()
        watcher.join()


def test_what_is_watched(tmp_path: Path) -> None:
    for name in ("a.py", "sub/b.py", "sub/__pycache__/b.pyc", ".git/c", "dist/d"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    found = snapshot([tmp_path, tmp_path / "absent"], tmp_path / "out")
    assert set(found) == {tmp_path / "a.py", tmp_path / "sub" / "b.py"}
