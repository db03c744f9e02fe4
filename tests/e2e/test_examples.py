"""Every example opens without a complaint, by day and by night, and for the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from e2e.app_page import AppPage
from e2e.serving import Server

OpenApp = Callable[..., AppPage]

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.py"))

COMPLAINTS = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\\n  ${html}\\n  ${failureSummary}`),
    );
}"""

# The controls in the order of the page, and how each looks without the focus. Of radio buttons Tab
# reaches the chosen one of each group, of tabs the one that is open: arrow keys reach the others.
LIST_STOPS = """() => {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const seen = [...document.querySelectorAll(controls)]
    .filter((element) => !element.disabled && !element.closest("[aria-hidden=true]"))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const isStop = (element) => {
    if (element.role === "tab") return element.ariaSelected === "true";
    if (element.type !== "radio") return true;
    const group = seen.filter(({ name }) => name === element.name);
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  window.look = (element) => {
    const around = [element, element.parentElement, element.parentElement.parentElement];
    return around.map((each) => {
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(each);
      return [outline, boxShadow, borderColor, backgroundColor].join(" | ");
    }).join("\\n");
  };
  window.stops = seen.filter(isStop);
  window.before = window.stops.map(window.look);
  return window.stops.map((element) => element.outerHTML.slice(0, 120));
}"""
PLACE = "() => window.stops.indexOf(document.activeElement)"
# Tab indents in an editor of source code, and leaves it after Escape.
IS_EDITOR = "() => document.activeElement.isContentEditable"
IS_MARKED = "(index) => window.look(window.stops[index]) !== window.before[index]"


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda path: path.stem)
def test_example(open_app: OpenApp, server: Server, script: Path) -> None:
    app = open_app(script)
    expect(app.page.locator(".gradio-container main")).to_be_visible()
    expect(app.page.get_by_role("alert")).to_have_count(0)
    expect(app.console()).to_be_hidden()
    app.page.add_script_tag(content=axe(server))
    for scheme in ("light", "dark"):
        app.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert complaints(app.page) == ""
    check_keyboard(app.page)


EVERYTHING = """\
import gradio as gr
import numpy as np

def everything(text, picture):
    print("printed")
    gr.Warning("Careful")
    if not text:
        raise gr.Error("Nothing to do")
    red = np.full((20, 30, 3), (200, 0, 0), np.uint8)
    table = "| a | b |\\n|---|---|\\n| 1 | 2 |"
    shares = {"cat": 0.7, "dog": 0.3}
    words = f"# {text}\\n\\n`code`\\n\\n{table}"
    return text, 3, shares, red, [(red, "red")], words, f"<b>{text}</b>"

outputs = ["text", "number", "label", "image", "gallery", "markdown", "html"]
gr.Interface(everything, ["text", "image"], outputs, title="All").launch()
"""


def test_results_toasts_and_errors(open_app: OpenApp, server: Server) -> None:
    app = open_app(EVERYTHING)
    app.page.add_script_tag(content=axe(server))
    app.submit()
    expect(app.toast("Nothing to do")).to_be_visible()
    app.open_console()
    expect(app.console()).to_contain_text("printed")
    for scheme in ("light", "dark"):
        app.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert complaints(app.page) == ""
    app.fill("text", "words")
    app.submit()
    app.expect_value("output 0", "words")
    expect(app.page.locator(".thumbnail-item canvas")).to_be_visible()
    for scheme in ("dark", "light"):
        app.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert complaints(app.page) == ""
    check_keyboard(app.page)


def axe(server: Server) -> str:
    """Return the source of axe-core, as npm installed it."""
    return (server.site.node_modules / "axe-core/axe.min.js").read_text("utf-8")


def complaints(page: Page) -> str:
    """Return what axe finds serious or critical, in words."""
    found: list[str] = page.evaluate(COMPLAINTS)
    return "\n".join(found)


def check_keyboard(page: Page) -> None:
    """Check that Tab reaches every control, one after the other, and that each shows the focus."""
    # Whatever has the focus now, the first Tab goes to the first control.
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    stops: list[Any] = page.evaluate(LIST_STOPS)
    assert stops
    page.keyboard.press("Tab")
    for index, stop in enumerate(stops):
        at = page.evaluate(PLACE)
        assert at == index, f"Tab went to {stops[at] if at >= 0 else 'no control'}, not {stop}"
        try:
            page.wait_for_function(IS_MARKED, arg=index, timeout=5_000)
        except TimeoutError:
            pytest.fail(f"nothing shows that the focus is on {stop}")
        if page.evaluate(IS_EDITOR):
            page.keyboard.press("Escape")
        page.keyboard.press("Tab")
