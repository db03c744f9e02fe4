"""What a function can know of the visit and of the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]


@pytest.mark.browsers
def test_a_function_knows_the_address_and_the_browser(open_app: OpenApp) -> None:
    app = open_app(
        "import json\nimport gradio as gr\n"
        "def about(text, request: gr.Request, event: gr.EventData):\n"
        "    return json.dumps([request.url, request.query_params, dict(request.headers), "
        "type(event.target).__name__, text])\n"
        "gr.Interface(about, 'text', 'json').launch()\n",
        query="name=Zo%C3%AB",
    )
    app.fill("text", "x")
    app.submit()
    app.page.wait_for_function("() => document.body.textContent.includes('user-agent')")
    browser = app.page.evaluate("[location.href, navigator.language, navigator.userAgent]")
    shown = app.page.locator(".block.json").text_content() or ""
    for part in (*browser, "Zoë", "Button"):
        assert part in shown
