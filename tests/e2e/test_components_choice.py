"""Choices, dates, colours, trees, marked text and code, as a visitor uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"
AXE = Path(__file__).parents[2] / "js" / "node_modules" / "axe-core" / "axe.min.js"
VIOLATIONS = """async () => (await axe.run()).violations
  .filter(({ impact }) => impact === "serious" || impact === "critical")
  .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" ")}`)"""


def options(app: AppPage) -> Locator:
    return app.page.get_by_role("listbox").get_by_role("option")


def check_accessible(app: AppPage) -> None:
    app.page.add_script_tag(path=AXE)
    assert app.page.evaluate(VIOLATIONS) == []


@pytest.mark.browsers
def test_a_dropdown_by_keyboard(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "order.py")
    country = app.field("Country")
    country.focus()
    country.press("ArrowDown")
    expect(options(app)).to_have_count(9)
    expect(country).to_have_attribute("aria-expanded", "true")
    check_accessible(app)
    country.press_sequentially("da")
    expect(options(app)).to_have_count(0)
    country.fill("d")
    expect(options(app)).to_have_text(["Chad", "Denmark", "India"])
    country.press("ArrowDown")
    active = country.get_attribute("aria-activedescendant")
    assert app.page.locator(f"#{active}").text_content() == "Denmark"
    country.press("Enter")
    expect(country).to_have_value("Denmark")
    expect(country).to_have_attribute("aria-expanded", "false")
    country.fill("nowhere")
    country.press("Tab")
    expect(country).to_have_value("Denmark")
    app.submit()
    expect(app.field("Order")).to_have_value("A pizza of size 2 for 8 coins, sent to Denmark.")


def test_a_dropdown_without_a_filter_and_one_for_several(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "order.py")
    size = app.field("Size")
    size.focus()
    size.press("l")
    size.press("Enter")
    expect(size).to_have_value("Large")
    wishes = app.field("Wishes")
    wishes.click()
    options(app).filter(has_text="no salt").click()
    wishes.fill("extra napkins")
    wishes.press("Enter")
    wishes.press("ArrowDown")
    wishes.press("Enter")
    chips = app.page.locator(".chip")
    expect(chips).to_have_text(["no salt", "extra napkins", "cut in pieces"])
    expect(options(app).filter(has_text="thin crust")).to_have_attribute("aria-disabled", "true")
    wishes.press("Escape")
    app.button("Remove extra napkins").click()
    wishes.press("Backspace")
    expect(chips).to_have_text(["no salt"])
    app.submit()
    expect(app.field("Order")).to_have_value(
        "A pizza of size 3 for 12 coins, sent to Austria.\nPlease: no salt."
    )


def test_thousands_of_choices_come_while_scrolling(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "choices = [f'choice {i}' for i in range(20_000)]\n"
        "gr.Interface(lambda one: one, gr.Dropdown(choices, num_choices_shown=50), 'text').launch()"
    )
    field = app.field("one")
    field.click()
    expect(options(app)).to_have_count(50)
    app.page.get_by_role("listbox").evaluate("list => list.scrollTo(0, list.scrollHeight)")
    expect(options(app)).to_have_count(100)
    took = field.evaluate(
        """async (field) => {
          const start = performance.now();
          field.value = "19999";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          return performance.now() - start;
        }"""
    )
    assert took < 200
    expect(options(app)).to_have_text(["choice 19999"])
    field.press("Enter")
    app.submit()
    app.expect_value("output", "choice 19999")


@pytest.mark.browsers
def test_all_boxes_at_once(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "order.py")
    every = app.field("Select all")
    every.check()
    expect(app.field("Olives")).to_be_checked()
    app.field("Olives").uncheck()
    assert every.evaluate("box => box.indeterminate && !box.checked")
    app.submit()
    expect(app.field("Order")).to_have_value(
        "A pizza of size 2 for 12 coins, sent to Austria.\n"
        "With cheese.\nWith mushrooms.\nWith peppers.\nWith onions."
    )
    app.button("Clear").click()
    expect(app.field("Cheese")).not_to_be_checked()
    expect(every).not_to_be_checked()


@pytest.mark.browsers
def test_a_date_and_a_colour(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "countdown.py")
    check_accessible(app)
    moment = app.field("Moment")
    moment.fill("2030-02-30 12:00:00")
    moment.press("Enter")
    expect(app.page.get_by_role("alert").filter(has_text="YYYY-MM-DD HH:MM:SS")).to_be_visible()
    moment.fill("now + 3d")
    app.field("Frame").fill("nonsense")
    expect(app.field("Frame")).to_have_attribute("aria-invalid", "true")
    app.field("Pick a color").fill("#123456")
    app.expect_value("Frame", "#123456")
    app.submit()
    words = app.page.locator("pagelet-html p")
    expect(words).to_have_text("3 days to go")
    expect(words).to_have_css("border-top-color", "rgb(18, 52, 86)")
    app.button("Clear").click()
    app.expect_value("Moment", "")


def test_time_zones(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "when = gr.DateTime('2020-07-01 12:00:00', label='When', timezone='Asia/Kolkata')\n"
        "gr.Interface(lambda when: when, when, 'number').launch()"
    )
    app.submit()
    app.expect_value("output", 1593585000)


@pytest.mark.browsers
def test_a_tree_folds_and_is_built_as_it_is_opened(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "rows = [{'deep': {'deeper': {'deepest': [i]}}} for i in range(10_000)]\n"
        "gr.Interface(lambda: {'rows': rows}, None, gr.JSON(label='Tree')).launch()"
    )
    app.button("Generate").click()
    tree = app.page.locator("pagelet-json")
    expect(tree.locator("summary").first).to_be_visible()
    assert tree.locator("*").count() < 4000
    expect(tree.get_by_text("deeper")).to_have_count(0)
    node = tree.locator("summary").filter(has_text='"deep"').first
    tree.get_by_role("button", name="9800 more").click()
    expect(tree.get_by_role("button", name="9600 more")).to_be_attached()
    node.focus()
    app.page.keyboard.press("Enter")
    expect(tree.get_by_text('"deeper"').first).to_be_visible()
    check_accessible(app)


@pytest.mark.browsers
def test_text_is_marked_by_hand(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "letters.py")
    text = app.page.locator("pagelet-highlighted-text").first
    text.locator(".token").last.evaluate(
        """(token) => {
          const words = token.querySelector(".token-text").firstChild;
          document.getSelection().setBaseAndExtent(words, 4, words, 10);
          token.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
        }"""
    )
    name = text.get_by_label("Class of “others”")
    expect(name).to_be_focused()
    name.fill("mine")
    name.press("Enter")
    app.submit()
    app.expect_value("Marked", "these, others")
    shown = app.page.locator("pagelet-highlighted-text").nth(1)
    expect(shown.locator(".marked")).to_have_text(
        ["Berlin name", "3.7 number", "Quito name", "2850 number"]
    )
    # The parts flow as one text.
    assert shown.locator(".marked").first.evaluate("(part) => getComputedStyle(part).display") == (
        "inline"
    )
    check_accessible(app)


@pytest.mark.browsers
def test_code_is_edited_and_shown(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "tidy.py")
    editor = app.page.get_by_role("textbox", name="Source")
    editor.click()
    app.page.keyboard.press("ControlOrMeta+a")
    app.page.keyboard.type("x=[1 ,2")
    expect(app.page.locator("pagelet-code").first.locator(".tok-number")).to_have_text(["1", "2"])
    app.submit()
    result = app.page.get_by_role("textbox", name="Tidied")
    expect(result).to_have_text("x = [1, 2]")
    expect(result).to_have_attribute("contenteditable", "false")
    check_accessible(app)
    app.button("Clear").click()
    expect(editor).to_have_text("")


def test_code_is_saved(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "gr.Interface(lambda: 'x = 1', None, gr.Code(language='python')).launch()"
    )
    app.button("Generate").click()
    expect(app.page.locator(".cm-content")).to_have_text("x = 1")
    with app.page.expect_download() as download:
        app.button("Download").click()
    assert download.value.suggested_filename == "file.py"
    assert Path(download.value.path()).read_text() == "x = 1"


@pytest.mark.browsers
def test_formulas(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "formula.py")
    app.submit()
    solution = app.page.locator(".block.markdown").filter(has_text="Solution")
    expect(solution.locator("math")).to_have_count(3)
    expect(solution.locator("math.tml-display mfrac")).to_have_count(2)
    check_accessible(app)


@pytest.mark.browsers
def test_small_buttons(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "box = gr.Textbox('text', label='Text', submit_btn='Go', buttons=['copy'],\n"
        "    info='See **this**', html_attributes=gr.InputHTMLAttributes(lang='de'))\n"
        "gr.Interface(str.upper, box, gr.Label(label='Big')).launch()"
    )
    expect(app.page.locator(".info strong")).to_have_text("this")
    expect(app.field("Text")).to_have_attribute("lang", "de")
    app.button("Go").click()
    expect(app.page.locator(".label-heading")).to_have_text("TEXT")
    check_accessible(app)
