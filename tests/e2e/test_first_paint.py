"""A page that is seen and used before Python is there, and taken over by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from e2e.app_page import AppPage
from e2e.serving import Server

MOOD = Path(__file__).parents[2] / "examples" / "mood.py"

NOTE_ELEMENTS = "() => { window.drawn = [...document.querySelectorAll('[data-n]')]; }"
SAME_ELEMENTS = "() => window.drawn.length > 20 && window.drawn.every(e => e.isConnected)"


class Held:
    """An app that the build has drawn, with Python held back until `release`."""

    def __init__(self, context: BrowserContext, server: Server, script: Path) -> None:
        self.app = AppPage(context)
        self._waiting: list[Route] | None = []
        self.app.page.route("**/worker-*.js", lambda route: self._hold(route))
        self.app.page.goto(server.add(script, drawn=True), wait_until="commit")

    def _hold(self, route: Route) -> None:
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)

    def release(self) -> None:
        """Let Python start, also where the page has not asked for it yet."""
        waiting, self._waiting = self._waiting or [], None
        for route in waiting:
            route.continue_()
        self.app.wait_until_ready()


@pytest.mark.browsers
def test_what_is_typed_chosen_and_pressed_before_python_is_done_as_soon_as_it_can_be(
    context: BrowserContext, server: Server
) -> None:
    held = Held(context, server, MOOD)
    app = held.app
    expect(app.page.get_by_role("heading", name="Mood")).to_be_visible()
    expect(app.page).to_have_title("Mood")
    app.fill("A sentence", "love love love good sun")
    app.page.get_by_role("radio", name="words").check(force=True)
    app.submit()
    expect(app.button("Submit")).to_have_attribute("aria-busy", "true")
    app.page.evaluate(NOTE_ELEMENTS)
    held.release()
    expect(app.page.get_by_text("This sounds happy.")).to_be_visible()
    app.expect_value("A sentence", "love love love good sun")
    assert app.page.evaluate(SAME_ELEMENTS)
    expect(app.button("Submit")).not_to_have_attribute("aria-busy", "true")
    app.check()


def test_a_script_that_draws_differently_in_the_browser_is_put_right(
    context: BrowserContext, server: Server, tmp_path: Path
) -> None:
    script = tmp_path / "app.py"
    script.write_text(
        "import sys\nimport gradio as gr\n"
        "from pagelet import dom\n"
        "built = dom.visit()['mode'] == 'build'\n"
        "title = 'drawn by the build' if built else 'drawn in the browser'\n"
        "inputs = [gr.Textbox('from the build' if built else 'from the browser', label='text')]\n"
        "if not built: inputs.append(gr.Number(3, label='further'))\n"
        "gr.Interface(lambda *values: repr(values), inputs, 'text', title=title).launch()\n"
    )
    held = Held(context, server, script)
    app = held.app
    expect(app.page.get_by_role("heading", name="drawn by the build")).to_be_visible()
    app.expect_value("text", "from the build")
    held.release()
    expect(app.page.get_by_role("heading", name="drawn in the browser")).to_be_visible()
    app.expect_value("text", "from the browser")
    app.expect_value("further", "3")
    app.submit()
    app.expect_value("output", "('from the browser', 3)")
    expect(app.page.locator(".block.textbox")).to_have_count(2)
    app.check()


def test_a_script_that_can_not_be_drawn_is_built_without(
    context: BrowserContext,
    server: Server,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    script = tmp_path / "app.py"
    script.write_text(
        "import gradio as gr\nfrom pagelet import dom\n"
        "if dom.visit()['mode'] == 'build': raise RuntimeError('needs a browser')\n"
        "gr.Interface(len, 'text', 'number').launch()\n"
    )
    address = server.add(script, drawn=True)
    captured = capsys.readouterr()
    assert "RuntimeError: needs a browser" in captured.out + captured.err
    app = AppPage(context)
    app.page.goto(address)
    app.wait_until_ready()
    app.fill("obj", "abc")
    app.submit()
    app.expect_value("output", "3")
    app.check()
