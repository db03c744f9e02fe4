"""Runs the recorded visits of `ui.json` in a browser: what the page shows after each step."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from conformance import sets
from e2e.app_page import AppPage
from e2e.ways import DEFAULT, Way

Step = list[Any]

LOOK = """() => {
  const seen = (selector) => [...document.querySelectorAll(`#pagelet-app ${selector}`)]
    .filter((element) => element.checkVisibility());
  const variant = (button) => ["primary", "secondary", "stop"]
    .find((name) => button.classList.contains(name));
  const words = (text) => text.split(/\\s+/).filter(Boolean).join(" ");
  const level = (toast) => toast.querySelector(".toast-title > span").textContent;
  return {
    title: document.title,
    buttons: seen("button").filter(variant).map((button) =>
      [words(button.innerText), button.disabled, variant(button)]),
    text: seen(":is(textarea, input:not([type=checkbox], [type=radio], [type=file]))")
      .filter((control) => !control.closest("pagelet-dropdown")).map((control) => control.value),
    checks: seen("input:is([type=checkbox], [type=radio])").map((box) =>
      [box.type, box.checked, words(box.closest("label").innerText)]),
    labels: seen("[data-testid=block-info]").filter((label) => !label.closest(".check"))
      .map((label) => words(label.innerText)),
    headings: seen(":is(h1, h2):not(.examples-label)").map((heading) => words(heading.innerText)),
    toasts: seen(".toast-body").map((toast) =>
      [level(toast), Array.from(toast.querySelectorAll(".toast-text > div"), (t) => t.innerText)]),
    rows: seen(".examples tbody tr").map((row) => words(row.innerText)),
    items: seen(".examples .gallery-item").map((item) => words(item.innerText)),
    accordions: seen("details.accordion").map((fold) =>
      [words(fold.querySelector("summary").innerText), fold.open]),
  };
}"""


@pytest.fixture
def way() -> Way:
    """The way in which most visitors see a page."""
    return DEFAULT


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test of each recorded visit."""
    if "visit" in metafunc.fixturenames:
        visits = sets.recorded(metafunc.config, "ui.json")
        metafunc.parametrize("visit", visits, ids=[visit["id"] for visit in visits])


def recorded(after: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared of a recorded look at the page."""

    def words(text: str) -> str:
        return " ".join(text.replace("▼", "").split())

    return {
        "title": after["title"],
        "buttons": [
            [words(button["text"]), button["disabled"], button["variant"]]
            for button in after["buttons"]
            if button["variant"]
        ],
        "text": [control["value"] for control in after["text"]],
        "checks": [[box["type"], box["checked"], words(box["label"])] for box in after["checks"]],
        "labels": after["labels"],
        "headings": after["headings"],
        "toasts": [[toast["title"].split("\n")[0], toast["messages"]] for toast in after["toasts"]],
        "rows": [words(row) for row in after["dataset_rows"]],
        "items": [words(item) for item in after["gallery_items"]],
        "accordions": [[words(fold["text"]), fold["open"]] for fold in after["accordion"]],
    }


def take(app: AppPage, step: Step) -> None:
    """Do what the visitor did."""
    kind, *rest = step
    controls = app.page.locator(
        "#pagelet-app :is(textarea, input:not([type=checkbox], [type=radio], [type=file])):visible"
    )
    rows = app.page.locator(".examples :is(tbody tr, .gallery-item)")
    actions: dict[str, Callable[..., object]] = {
        "fill": lambda index, text: controls.nth(index).fill(text),
        "press": lambda index, key: controls.nth(index).press(key),
        "click": lambda name, *_: app.button(name).click(),
        "row": lambda index: rows.nth(index).click(),
        "check": lambda index: app.page.get_by_role("checkbox").nth(index).click(),
        "radio": lambda index: app.page.get_by_role("radio").nth(index).click(force=True),
        "text": lambda text: app.page.get_by_text(text, exact=True).click(),
        # What is waited for is the look of the page, not the time.
        "wait": lambda *_: None,
    }
    actions[kind](*rest)


def expect_look(app: AppPage, after: dict[str, Any], what: str) -> None:
    """Wait until the page looks as recorded."""
    expected = recorded(after)
    same = f"(expected) => JSON.stringify(({LOOK})()) === expected"
    text = json.dumps(expected, ensure_ascii=False, separators=(",", ":"))
    try:
        app.page.wait_for_function(same, arg=text, timeout=15_000)
    except Exception:
        assert app.page.evaluate(LOOK) == expected, what
        raise


def test_ui(open_app: Callable[..., AppPage], visit: dict[str, Any]) -> None:
    app = open_app(visit["script"] + "\ndemo.launch(show_error=True)\n")
    expect_look(app, visit["initial"], "at first")
    for entry in visit["steps"]:
        take(app, entry["step"])
        expect_look(app, entry["after"], f"after {entry['step']}")
    expect(app.page.get_by_role("alert").locator(".traceback")).to_have_count(0)
