"""gr.HTML with templates and scripts, as a visitor uses it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

RATING = '''\
import gradio as gr

class Rating(gr.HTML):
    def __init__(self, value=0, color="rgb(1, 2, 3)", **options):
        super().__init__(
            value=value,
            html_template="""
              <h2>{{label}}: ${value}</h2>
              ${Array.from({length: 5}, (_, i) =>
                `<button class="star" style="opacity: ${i < value ? 1 : 0.3}">${i + 1}</button>`
              ).join("")}""",
            css_template="padding: ${size}px; .star { color: {{color}} }",
            js_on_load="""
              element.querySelectorAll(".star").forEach((star, i) =>
                star.addEventListener("click", () => { props.value = i + 1; }));
              window.doubled = await server.double(21);
              watch("value", () => { window.watched = props.value; });
              """,
            server_functions=[double],
            color=color,
            size=7,
            **options,
        )

def double(number):
    return number * 2

def rate(rating):
    return f"rated {rating!r}"

def other(rating):
    return Rating(value=rating + 1, color="rgb(4, 5, 6)")

with gr.Blocks() as demo:
    gr.Interface(rate, Rating(label="Film"), gr.Textbox(label="verdict"), live=True)
    gr.Interface(other, "number", Rating(label="Again"))
demo.launch()
'''


@pytest.mark.browsers
def test_a_component_of_ones_own(open_app: OpenApp) -> None:
    app = open_app(RATING)
    film, again = app.page.locator("pagelet-html").all()
    expect(film.locator("h2")).to_have_text("Film: 0")
    assert film.evaluate("element => getComputedStyle(element).padding") == "7px"
    expect(film.locator(".star").first).to_have_css("color", "rgb(1, 2, 3)")
    app.page.wait_for_function("window.doubled === 42")
    for stars in (4, 2):
        film.locator(".star").nth(stars - 1).click()
        expect(film.locator("h2")).to_have_text(f"Film: {stars}")
        app.expect_value("verdict", f"rated {stars}")
    app.page.get_by_label("rating", exact=True).fill("2")
    app.button("Submit").click()
    expect(again.locator("h2")).to_have_text("Again: 3")
    expect(again.locator(".star").first).to_have_css("color", "rgb(4, 5, 6)")
    expect(film.locator(".star").first).to_have_css("color", "rgb(1, 2, 3)")
    assert app.page.evaluate("window.watched") == 3


def test_markup_without_a_template_and_its_clicks(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "gr.Interface(lambda text: f'<b>{text}</b> {{{{x}}}} ${{y}}', 'text',\n"
        "    gr.HTML(label='Result', container=True, show_label=True)).launch()\n"
    )
    app.fill("text", "bold")
    app.submit()
    expect(app.page.locator("pagelet-html")).to_have_text("bold {{x}} ${y}")
    expect(app.page.locator("pagelet-html b")).to_have_text("bold")


def test_what_is_wrong_is_said_in_the_console_panel(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "gr.Interface(lambda text: text, 'text',\n"
        "    gr.HTML(html_template='${missing}', js_on_load='none()')).launch()\n"
    )
    app.open_console()
    expect(app.console()).to_contain_text("gr.HTML(html_template=...): ReferenceError: missing")
    expect(app.console()).to_contain_text("gr.HTML(js_on_load=...): ReferenceError: none")
