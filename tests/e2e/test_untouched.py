"""What functions get in a browser when nothing was touched, and after Clear."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

import pagelet
from conformance.sets import HERE
from conformance.test_untouched import DIFFERENT, described
from e2e.app_page import AppPage
from pagelet.components.base import Component

RECORDED = json.loads((HERE / "cases" / "untouched.json").read_text(encoding="utf-8"))


def has_view(name: str) -> bool:
    """Return whether a component can be drawn in this version."""
    kind = getattr(pagelet, name, None)
    return kind is not None and kind.build is not Component.build


@pytest.mark.browsers
def test_untouched(open_app: Callable[..., AppPage]) -> None:
    cases = {name: case for name, case in RECORDED.items() if has_view(name.partition("(")[0])}
    script = [
        "import gradio as gr",
        "def told(value):",
        "    shown = 'empty frame' if type(value).__name__ == 'DataFrame' else value",
        "    return f'{type(value).__name__}: {shown!r}'",
        "with gr.Blocks() as demo:",
    ]
    for number, name in enumerate(cases):
        kind, args, kwargs = described(name)
        arguments = [*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())]
        script.append(
            f"    gr.Interface(told, gr.{kind}({', '.join(arguments)}), "
            f"gr.Textbox(label='told {number}'), flagging_mode='never')"
        )
    app = open_app("\n".join([*script, "demo.launch()", ""]))
    wanted = {name: {**case, **DIFFERENT.get(name, {})} for name, case in cases.items()}
    press_all(app, "Submit")
    for number, name in enumerate(cases):
        check(app, number, name, wanted[name]["untouched"])
    press_all(app, "Clear")
    for number in range(len(cases)):
        app.expect_value(f"told {number}", "")
    press_all(app, "Submit")
    for number, name in enumerate(cases):
        check(app, number, name, wanted[name]["after_clear"])


def press_all(app: AppPage, name: str) -> None:
    """Press all buttons with a name, one after the other."""
    app.button(name).evaluate_all("buttons => { for (const button of buttons) button.click(); }")


def check(app: AppPage, number: int, name: str, wanted: str) -> None:
    """Wait for what a function was given; of a frame only its type is compared."""
    told = app.field(f"told {number}")
    if wanted.startswith("fn not called"):
        status = app.page.locator(".block", has=told).locator("pagelet-status")
        expect(status, name).to_contain_text("Error")
        return
    expect(told, name).not_to_have_value("")
    if wanted.startswith("DataFrame"):
        wanted = "DataFrame: 'empty frame'"
    expect(told, name).to_have_value(wanted)
