"""Requests by urllib, sent as the browser sends a page's own.

requests and httpx bring their own way to do so. What a server does not allow to pages from other
sites (CORS) fails in all three with an error that says so.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from http.client import HTTPResponse
from types import ModuleType
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

from . import dom, sleeping

if TYPE_CHECKING:
    from urllib.request import Request

DECODED = {"content-encoding", "content-length", "transfer-encoding"}
"""Headers about the form in which an answer travelled; the browser hands over its content."""


def change(urllib_request: ModuleType) -> None:
    """Let the handlers of `urllib.request` send by the browser."""
    urllib_request.AbstractHTTPHandler.do_open = _open
    # Its own constructor asks for certificates, which are the browser's business.
    urllib_request.HTTPSHandler.__init__ = _make_handler


def _make_handler(self: Any, debuglevel: int = 0, context: Any = None, **options: Any) -> None:
    self._debuglevel = debuglevel
    self._context = context
    self._check_hostname = None


def _open(self: Any, http_class: Any, request: Request, **options: Any) -> HTTPResponse:
    """Send a request and return the answer.

    Raises:
        URLError: where there is no answer that the page may read.
    """
    headers = {**request.headers, **request.unredirected_hdrs}
    timeout = request.timeout if isinstance(request.timeout, (int, float)) else None
    sent = {
        "method": request.get_method(),
        "url": request.full_url,
        "headers": headers,
        "body": _bytes(request.data),
        "timeout": timeout,
    }
    answer = dom.exchange(sent, sleeping.wait)
    problem = answer["problem"]
    if problem is not None:
        raise URLError(TimeoutError(problem) if answer["late"] else problem)
    return response(answer, request.get_method())


def response(answer: Mapping[str, Any], method: str) -> HTTPResponse:
    """Return an answer of the browser as the object that `http.client` makes."""
    body = bytes(answer["body"])
    headers = [(k, v) for k, v in answer["headers"] if k.lower() not in DECODED]
    head = "".join(
        f"{name}: {value}\r\n" for name, value in [*headers, ("content-length", len(body))]
    )
    status = f"HTTP/1.1 {answer['status']} {answer['reason']}\r\n"
    made = HTTPResponse(_Received(f"{status}{head}\r\n".encode("latin-1", "replace") + body))  # type: ignore[arg-type]
    made._method = method  # type: ignore[attr-defined]
    made.begin()
    made.url = answer["url"]
    made.msg = made.reason  # type: ignore[assignment]
    return made


class _Received:
    """What `http.client` reads an answer from, in the place of a socket."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, mode: str) -> io.BytesIO:
        return io.BytesIO(self._data)


def _bytes(data: Any) -> bytes | None:
    if data is None or isinstance(data, bytes):
        return data
    if isinstance(data, (bytearray, memoryview)):
        return bytes(data)
    if hasattr(data, "read"):
        read: bytes = data.read()
        return read
    return b"".join(data)
