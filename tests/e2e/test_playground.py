"""The playground as its visitors use it: written, run, broken, shared and taken up again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Locator, Page, expect

from build_steps.playground import add_playground
from e2e.app_page import AppPage
from e2e.serving import Server
from e2e.test_examples import axe, check_keyboard, complaints
from e2e.tiny_model import hub_files

OpenPlayground = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"
SHOUT = """\
import gradio as gr

def shout(text):
    return text.upper() + "!"

gr.Interface(shout, "text", gr.Textbox(label="Shouted")).launch()
"""
HUB = "https://hub.test/"
MODEL = f"""\
import os
import gradio as gr
from transformers import pipeline

os.environ["HF_ENDPOINT"] = "{HUB}"
judge = pipeline("text-classification", "tiny/judge")

def tell(text):
    return judge(text)[0]["label"]

gr.Interface(tell, gr.Textbox(label="text"), gr.Textbox(label="told")).launch()
"""
RUN = "Control+Enter"
# A text somewhere on the page, for the visitor to copy.
SELECT = """(text) => {
  const area = document.createElement("textarea");
  area.id = "copied";
  area.value = text;
  document.body.append(area);
  area.select();
}"""
REMOVE = "() => document.getElementById('copied').remove()"
# A frame that Python starts in beforehand is there, but not to be seen.
SEEN = "#pg-app iframe:visible"


@pytest.fixture(scope="module")
def address(server: Server) -> str:
    """The playground with two examples, at the top of the site under test."""
    scripts = [EXAMPLES / f"{name}.py" for name in ("greeting", "hello")]
    entries = [server.site.add_app(path, None, f"{path.stem}/", drawn=False) for path in scripts]
    add_playground(server.site, entries)
    server.site.add_licences()
    return server.url


@pytest.fixture
def playground(profile: BrowserContext, address: str) -> Iterator[OpenPlayground]:
    """Return what opens the playground with a hash; no page may show an error unasked."""
    opened: list[AppPage] = []

    def begin(link: str = "", context: BrowserContext | None = None) -> AppPage:
        app = AppPage(context or profile)
        opened.append(app)
        app.page.goto(address + link)
        return app

    yield begin
    for app in opened:
        app.check()


def editor(page: Page) -> Locator:
    return page.locator(".cm-content")


def write(page: Page, text: str) -> None:
    """Put a text into the open file in the place of what it holds, by pasting it."""
    page.evaluate(SELECT, text)
    page.keyboard.press("ControlOrMeta+c")
    page.evaluate(REMOVE)
    editor(page).click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ControlOrMeta+v")


def app_in(page: Page) -> FrameLocator:
    return page.frame_locator(SEEN)


def tab(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=name, exact=True)


def add_file(page: Page, name: str, text: str) -> None:
    page.get_by_role("button", name="New file").click()
    page.get_by_label("File name").fill(name)
    page.get_by_role("button", name="Create").click()
    expect(tab(page, name)).to_have_attribute("aria-selected", "true")
    write(page, text)


def links(page: Page) -> tuple[str, str]:
    """Return the links that the dialog offers: of code and app, and of the app alone."""
    page.get_by_role("button", name="Share", exact=True).click()
    dialog = page.get_by_role("dialog", name="Share")
    found = [dialog.get_by_label(name).input_value() for name in ("Code and app", "App only")]
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    return found[0], found[1]


@pytest.mark.browsers
def test_edit_run_reload_and_reset(playground: OpenPlayground) -> None:
    page = playground().page
    expect(app_in(page).get_by_label("Name", exact=True)).to_be_visible()
    expect(editor(page)).to_contain_text("def greet")
    write(page, SHOUT)
    page.keyboard.press(RUN)
    app = app_in(page)
    app.get_by_label("text", exact=True).fill("hey")
    app.get_by_role("button", name="Submit").click()
    expect(app.get_by_label("Shouted")).to_have_value("HEY!")

    editor(page).click()
    page.keyboard.press("ControlOrMeta+Home")
    page.keyboard.insert_text("# mine\n")
    page.reload()
    expect(editor(page)).to_contain_text("# mine")
    expect(app_in(page).get_by_label("Shouted")).to_be_visible()

    page.get_by_role("button", name="Reset", exact=True).click()
    expect(editor(page)).to_contain_text("def greet")
    page.get_by_role("button", name="Bring it back").click()
    expect(editor(page)).to_contain_text("# mine")
    expect(app_in(page).get_by_label("Shouted")).to_be_visible()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_hidden()


BROKEN = """\
import gradio as gr

def work(text):
    return undefined_name

gr.Interface(work, "text", "text").launch()
"""


def test_errors_are_marked_at_their_line(playground: OpenPlayground) -> None:
    page = playground().page
    write(page, "import gradio as gr\nx = = 1\n")
    page.keyboard.press(RUN)
    problem = page.locator("#pg-problem")
    expect(problem).to_contain_text("greeting.py, line 2 SyntaxError")
    expect(page.locator(".cm-lint-marker-error")).to_have_count(1)
    expect(page.locator(".cm-lintRange-error")).to_have_text("x = = 1")

    add_file(page, "helper.py", "def help():\n    return 1 / 0\n")
    tab(page, "greeting.py").click()
    write(page, "import helper\nhelper.help()\n")
    page.keyboard.press(RUN)
    expect(problem).to_contain_text("helper.py, line 2 ZeroDivisionError")
    expect(page.locator(".cm-lint-marker-error")).to_have_count(0)
    problem.get_by_role("button").click()
    expect(tab(page, "helper.py")).to_have_attribute("aria-selected", "true")
    expect(page.locator(".cm-lintRange-error")).to_have_text("return 1 / 0")

    tab(page, "greeting.py").click()
    write(page, BROKEN)
    page.keyboard.press(RUN)
    expect(problem).to_be_empty()
    app_in(page).get_by_role("button", name="Submit").click()
    expect(problem).to_contain_text("greeting.py, line 4 NameError")


@pytest.mark.browsers
def test_share_and_reopen(
    playground: OpenPlayground, context: BrowserContext, tmp_path: Path
) -> None:
    first = playground().page
    long = "".join(f"N{n} = {n * 7919 % 65521}  # é漢🎈\n" for n in range(4500))
    assert len(long.encode()) > 100_000
    write(first, SHOUT.replace("import gradio as gr", "import gradio as gr\nimport words"))
    words, data = tmp_path / "words.py", tmp_path / "data.bin"
    words.write_text(long + 'END = "ende 漢字"\n', "utf-8")
    data.write_bytes(bytes(range(256)))
    first.locator("#pg-files input[type=file]").set_input_files([words, data])
    expect(tab(first, "data.bin")).to_have_attribute("aria-selected", "true")
    tab(first, "greeting.py").click()
    write(
        first,
        "import gradio as gr\nimport words\n"
        "def f():\n    return f\"{words.END} {words.N4499} {sum(open('data.bin', 'rb').read())}\"\n"
        'gr.Interface(f, None, gr.Textbox(label="Told")).launch()\n',
    )
    code, alone = links(first)

    page = playground(code[code.index("#") :], context).page
    expect(page.get_by_role("heading", name="This code came with a link")).to_be_visible()
    expect(editor(page)).to_contain_text("import words")
    expect(page.locator("#pg-app iframe")).to_have_count(0)
    page.get_by_role("button", name="Run this code").click()
    app_in(page).get_by_role("button", name="Generate").click()
    expected = f"ende 漢字 {4499 * 7919 % 65521} {sum(range(256))}"
    expect(app_in(page).get_by_label("Told")).to_have_value(expected)

    lone = playground(alone[alone.index("#") :], context).page
    expect(lone.locator(".pg-reading")).to_contain_text("words.END")
    expect(lone.locator("iframe")).to_have_count(0)
    lone.get_by_role("button", name="Run this code").click()
    lone.frame_locator("iframe:visible").get_by_role("button", name="Generate").click()
    told = lone.frame_locator("iframe:visible").get_by_label("Told")
    expect(told).to_have_value(expected)
    expect(lone.locator(".cm-editor")).to_have_count(0)
    lone.get_by_role("link", name="Open in the playground").click()
    expect(editor(lone)).to_contain_text("import words")


def test_an_app_is_taken_away_as_one_file(
    playground: OpenPlayground, tmp_path: Path, context: BrowserContext
) -> None:
    page = playground().page
    write(page, "import words\n" + SHOUT.replace('"!"', "words.END"))
    add_file(page, "words.py", 'END = "?! é漢"\n')
    with page.expect_download(timeout=120_000) as saved:
        page.get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == "greeting.html"
    saved.value.save_as(tmp_path / "app.html")
    opened = AppPage(context)
    opened.page.goto((tmp_path / "app.html").as_uri())
    opened.wait_until_ready()
    opened.fill("text", "hey")
    opened.submit()
    opened.expect_value("Shouted", "HEY?! é漢")


def test_models_run_in_the_frame(playground: OpenPlayground) -> None:
    app = playground()
    app.answer(HUB, hub_files("tiny/judge", "text-classification"))
    page = app.page
    expect(app_in(page).get_by_label("Name", exact=True)).to_be_visible()
    write(page, MODEL)
    page.keyboard.press(RUN)
    told = app_in(page).get_by_label("told", exact=True)
    expect(told).to_be_visible()
    for text, label in [("good day", "POSITIVE"), ("bad day", "NEGATIVE")]:
        app_in(page).get_by_label("text", exact=True).fill(text)
        app_in(page).get_by_role("button", name="Submit").click()
        expect(told).to_have_value(label)


def test_a_cut_link_says_so_and_loses_nothing(playground: OpenPlayground) -> None:
    app = playground()
    page = app.page
    write(page, SHOUT)
    expect(page.locator("#pg-title")).to_contain_text("(edited)")
    code, _ = links(page)
    notices = page.locator("#pg-notices")
    cut, newer = code[code.index("#") : -20], code[code.index("#") :].replace("=1.", "=2.")
    for link, words in ((cut, "This link is not whole"), (newer, "newer version of this page")):
        other = playground(link).page
        expect(other.locator("#pg-notices")).to_contain_text(words)
        expect(editor(other)).to_contain_text("def shout")
        other.close()
        page.evaluate("hash => { location.hash = hash; }", link)
        expect(notices).to_contain_text(words)
        expect(editor(page)).to_contain_text("def shout")
    whole = playground("#example=hello").page
    expect(editor(whole)).to_contain_text("Hello: the smallest app")
    whole.get_by_role("button", name="Bring it back").click()
    expect(editor(whole)).to_contain_text("def shout")


def test_files_are_renamed_deleted_and_brought_back(
    playground: OpenPlayground, tmp_path: Path
) -> None:
    page = playground().page
    add_file(page, "notes.txt", "remember")
    tab(page, "notes.txt").press("F2")
    field = page.get_by_label("File name")
    field.fill("greeting.py")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("There is such a file already.")
    field.fill("texts/notes.md")
    page.keyboard.press("Enter")
    expect(tab(page, "texts/notes.md")).to_be_visible()
    tab(page, "texts/notes.md").press("Delete")
    expect(tab(page, "texts/notes.md")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(editor(page)).to_contain_text("remember")
    tab(page, "greeting.py").click()
    expect(page.get_by_role("button", name="Delete", exact=True)).to_be_disabled()
    tab(page, "requirements.txt").click()
    expect(page.locator(".cm-placeholder")).to_be_visible()
    write(page, "numpy")
    picture = tmp_path / "red.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    page.locator("#pg-files input[type=file]").set_input_files(picture)
    expect(tab(page, "red.svg")).to_be_visible()
    page.reload()
    expect(tab(page, "texts/notes.md")).to_be_visible()
    expect(tab(page, "red.svg")).to_have_attribute("aria-selected", "true")


def test_completion_of_names_and_arguments(playground: OpenPlayground) -> None:
    page = playground().page
    write(page, "import gradio as gr\nbox = gr.Textb")
    page.keyboard.type("o")
    offers = page.get_by_role("listbox")
    expect(offers).to_contain_text("Textbox")
    expect(page.locator(".cm-completionInfo")).to_contain_text("The function gets a string")
    # Enter takes an offer, too, but not in the moment in which the list opens.
    offers.get_by_role("option", name="Textbox", exact=True).click()
    page.keyboard.type("(lab")
    expect(offers).to_contain_text("label=")
    expect(page.locator(".cm-completionInfo")).to_contain_text("shown above the control")
    offers.get_by_role("option", name="label=").first.click()
    expect(editor(page)).to_contain_text("box = gr.Textbox(label=)")


def test_examples_are_found_and_opened(playground: OpenPlayground) -> None:
    page = playground().page
    page.get_by_role("button", name="Examples").click()
    gallery = page.get_by_role("dialog", name="Examples")
    search = gallery.get_by_role("searchbox")
    search.fill("slider")
    expect(gallery.get_by_role("link")).to_have_count(1)
    search.fill("no such thing")
    expect(gallery).to_contain_text("No example matches.")
    search.fill("hello")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(gallery).to_be_hidden()
    expect(page).to_have_url(re.compile("#example=hello$"))
    expect(tab(page, "hello.py")).to_be_visible()
    expect(app_in(page).get_by_role("button", name="Submit")).to_be_visible()


def test_by_keyboard_and_for_screen_readers(playground: OpenPlayground, server: Server) -> None:
    page = playground().page
    expect(editor(page)).to_contain_text("def greet")
    expect(app_in(page).locator("#pagelet-app[data-stage=ready]")).to_be_attached()
    page.add_script_tag(content=axe(server))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert complaints(page) == ""
        page.get_by_role("button", name="Examples").click()
        assert complaints(page) == ""
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Share", exact=True).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert complaints(page) == ""
        page.keyboard.press("Escape")
    divider = page.get_by_role("separator")
    divider.focus()
    page.keyboard.press("ArrowLeft")
    expect(divider).to_have_attribute("aria-valuenow", "46")
    tab(page, "greeting.py").focus()
    page.keyboard.press("ArrowRight")
    expect(tab(page, "requirements.txt")).to_be_focused()
    page.locator("#pg-app").evaluate("pane => pane.remove()")
    check_keyboard(page)


def test_a_phone_shows_one_side(playground: OpenPlayground, server: Server) -> None:
    page = playground().page
    page.set_viewport_size({"width": 390, "height": 780})
    expect(app_in(page).get_by_label("Name", exact=True)).to_be_visible()
    expect(editor(page)).to_be_hidden()
    page.get_by_role("button", name="Code", exact=True).click()
    expect(editor(page)).to_be_visible()
    expect(page.locator("#pg-app")).to_be_hidden()
    page.get_by_role("button", name="More").click()
    expect(page.get_by_role("button", name="Share", exact=True)).to_be_visible()
    page.add_script_tag(content=axe(server))
    assert complaints(page) == ""
    page.get_by_role("button", name="Run", exact=True).click()
    expect(page.locator("#pg-app")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
