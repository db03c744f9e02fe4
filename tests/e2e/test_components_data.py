"""Files, tables and figures, as a visitor uses them."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"

ABOUT = """\
import gradio as gr

def about(one, several, folder):
    size = "none" if one is None else f"{len(one)} bytes"
    names = [path.rsplit("/", 1)[-1] for path in several or []]
    return size, ", ".join(names), str(len(folder or []))

inputs = [
    gr.File(label="one", type="binary", file_types=[".txt"]),
    gr.Files(label="several", allow_reordering=True),
    gr.File(label="folder", file_count="directory"),
]
gr.Interface(about, inputs, [gr.Textbox(label=name) for name in "abc"]).launch()
"""

DROP = """(target, { name, data }) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  const options = { bubbles: true, cancelable: true, dataTransfer };
  for (const type of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, options));
  }
}"""


def drop(target: Locator, name: str, data: bytes) -> None:
    """Drop a file, as a drag from outside does, on an element that is there with its script."""
    target.locator("input[type=file]").wait_for(state="attached")
    target.evaluate(DROP, {"name": name, "data": base64.b64encode(data).decode()})


def block(app: AppPage, label: str) -> Locator:
    """Return the File with this label."""
    files = app.page.locator(".block:is(.file, .files)")
    return files.filter(has=app.page.locator(".caption", has_text=label))


def choose(target: Locator, *names: str) -> None:
    """Choose files in the browser's dialogue; each holds its own name."""
    target.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": name.encode()} for name in names]
    )


@pytest.mark.everywhere
def test_one_file_and_several(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    app.submit()
    app.expect_value("a", "none")
    choose(block(app, "one"), "five.txt")
    several = block(app, "several")
    choose(several, "x.txt", "y.txt")
    drop(several.locator("pagelet-files"), "z.bin", b"zz")
    app.submit()
    app.expect_value("a", "8 bytes")
    app.expect_value("b", "x.txt, y.txt, z.bin")
    several.get_by_role("button", name="Remove y.txt").click()
    expect(several.get_by_role("button", name="Remove z.bin")).to_be_focused()
    several.get_by_role("button", name="Move x.txt", exact=True).press("ArrowDown")
    block(app, "one").get_by_role("button", name="Clear").click()
    app.submit()
    app.expect_value("b", "z.bin, x.txt")
    app.expect_value("a", "none")


def test_a_folder(open_app: OpenApp, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name in ("p", "inner/q"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    app = open_app(ABOUT)
    block(app, "folder").locator("input[type=file]").set_input_files(folder)
    app.submit()
    app.expect_value("c", "2")


@pytest.mark.browsers
def test_the_wrong_kind_of_file_is_refused(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    drop(block(app, "one").locator("pagelet-files"), "a.png", b"")
    expect(app.toast("a.png")).to_be_visible()
    expect(block(app, "one").get_by_role("list")).to_have_count(0)


def test_what_a_function_made_can_be_saved(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(EXAMPLES / "pack.py")
    choose(block(app, "Files"), "a.txt", "b.txt")
    app.submit()
    save = block(app, "Archive").get_by_role("button", name="Download packed.zip")
    with app.page.expect_download() as saved:
        save.click()
    assert saved.value.suggested_filename == "packed.zip"
    saved.value.save_as(tmp_path / "packed.zip")
    with zipfile.ZipFile(tmp_path / "packed.zip") as archive:
        assert archive.read("b.txt") == b"b.txt"


def test_buttons_for_files(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(EXAMPLES / "shout_file.py")
    with app.page.expect_file_chooser() as asked:
        app.button("Choose a text").click()
    asked.value.set_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"quiet"})
    app.submit()
    app.expect_value("How it begins", "QUIET")
    with app.page.expect_download() as saved:
        app.button("Save the loud text").click()
    assert saved.value.suggested_filename == "a-loud.txt"
    assert Path(saved.value.path()).read_text() == "QUIET"


def test_a_clear_button(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "empty_again.py")
    app.fill("Name", "Grace Hopper")
    app.button("Empty both").click()
    app.expect_value("Name", "")
    app.expect_value("Born", "")


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


@pytest.mark.browsers
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


FIGURES = """\
import json
from pathlib import Path
import gradio as gr
from matplotlib.figure import Figure

BARS = {"data": [{"type": "bar", "x": ["a", "b"], "y": [1, 2]}], "layout": {"title": "Bars"}}
DOTS = {
    "data": {"values": [{"x": 1, "y": 2}, {"x": 2, "y": 1}]},
    "mark": "point",
    "title": "Dots",
    "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y"}},
    "transform": [{"calculate": "datum.y * 2", "as": "z"}],
}
TEXTS = {"plotly": json.dumps(BARS), "altair": json.dumps(DOTS)}

def made_by(library, text):
    members = {"__module__": f"{library}.figures", "to_json": lambda self: text}
    return type("Figure", (), members)()

def draw(library):
    if library == "matplotlib":
        figure = Figure(figsize=(3, 2), facecolor="blue")
        return figure
    if library == "broken":
        return made_by("altair", '{"mark": 5}')
    return made_by(library, TEXTS.get(library) or Path("figure.json").read_text())

gr.Interface(draw, gr.Textbox(label="library"), gr.Plot(label="Figure")).launch()
"""

BOKEH = {
    "bokeh/__init__.py": "",
    "bokeh/embed.py": "import json\ndef json_item(figure): return json.loads(figure.to_json())\n",
    "figure.json": (Path(__file__).parent / "bokeh_figure.json").read_bytes(),
}


def test_figures_of_each_library(open_app: OpenApp) -> None:
    app = open_app(FIGURES, files=BOKEH)
    plot = app.page.locator("pagelet-plot")
    expect(plot.get_by_role("img", name="No figure")).to_be_visible()
    app.page.evaluate("document.body.style.setProperty('width', '900px')")

    def show(library: str) -> None:
        app.fill("library", library)
        app.submit()

    show("matplotlib")
    expect(plot.locator("canvas")).to_have_js_property("width", 600)
    expect(plot.locator("canvas")).to_have_css("width", "300px")
    show("plotly")
    expect(plot.locator(".bars .point")).to_have_count(2)
    expect(plot.locator("canvas")).to_have_count(0)
    show("altair")
    expect(plot.locator("canvas")).to_be_visible()
    expect(plot.get_by_role("figure", name="Figure")).to_be_visible()
    show("bokeh")
    expect(plot.locator(".bokeh canvas").first).to_be_visible()
    show("broken")
    expect(plot.get_by_role("alert")).to_contain_text("This figure of altair could not be drawn")
    app.button("Clear").click()
    expect(plot.get_by_role("img", name="No figure")).to_be_visible()


def test_matplotlib_needs_no_other_library(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "waves.py")
    app.page.get_by_role("slider", name="Frequency").press("ArrowRight")
    expect(app.page.locator("pagelet-plot canvas")).to_be_visible()
    sizes = """() => performance.getEntriesByType("resource")
        .filter(({ name }) => /assets\\/.*[.]js$/.test(name)).map((one) => one.decodedBodySize)"""
    assert max(app.page.evaluate(sizes)) < 200_000


def test_charts_of_a_table(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "trips.py")
    app.page.get_by_role("slider", name="Trips").press("ArrowRight")
    canvases = app.page.locator("pagelet-plot canvas")
    expect(canvases).to_have_count(3)
    box = canvases.nth(1).bounding_box()
    assert box is not None
    app.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 80)
    expect(app.page.locator("#vg-tooltip-element")).to_contain_text("minutes")
