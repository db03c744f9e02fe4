"""What an author may change of the page's looks, and the words that the page says by itself."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, expect

from e2e.app_page import AppPage
from e2e.serving import Server, write_files
from e2e.ways import PATIENCE, Way

OpenApp = Callable[..., AppPage]

APP = """\
import gradio as gr

demo = gr.Interface(lambda text: text, "text", "text", title="Dressed")
demo.launch({arguments})
"""

POLICY = (
    "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; worker-src 'self'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'"
)


def color(app: AppPage, selector: str, name: str = "background-color") -> str:
    """Return a computed colour of the first element that a selector finds."""
    script = "(element, name) => getComputedStyle(element).getPropertyValue(name)"
    result: str = app.page.locator(selector).first.evaluate(script, name)
    return result


@pytest.mark.browsers
def test_a_theme_colours_the_page_by_day_and_by_night(open_app: OpenApp) -> None:
    script = APP.format(
        arguments="theme=gr.themes.Soft(primary_hue='teal', font=gr.themes.GoogleFont('Inter'))"
    )
    app = open_app(script, query="__theme=light")
    assert color(app, "button.primary") == "rgb(15, 118, 110)"
    assert color(app, "body") == "rgb(243, 244, 246)"
    assert color(app, ".block.textbox") == "rgb(255, 255, 255)"
    assert color(app, ".gradio-container", "font-family").startswith(("Inter,", '"Inter",'))
    app.page.evaluate("document.body.classList.add('dark')")
    assert color(app, "body") == "rgb(3, 7, 18)"
    assert color(app, ".block.textbox") == "rgb(17, 24, 39)"
    app.page.evaluate("document.body.classList.remove('dark')")
    assert color(app, "body") == "rgb(243, 244, 246)"


def test_the_systems_scheme_is_followed_while_the_page_is_open(open_app: OpenApp) -> None:
    app = open_app(APP.format(arguments="theme='citrus'"))
    app.page.emulate_media(color_scheme="dark")
    expect(app.page.locator("body")).to_have_class("dark")
    assert color(app, "body") == "rgb(12, 10, 9)"
    app.page.emulate_media(color_scheme="light")
    expect(app.page.locator("body")).to_have_class("light")
    assert color(app, "body") == "rgb(245, 245, 244)"


def test_the_address_may_ask_for_a_scheme(open_app: OpenApp) -> None:
    app = open_app(APP.format(arguments=""), query="__theme=dark")
    assert color(app, "body") == "rgb(16, 16, 19)"
    app.page.emulate_media(color_scheme="light")
    assert color(app, "body") == "rgb(16, 16, 19)"


def test_a_drawn_page_is_dressed_before_python_is_there(
    launch: Callable[[str], Browser], way: Way, server: Server, tmp_path: Path
) -> None:
    arguments = "theme='soft', css='main > .blocks h1, h1 { color: rgb(1, 2, 3) }'"
    path = write_files(tmp_path / "app", {"app.py": APP.format(arguments=arguments)})
    with launch(way.browser).new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server.add(path, drawn=True))
        expect(page.locator("h1")).to_have_css("color", "rgb(1, 2, 3)")
        expect(page.locator("button.primary")).to_have_css("background-color", "rgb(79, 70, 229)")


def test_a_theme_of_ones_own_as_gradios_guide_writes_it(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "from gradio.themes.base import Base\n"
        "from gradio.themes.utils import colors, fonts, sizes\n"
        "class Seafoam(Base):\n"
        "    def __init__(self):\n"
        "        super().__init__(\n"
        "            primary_hue=colors.emerald, radius_size=sizes.radius_none,\n"
        "            font=(fonts.GoogleFont('Quicksand'), 'ui-sans-serif', 'sans-serif'))\n"
        "        super().set(\n"
        "            body_background_fill='*primary_200', button_primary_text_color='#010203',\n"
        "            button_primary_background_fill='linear-gradient(90deg, *primary_300, red)')\n"
        "gr.Interface(len, 'text', 'number').launch(theme=Seafoam())\n",
        query="__theme=light",
    )
    assert color(app, "body") == "rgb(167, 243, 208)"
    assert color(app, "button.primary", "color") == "rgb(1, 2, 3)"
    assert "rgb(110, 231, 183)" in color(app, "button.primary", "background-image")
    assert color(app, "button.primary", "border-radius") == "0px"


def test_style_sheets_win_over_the_theme(open_app: OpenApp) -> None:
    app = open_app(
        APP.format(
            arguments="theme='soft', css_paths='more.css', css=':root { --block-radius: 1px }"
            " footer { display: none } h1 { color: rgb(1, 2, 3); font-size: 5px }'"
        ),
        files={"more.css": "h1 { color: rgb(4, 5, 6) }"},
    )
    assert color(app, "h1", "color") == "rgb(4, 5, 6)"
    assert color(app, "h1", "font-size") == "5px"
    assert color(app, ".form", "border-radius") == "1px"


@pytest.mark.browsers
def test_the_head_gets_scripts_in_order_metas_and_links(open_app: OpenApp) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(picture, "PNG")
    app = open_app(
        APP.format(
            arguments='head=\'\'\'<meta name="description" content="An app">\n'
            '<script src="files/library.js"></script>\n'
            "<script>window.seen = [library.name]</script>\n"
            '<link rel="stylesheet" href="files/linked.css">\''
            "'', head_paths='more.html', favicon_path='icon.png', "
            "js='() => window.seen.push(document.querySelectorAll(\".block\").length > 0)'"
        ),
        files={
            "library.js": "const library = { name: 'a library' };",
            "linked.css": "h1 { color: rgb(7, 8, 9) }",
            "more.html": "<script type='module'>window.module = 1</script>",
            "icon.png": picture.getvalue(),
        },
    )
    app.page.wait_for_function("window.seen?.length === 2 && window.module")
    assert app.page.evaluate("window.seen") == ["a library", True]
    assert app.page.locator("meta[name=description]").get_attribute("content") == "An app"
    expect(app.page.locator("h1")).to_have_css("color", "rgb(7, 8, 9)")
    icons = app.page.locator("link[rel~=icon]")
    expect(icons).to_have_count(1)
    assert str(icons.get_attribute("href")).startswith("blob:")


@pytest.mark.parametrize(
    "code",
    [
        "function f() { window.ran = (window.ran ?? 0) + 1 }",
        "async () => { await null; window.ran = (window.ran ?? 0) + 1 }; // at the end",
        "window.ran = (window.ran ?? 0) + 1",
        "const one = 1; window.ran = (window.ran ?? 0) + one;",
    ],
    ids=["function", "arrow", "expression", "statements"],
)
def test_a_script_runs_once(open_app: OpenApp, code: str) -> None:
    app = open_app(APP.format(arguments=f"js={code!r}"))
    app.page.wait_for_function("window.ran")
    # Long after it has run, it has not run again.
    app.fill("text", "words")
    app.submit()
    app.expect_value("output", "words")
    assert app.page.evaluate("window.ran") == 1


def test_what_fails_in_scripts_is_said_in_the_console_panel(open_app: OpenApp) -> None:
    app = open_app(
        APP.format(
            arguments="head='<script src=\"files/none.js\"></script>', "
            "js='() => { throw new TypeError(\"no luck\") }'"
        )
    )
    app.open_console()
    expect(app.console()).to_contain_text("launch(js=...) failed: TypeError: no luck")
    expect(app.console()).to_contain_text("The script files/none.js, which a head=... names")
    app.tolerate("404")
    app.tolerate("none.js")
    app.fill("text", "goes on")
    app.submit()
    app.expect_value("output", "goes on")


@pytest.fixture(scope="module")
def strict(server: Server) -> Iterator[Server]:
    """A site with a policy that allows no scripts but files."""
    running = Server({"Content-Security-Policy": POLICY}, server.site)
    yield running
    running.close()


@pytest.mark.browsers
def test_a_strict_policy_allows_files_and_says_so(
    context: BrowserContext, strict: Server, tmp_path: Path
) -> None:
    arguments = (
        "theme='soft', css='h1 { color: rgb(1, 2, 3) }', "
        "js='() => window.ran = 1', "
        "head='<script>window.inline = 1</script><script src=\"files/own.js\"></script>'"
    )
    files = {"app.py": APP.format(arguments=arguments), "own.js": "document.body.dataset.own = 1"}
    app = AppPage(context)
    app.page.goto(strict.add(write_files(tmp_path / "app", files)))
    app.wait_until_ready()
    expect(app.page.locator("body[data-own]")).to_be_visible()
    app.open_console()
    expect(app.console()).to_contain_text("does not allow launch(js=...) to run. Put the code")
    expect(app.console()).to_contain_text("does not allow scripts inside of HTML")
    expect(app.console()).to_contain_text("files/NAME.js")
    assert app.page.evaluate("[window.ran, window.inline]") == [None, None]
    assert color(app, "h1", "color") == "rgb(1, 2, 3)"
    app.tolerate("Content Security Policy")
    app.tolerate("violates the following directive")
    app.fill("text", "goes on")
    app.submit()
    app.expect_value("output", "goes on")
    app.check()


SPEAKING = """\
import gradio as gr

name = gr.I18n(en={"name": "Name"}, es={"name": "Nombre"})("name")

def greet(name, picture):
    if not name:
        raise gr.Error("Who?", duration=None)
    print("greeted")
    return f"Hello {name}"

gr.Interface(
    greet,
    [gr.Textbox(label=name), gr.Image(label="Picture")],
    gr.Textbox(label="Submit"),
    additional_inputs=None,
    title="Submit",
    examples=[["Ada", None]],
    flagging_options=["odd"],
).launch()
"""


@pytest.fixture
def visit(
    launch: Callable[[str], Browser], way: Way, server: Server, tmp_path: Path
) -> Iterator[Callable[[str, str], AppPage]]:
    """Return what opens an app in a browser that speaks a language."""
    contexts: list[BrowserContext] = []
    apps: list[AppPage] = []

    def visit_as(script: str, language: str) -> AppPage:
        contexts.append(launch(way.browser).new_context(locale=language))
        contexts[-1].set_default_timeout(PATIENCE)
        apps.append(AppPage(contexts[-1]))
        path = write_files(tmp_path / "app", {"app.py": script})
        server.requests.clear()
        apps[-1].page.goto(server.add(path))
        apps[-1].wait_until_ready()
        return apps[-1]

    yield visit_as
    for app in apps:
        app.check()
    for opened in contexts:
        opened.close()


@pytest.mark.browsers
def test_the_page_speaks_the_visitors_language(
    visit: Callable[[str, str], AppPage], server: Server
) -> None:
    app = visit(SPEAKING, "es-MX")
    for name in ("Limpiar", "Enviar", "Marcar como odd"):
        expect(app.button(name)).to_be_visible()
    expect(app.page.locator(".examples-label")).to_have_text("Ejemplos")
    expect(app.page.locator("pagelet-image")).to_contain_text("Suelte la imagen aquí")
    expect(app.page.get_by_role("heading", name="Submit")).to_be_visible()
    expect(app.field("Submit")).to_be_visible()
    app.button("Enviar").click()
    expect(app.page.locator("pagelet-toasts")).to_contain_text("Error")
    expect(app.page.get_by_role("button", name="Cerrar: Error")).to_be_visible()
    app.fill("Nombre", "Ada")
    app.button("Enviar").click()
    app.expect_value("Submit", "Hello Ada")
    expect(app.console().locator("summary")).to_contain_text("Consola")
    expect(app.console()).to_contain_text("Líneas: ")
    app.button("Marcar como odd").click()
    expect(app.button("Guardando...")).to_be_visible()
    expect(app.button("Marcar como odd")).to_be_visible()
    assert len([name for name in server.requests if "words-" in name]) == 1


def test_no_language_is_loaded_for_english(
    visit: Callable[[str, str], AppPage], server: Server
) -> None:
    app = visit(SPEAKING, "en-GB")
    expect(app.button("Submit")).to_be_visible()
    assert [name for name in server.requests if "words-" in name] == []


def test_a_language_that_is_unknown_gets_english(visit: Callable[[str, str], AppPage]) -> None:
    app = visit(SPEAKING, "tlh")
    expect(app.button("Submit")).to_be_visible()
    expect(app.field("Name")).to_be_visible()
