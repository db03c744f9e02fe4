"""urllib sends by the browser and gets answers as from a connection."""

from __future__ import annotations

import io
import urllib.error
import urllib.request
from typing import Any

import pytest

import js
from pagelet import network

HANDLER: Any = urllib.request.AbstractHTTPHandler


@pytest.fixture(autouse=True)
def host(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The browser's side, with an answer prepared."""
    monkeypatch.setattr(HANDLER, "do_open", HANDLER.do_open)
    monkeypatch.setattr(
        urllib.request.HTTPSHandler, "__init__", urllib.request.HTTPSHandler.__init__
    )
    monkeypatch.setattr(urllib.request, "_opener", None)
    network.change(urllib.request)
    js.reset()
    answer(js.pagelet_host, b"hello")
    return js.pagelet_host


def answer(host: Any, body: bytes, status: int = 200, **headers: str) -> None:
    """Prepare what a request is answered with."""
    host.answer = {
        "problem": None,
        "late": False,
        "status": status,
        "reason": "OK" if status == 200 else "",
        "url": "https://example.org/end",
        "headers": [[name.replace("_", "-"), value] for name, value in headers.items()],
        "body": body,
    }


def test_get(host: Any) -> None:
    answer(host, b"caf\xc3\xa9", content_type="text/plain; charset=utf-8", content_encoding="gzip")
    with urllib.request.urlopen("https://example.org/start?a=1", timeout=3) as response:
        assert response.read().decode(response.headers.get_content_charset()) == "café"
        assert (response.status, response.reason) == (200, "OK")
        assert response.geturl() == "https://example.org/end"
        assert response.headers["content-encoding"] is None
        assert response.headers["Content-Length"] == "5"
    (request,) = host.requests
    assert request["method"] == "GET"
    assert request["url"] == "https://example.org/start?a=1"
    assert (request["body"], request["timeout"]) == (None, 3)


def test_without_a_timeout_it_waits_as_long_as_the_browser(host: Any) -> None:
    urllib.request.urlopen("http://example.org/")
    assert host.requests[0]["timeout"] is None


@pytest.mark.parametrize(
    "data", [b"a=1", bytearray(b"a=1"), io.BytesIO(b"a=1"), [b"a", b"=1"]], ids=type
)
def test_post(host: Any, data: Any) -> None:
    headers = {"Content-Type": "text/plain", "Content-Length": "3"}
    request = urllib.request.Request("https://example.org/", data=data, headers=headers)
    assert urllib.request.urlopen(request).read() == b"hello"
    assert host.requests[0]["method"] == "POST"
    assert bytes(host.requests[0]["body"]) == b"a=1"
    assert host.requests[0]["headers"]["Content-type"] == "text/plain"


def test_a_status_is_an_error_with_the_answer(host: Any) -> None:
    answer(host, b"no such page", 404)
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen("https://example.org/nothing")
    assert raised.value.code == 404
    assert raised.value.read() == b"no such page"


def test_a_refusal_says_why(host: Any) -> None:
    host.answer = {"problem": "example.org answers, but not to this page", "late": False}
    with pytest.raises(urllib.error.URLError, match="not to this page"):
        urllib.request.urlopen("https://example.org/")


def test_a_timeout_is_one(host: Any) -> None:
    host.answer = {"problem": "it took too long", "late": True}
    with pytest.raises(urllib.error.URLError) as raised:
        urllib.request.urlopen("https://example.org/", timeout=1)
    assert isinstance(raised.value.reason, TimeoutError)


def test_other_addresses_are_left_to_urllib() -> None:
    assert urllib.request.urlopen("data:text/plain,abc").read() == b"abc"


def test_files_are_fetched_likewise(host: Any, tmp_path: Any) -> None:
    path, _ = urllib.request.urlretrieve("https://example.org/x", tmp_path / "x")
    assert path.read_bytes() == b"hello"  # type: ignore[attr-defined]
