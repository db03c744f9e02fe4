"""Parameters that get what a page knows of the visit and of the event."""

from __future__ import annotations

from typing import Any

import pytest

import js
import pagelet as gr
from pagelet.dom import Event
from pagelet.special import providers


@pytest.fixture(autouse=True)
def _page() -> None:
    js.reset()
    js.pagelet_host.location = "https://example.org/app/?name=Zo%C3%AB&__theme=dark"
    js.pagelet_host.params = {"name": "Zoë", "__theme": "dark"}
    js.pagelet_host.language = "de-CH"
    js.pagelet_host.userAgent = "Browser/1"


def test_a_request_knows_the_address_and_the_browser() -> None:
    request = gr.Request()
    assert request.url.startswith("https://example.org/app/")
    assert request.url.scheme == "https"
    assert (request.url.hostname, request.url.port) == ("example.org", None)
    assert (request.url.netloc, request.url.path) == ("example.org", "/app/")
    assert (request.url.query, request.url.fragment) == ("name=Zo%C3%AB&__theme=dark", "")
    assert request.url.is_secure
    assert request.query_params == {"name": "Zoë", "__theme": "dark"}
    assert request.headers["User-Agent"] == request.headers["user-agent"] == "Browser/1"
    assert request.headers.get("Accept-Language") == "de-CH"
    assert "USER-AGENT" in request.headers
    assert "host" not in request.headers
    assert request.headers.get("cookie", "none") == "none"


def test_a_request_does_not_know_who_asks() -> None:
    request = gr.Request()
    assert request.client.host is None
    assert (request.username, request.cookies, request.path_params) == (None, {}, {})
    assert request.session_hash == gr.Request().session_hash
    assert gr.Request(session_hash="given").session_hash == "given"


def provided(kind: type, name: str = "parameter", detail: Any = None) -> Any:
    """Return what a parameter of a special type gets at an event."""
    from inspect import Parameter

    target = gr.Textbox(render=False)
    provide = providers(Event("select", detail, 0), target)
    base = next(base for base in provide if issubclass(kind, base))
    return provide[base](kind, Parameter(name, Parameter.POSITIONAL_OR_KEYWORD))


def test_event_data_holds_what_the_page_told() -> None:
    data = provided(gr.SelectData, detail={"index": [0, 1], "value": "x", "selected": True})
    assert (data.index, data.value, data.selected) == ([0, 1], "x", True)
    assert isinstance(data.target, gr.Textbox)
    assert data.row_value is None
    with pytest.raises(AttributeError, match="SelectData has no 'liked'"):
        _ = data.liked


def test_a_header_is_found_by_the_parameters_name() -> None:
    assert provided(gr.Header, "user_agent") == "Browser/1"
    assert provided(gr.Header, "x_token") is None
