"""Tables, as a visitor reads and edits them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"

TABLE = """\
import gradio as gr

def same(table):
    return table, repr(table)

people = gr.Dataframe(
    [["Ada", 36, True], ["Bob", 41, False], ["Cyd", 5, True]],
    headers=["Name", "Age", "Member"],
    datatype=["str", "number", "bool"],
    type="array",
    label="People",
    show_search="filter",
)
gr.Interface(same, people, [gr.Dataframe(label="out"), gr.Textbox(label="seen")]).launch()
"""


def grid(app: AppPage, label: str) -> Locator:
    """Return the table with this label."""
    return app.page.get_by_role("grid", name=label, exact=True)


def cells(table: Locator, row: int) -> list[str]:
    """Return the texts of a row, counted from 1 below the headers."""
    line = table.locator(f"[aria-rowindex='{row + 1}'] [role=gridcell]")
    texts: list[str] = line.all_text_contents()
    return texts


def cell(table: Locator, row: int, column: int) -> Locator:
    """Return a cell; rows and columns count from 1."""
    return table.locator(f"[aria-rowindex='{row + 1}'] [aria-colindex='{column}']")


@pytest.mark.browsers
def test_a_table_is_edited_by_mouse_and_keyboard(open_app: OpenApp) -> None:
    app = open_app(TABLE)
    people = grid(app, "People")
    expect(cell(people, 3, 2)).to_have_text("5")
    cell(people, 1, 2).click()
    app.page.keyboard.press("Enter")
    app.page.keyboard.type("7")
    app.page.keyboard.press("Enter")
    app.page.keyboard.type("1,5")
    app.page.keyboard.press("Tab")
    app.page.keyboard.press("Space")
    app.page.keyboard.press("ArrowDown")
    app.page.keyboard.press("Home")
    app.page.keyboard.press("F2")
    app.page.keyboard.type("!")
    app.page.keyboard.press("Enter")
    app.page.keyboard.press("Escape")
    app.submit()
    app.expect_value("seen", "[['Ada', 367, True], ['Bob', 1.5, True], ['Cyd!', 5, True]]")
    expect(cell(grid(app, "out"), 1, 2)).to_have_text("367")
    expect(people).to_have_attribute("aria-rowcount", "4")


def test_rows_and_columns_are_added_and_removed(open_app: OpenApp) -> None:
    app = open_app(TABLE)
    people = grid(app, "People")
    app.button("Add row").click()
    app.page.keyboard.type("Dee")
    app.page.keyboard.press("Enter")
    cell(people, 2, 1).click(button="right")
    app.page.get_by_role("menuitem", name="Delete row").click()
    # Playwright has no name for the menu key in Firefox.
    people.press("Shift+F10")
    app.page.get_by_role("menuitem", name="Add column to the right").press("Enter")
    people.press("F2")
    app.page.keyboard.type("x")
    app.page.keyboard.press("Enter")
    app.submit()
    app.expect_value(
        "seen", "[['Ada', '', 36, True], ['Cyd', 'x', 5, True], ['Dee', '', None, False]]"
    )


def test_a_table_is_copied_and_pasted_as_spreadsheets_do(open_app: OpenApp) -> None:
    app = open_app(TABLE)
    app.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    people = grid(app, "People")
    cell(people, 1, 1).click()
    cell(people, 2, 2).click(modifiers=["Shift"])
    app.page.keyboard.press("ControlOrMeta+c")
    assert app.page.evaluate("navigator.clipboard.readText()") == "Ada\t36\nBob\t41"
    app.page.evaluate("navigator.clipboard.writeText('Eve\\t1\\nFay\\t2\\ntrue')")
    cell(people, 3, 1).click()
    app.page.keyboard.press("ControlOrMeta+v")
    expect(people).to_have_attribute("aria-rowcount", "6")
    cell(people, 1, 1).click()
    app.page.keyboard.press("Delete")
    app.submit()
    rows = "['', 36, True], ['Bob', 41, False], ['Eve', 1, True], ['Fay', 2, False]"
    app.expect_value("seen", f"[{rows}, ['true', None, False]]")


def test_a_table_is_sorted_and_searched(open_app: OpenApp) -> None:
    app = open_app(TABLE)
    people = grid(app, "People")
    header = people.get_by_role("columnheader", name="Age")
    header.click()
    expect(header).to_have_attribute("aria-sort", "ascending")
    assert cells(people, 1)[0] == "Cyd"
    header.click()
    assert cells(people, 1)[0] == "Bob"
    app.page.get_by_placeholder("Filter...").fill("d")
    expect(people).to_have_attribute("aria-rowcount", "3")
    expect(app.page.locator(".table-found")).to_have_text("2 of 3")
    assert cells(people, 1)[0] == "Ada"
    app.submit()
    app.expect_value("seen", "[['Ada', 36, True], ['Bob', 41, False], ['Cyd', 5, True]]")
    app.button("Keep only these rows").click()
    app.submit()
    app.expect_value("seen", "[['Ada', 36, True], ['Cyd', 5, True]]")


BIG = """\
import gradio as gr

def make(count):
    return [[f"row {row}", *range(row, row + 19)] for row in range(int(count))]

table = gr.Dataframe(label="big", type="array", pinned_columns=1, show_row_numbers=True)
gr.Interface(make, gr.Number(100_000, label="count"), table).launch()
"""


def test_a_large_table_scrolls(open_app: OpenApp) -> None:
    app = open_app(BIG)
    app.submit()
    big = grid(app, "big")
    expect(big).to_have_attribute("aria-rowcount", "100001")
    cell(big, 1, 2).click()
    app.page.keyboard.press("ControlOrMeta+End")
    expect(cell(big, 100_000, 21)).to_have_text("100017")
    expect(cell(big, 100_000, 21)).to_be_in_viewport()
    expect(cell(big, 100_000, 2)).to_be_in_viewport()
    assert big.locator(".grid-row").count() < 60
    app.page.keyboard.press("ControlOrMeta+Home")
    expect(cell(big, 1, 2)).to_be_in_viewport()


STYLED = """\
import gradio as gr

LONG = "A text that is a good deal longer than the column is wide, so that it has to be broken."

def styled(name):
    metadata = {
        "display_value": [[name, "0.50 €"], [LONG, "2"]],
        "styling": [["", "background-color: gold"], ["color: red", ""]],
    }
    return {"headers": ["a", "b"], "data": [[name, 0.5], [LONG, 2]], "metadata": metadata}

def rich(name):
    return [[f"**{name}**", "<b>bold</b><script>document.title='bad'</script>", name * 9]]

tables = [
    gr.Dataframe(label="styled", wrap=True, column_widths=["200px", "50%"]),
    gr.Dataframe(label="rich", datatype=["markdown", "html", "str"], max_chars=5),
]
gr.Interface(lambda name: (styled(name), rich(name)), "text", tables).launch()
"""


def test_styles_long_texts_and_markdown(open_app: OpenApp) -> None:
    app = open_app(STYLED)
    app.fill("name", "Ada")
    app.submit()
    styled = grid(app, "styled")
    price = cell(styled, 1, 2)
    expect(price).to_have_text("0.50 €")
    expect(price).to_have_css("background-color", "rgb(255, 215, 0)")
    expect(price).to_have_css("color", "rgb(17, 17, 17)")
    expect(cell(styled, 2, 1)).to_have_css("color", "rgb(255, 0, 0)")
    expect(cell(styled, 2, 1)).to_have_css("width", "200px")
    box = cell(styled, 2, 1).bounding_box()
    assert box is not None
    assert box["height"] > 70
    expect(cell(grid(app, "rich"), 1, 1).locator("strong")).to_have_text("Ada")
    expect(cell(grid(app, "rich"), 1, 2)).to_have_text("bold")
    expect(cell(grid(app, "rich"), 1, 3)).to_have_text("AdaAd…")


def test_a_table_of_pandas(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "expenses.py")
    cell(grid(app, "Expenses"), 1, 4).dblclick()
    app.page.keyboard.type("0")
    app.page.keyboard.press("Enter")
    app.submit()
    expect(cell(grid(app, "By kind"), 1, 3)).to_have_text("7.7")
    app.expect_value("Total", "127.6")
