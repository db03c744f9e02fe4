"""Apps in the middle of other pages, and pages that were made for Gradio-Lite."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from textwrap import dedent
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from build_steps.embedding import add_embedding
from e2e.app_page import AppPage
from e2e.serving import Server

HOSTILE = """
  html { font-size: 40px; }
  :root { --body-text-color: hotpink; --block-background-fill: orange; }
  * { color: red; letter-spacing: 9px; text-transform: uppercase; line-height: 3 !important; }
  div, button, textarea, label { display: none !important; }
  .block, .gradio-container { background: purple !important; }
"""

GREET = """
  import gradio as gr
  def greet(name, times):
      return f"Hello, {name}" + "!" * int(times)
  gr.Interface(greet, [gr.Textbox(label="name"), gr.Slider(1, 5, step=1, label="times")],
               gr.Textbox(label="greeting")).launch(css="#mine { color: rgb(1, 2, 3); }")
"""

UPPER = """
  import gradio as gr
  gr.Interface(str.upper, gr.Textbox(label="{label}"), gr.Textbox(label="loud"),
               flagging_mode="never").launch()
"""

LITE_FILES = """
<gradio-lite playground layout="vertical">
<gradio-requirements>
regex
</gradio-requirements>

<gradio-file name="app.py" entrypoint>
import gradio as gr
import regex
from utils import add

with open("words.txt") as file:
    words = file.read().split()

demo = gr.Interface(fn=lambda a, b: f"{words[0]} {add(a, b)}",
                    inputs=[gr.Number(label="a"), gr.Number(label="b")],
                    outputs=gr.Textbox(label="sum"))

demo.launch()
</gradio-file>

<gradio-file name="utils.py" >
def add(a, b):
	return a + b
</gradio-file>
<gradio-file name="words.txt" url="words.txt"></gradio-file>
</gradio-lite>
"""

LITE_CODE = """
<gradio-lite theme="dark" shared-worker>
import gradio as gr

def greet(name):
	return "Hello, " + name + "!"

gr.Interface(greet, "textbox", "textbox").launch()
</gradio-lite>
"""

LITE_CALL = """
<div id="gradio-app"></div>
<script type="module">
  window.heard = [];
  window.controller = createGradioApp({
    target: document.getElementById("gradio-app"),
    requirements: ["six"],
    files: {
      "data.txt": { data: "one" },
      "bytes.bin": { data: new Uint8Array([104, 105]) },
      "helper.py": { url: "helper.py" },
    },
    code: `
      import gradio as gr
      import helper, regex, six
      print("started", six.__name__)
      def read(name):
          return helper.shout(open(name).read())
      demo = gr.Interface(read, gr.Textbox(label="file"), gr.Textbox(label="text"), title="Reader")
      demo.launch()
    `,
    info: true, container: true, isEmbed: true, initialHeight: "300px", eager: false,
    themeMode: "dark", autoScroll: false, controlPageTitle: true, appMode: true,
    sharedWorkerMode: false, playground: undefined, layout: null,
  });
  for (const type of ["stdout", "python-error", "init-code-run-error"])
    controller.addEventListener(type, ({ detail }) => heard.push(`${type} ${detail}`));
  controller.addEventListener("modules-auto-loaded", ({ detail }) => {
    window.loaded ??= detail;
  });
</script>
"""

OTHER = """
import gradio as gr
gr.Interface(lambda text: text[::-1], gr.Textbox(label="there"), gr.Textbox(label="back")).launch()
"""

# Counts what a page has to give back: addresses of objects, and who listens to it as a whole.
COUNTING = """<script>
  const urls = new Set(), listening = [];
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (it) => { const url = createObjectURL(it); urls.add(url); return url; };
  URL.revokeObjectURL = (url) => { urls.delete(url); revokeObjectURL(url); };
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const is = (one, type, call) => (it) => it[0] === one && it[1] === type && it[2] === call;
  const counts = (it) => it === window || it === document || it instanceof MediaQueryList;
  EventTarget.prototype.addEventListener = function (type, call, options) {
    const target = this ?? window;
    if (counts(target) && !listening.some(is(target, type, call)))
      listening.push([target, type, call]);
    add.call(target, type, call, options);
  };
  EventTarget.prototype.removeEventListener = function (type, call, options) {
    const target = this ?? window, at = listening.findIndex(is(target, type, call));
    if (at >= 0) listening.splice(at, 1);
    remove.call(target, type, call, options);
  };
  window.held = () => [urls.size, listening.length];
</script>"""

SHOWING = """
import base64, gradio as gr
DOT = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
open("dot.gif", "wb").write(base64.b64decode(DOT))
with gr.Blocks(head="<meta name=mine>") as demo:
    gr.Chatbot([{"role": "user", "content": {"path": "dot.gif"}}], height=200)
    gr.Gallery(["dot.gif"])
    gr.Image("dot.gif", type="filepath")
    gr.Dropdown(["a", "b"], interactive=True)
    gr.DownloadButton("Save", "dot.gif")
demo.launch()
"""

# What README.md names, for a page beside the site.
LEAST = (
    "default-src 'none'; script-src 'self' blob: 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; img-src data: blob:"
)

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Host</title>
<link rel="icon" href="data:,">
{style}
<body>{body}<script type="module" src="{script}"></script></body>
"""

OpenPage = Callable[..., AppPage]
NUMBERS = count()


@pytest.fixture(scope="module")
def site(server: Server) -> Server:
    """Return the site, which offers what embedded apps need."""
    add_embedding(server.site, ["regex"])
    return server


@pytest.fixture
def open_page(profile: BrowserContext, site: Server) -> Iterator[OpenPage]:
    """Return what opens a page with a body, and asserts at the end that nothing went wrong."""
    opened: list[AppPage] = []

    def open_body(
        body: str,
        style: str = "",
        on: Server = site,
        script: str = "../embed.js",
        files: Mapping[str, bytes] | None = None,
    ) -> AppPage:
        folder = f"host{next(NUMBERS)}/"
        text = PAGE.format(style=style, body=body, script=script)
        for name, data in {"index.html": text.encode(), **(files or {})}.items():
            on.site.files[folder + name] = data
        app = AppPage(profile)
        opened.append(app)
        app.page.goto(on.url + folder)
        return app

    yield open_body
    for app in opened:
        app.check()


def wait_for(page: Page, selector: str, stage: str = "ready") -> None:
    """Wait until an embedded app has come that far."""
    page.locator(selector).locator(f"#pagelet-app[data-stage={stage}]").wait_for(state="attached")


def style_of(page: Page, selector: str, name: str) -> str:
    script = "(element, name) => getComputedStyle(element)[name]"
    found: str = page.locator(selector).first.evaluate(script, name)
    return found


@pytest.mark.browsers
def test_three_apps_on_a_hostile_page(open_page: OpenPage, site: Server) -> None:
    first, second = UPPER.format(label="one"), UPPER.format(label="two")
    apps = f"<pagelet-app id=a>{GREET}</pagelet-app><pagelet-app id=b>{first}</pagelet-app>"
    apps += f"<pagelet-app id=c>{second}</pagelet-app><p id=mine>mine</p>"
    before = len(site.sent)
    app = open_page(apps, f"<style>{HOSTILE}</style>")
    page = app.page
    for name in "abc":
        wait_for(page, f"#{name}")
    app.fill("name", "Ada")
    page.locator("#a").get_by_role("button", name="Submit").click()
    app.expect_value("greeting", "Hello, Ada!")
    app.fill("two", "quiet")
    page.locator("#c").get_by_role("button", name="Submit").click()
    expect(page.locator("#c").get_by_label("loud")).to_have_value("QUIET")
    expect(page.locator("#b").get_by_label("loud")).to_have_value("")
    label = "#a label"
    assert style_of(page, label, "letterSpacing") == "normal"
    assert style_of(page, label, "textTransform") == "none"
    assert float(style_of(page, label, "fontSize").removesuffix("px")) < 16
    assert style_of(page, "#a .gradio-container", "backgroundColor") != "rgb(128, 0, 128)"
    # The app's own style sheet says nothing about the page around.
    assert style_of(page, "#mine", "color") == "rgb(255, 0, 0)"
    assert page.title() == "Host"
    sent = [name for name in site.sent[before:] if name.endswith("pyodide.asm.wasm")]
    assert len(sent) <= 1, "each app downloads the runtime"


def test_the_page_drives_the_app(open_page: OpenPage) -> None:
    app = open_page(
        "<script>window.heard = []; addEventListener('DOMContentLoaded', () => {"
        "for (const type of ['run', 'ready', 'error', 'title'])"
        "  document.querySelector('#a').addEventListener(type, () => heard.push(type)); });"
        "</script>"
        f"<pagelet-app id=a>{GREET}</pagelet-app>"
    )
    page = app.page

    def run(script: str) -> Any:
        return page.evaluate(
            f"(async () => {{ const a = document.querySelector('#a'); {script} }})()"
        )

    page.evaluate("customElements.whenDefined('pagelet-app').then(() => null)")
    assert run("return a.submit(['Ada', 3])") == ["Hello, Ada!!!"]
    app.expect_value("name", "Ada")
    assert run("return a.submit({times: 2})") == ["Hello, Ada!!"]
    app.fill("name", "Bo")
    assert run("return a.read()") == {"inputs": ["Bo", 2], "outputs": ["Hello, Ada!!"]}
    assert run("return a.submit({x: 1}).catch((e) => e.message)") == (
        "There is no input 'x'; there are: 'name', 'times'."
    )
    failing = 'import gradio as gr\\ngr.Interface(lambda x: 1 / 0, "text", "text").launch()'
    assert "ZeroDivisionError" in run(
        f"await a.run('{failing}'); return a.submit(['x']).catch((e) => e.message)"
    )
    assert "SyntaxError" in run("return a.run('1 +').catch((e) => e.message)")
    heard = page.evaluate("heard")
    assert heard[:3] == ["run", "title", "ready"]
    assert heard.count("ready") == 2
    assert heard.count("error") == 2
    assert run("return a.stage") == "error"


def test_an_app_starts_in_view_ends_when_removed_and_comes_again(open_page: OpenPage) -> None:
    far = f"<div style='height: 4000px'></div><pagelet-app id=a>{GREET}</pagelet-app>"
    app = open_page(far + UPPER.join(["<pagelet-app id=b loading=eager>", "</pagelet-app>"]))
    page = app.page
    wait_for(page, "#b")
    assert page.evaluate("document.querySelector('#a').stage") == "idle"
    assert len(page.workers) == 1
    page.evaluate("document.querySelector('#a').scrollIntoView()")
    wait_for(page, "#a")
    assert len(page.workers) == 2
    # To move it is not to remove it.
    app.fill("name", "Ada")
    page.evaluate("document.body.prepend(document.querySelector('#a'))")
    app.expect_value("name", "Ada")
    page.evaluate("window.taken = document.querySelector('#a'); taken.remove()")
    page.wait_for_function("taken.stage === 'idle'")
    assert page.evaluate("taken.shadowRoot.querySelectorAll('.stage').length") == 0
    page.evaluate("document.body.append(taken)")
    page.evaluate("taken.scrollIntoView()")
    wait_for(page, "#a")
    app.expect_value("name", "")
    assert len(page.workers) == 2


def test_an_app_that_goes_gives_back_all_that_it_had(open_page: OpenPage) -> None:
    app = open_page("", COUNTING)
    page = app.page
    page.wait_for_function("customElements.get('pagelet-app') !== undefined")
    page.evaluate(
        "code => { window.app = document.createElement('pagelet-app'); app.textContent = code }",
        SHOWING,
    )
    held = []
    for _ in range(10):
        page.evaluate("document.body.append(app); app.start()")
        page.locator("pagelet-app pagelet-chatbot img[src]").wait_for()
        page.locator("pagelet-app pagelet-gallery :is(img, canvas)").first.wait_for()
        page.locator("pagelet-app pagelet-image img").wait_for()
        assert len(page.workers) == 1
        assert page.evaluate("held()[0]") > 0
        # In several steps of one task it is moved, not taken away.
        page.evaluate(
            "app.remove(); Promise.resolve().then(() => 0).then(() => document.body.append(app))"
        )
        assert page.evaluate("app.stage") == "ready"
        page.evaluate("app.remove()")
        page.wait_for_function("app.stage === 'idle'")
        assert len(page.workers) == 0
        held.append(page.evaluate("held()"))
    assert held == [[0, held[0][1]]] * 10


def test_apps_lend_each_other_what_they_have_downloaded(open_page: OpenPage, site: Server) -> None:
    forgetful = Server({"Cache-Control": "no-store"}, site.site)
    try:
        table = "import gradio as gr\ngr.Interface(len, gr.Dataframe(), 'number').launch()"
        scripts = [UPPER.format(label="one"), table, table, UPPER.format(label="two")]
        body = "".join(
            f"<pagelet-app loading=eager id=a{n}>{s}</pagelet-app>" for n, s in enumerate(scripts)
        )
        app = open_page(body, on=forgetful)
        for number in range(len(scripts)):
            wait_for(app.page, f"#a{number}")
        sent = [name for name in forgetful.sent if name.startswith("runtime/")]
        assert sorted(sent) == sorted(set(sent))
        app.fill("two", "quiet")
        app.page.locator("#a3").get_by_role("button", name="Submit").click()
        expect(app.page.locator("#a3").get_by_label("loud")).to_have_value("QUIET")
    finally:
        forgetful.close()


def test_a_script_made_for_gradio_lite_drives_its_app(open_page: OpenPage) -> None:
    head = '<script type="module" crossorigin src="../embed.js"></script>'
    helper = b"def shout(text):\n    return text.upper()\n"
    app = open_page(LITE_CALL, head, files={"helper.py": helper})
    page = app.page

    def order(call: str) -> Any:
        return page.evaluate(f"controller.{call}.catch((error) => error.message)")

    wait_for(page, "#gradio-app")
    assert page.title() == "Reader"
    assert style_of(page, "#gradio-app .gradio-container", "colorScheme") == "dark"
    read = page.locator("#gradio-app").get_by_role("button", name="Submit")
    app.fill("file", "bytes.bin")
    read.click()
    app.expect_value("text", "HI")
    # Files change under the running app.
    order("write('data.txt', 'two', {})")
    order("rename('data.txt', 'more/data.txt')")
    app.fill("file", "more/data.txt")
    read.click()
    app.expect_value("text", "TWO")
    order("unlink('more/data.txt')")
    read.click()
    page.get_by_role("button", name="Dismiss the error").wait_for()
    assert order("unlink('more/data.txt')") == "There is no file more/data.txt."
    order(f"run_code({OTHER!r})")
    app.fill("there", "abc")
    app.submit()
    app.expect_value("back", "cba")
    order("write('other.py', 'import regex\\n' + " + repr(OTHER) + ")")
    page.evaluate("controller.run_file('other.py'); 0")
    assert order("install(['regex'])") is None
    app.expect_value("there", "")
    assert "SyntaxError" in order("run_code('1 +')")
    assert page.evaluate("loaded") == [{"name": "regex"}]
    heard = page.evaluate("heard")
    assert heard[0].split() == ["stdout", "started", "six"]
    assert [line.split()[0] for line in heard[1:]] == ["python-error", "init-code-run-error"]
    order("unmount()")
    page.wait_for_function("document.querySelector('#gradio-app').childElementCount === 0")
    expect(page.locator("gradio-lite")).to_have_count(0)
    app.tolerate("FileNotFoundError")


@pytest.mark.browsers
def test_the_least_policy_and_less(open_page: OpenPage, site: Server) -> None:
    strict = Server({"Content-Security-Policy": LEAST}, site.site)
    less = [LEAST.replace(part, " ") for part in (" 'wasm-unsafe-eval'", " blob: ")]
    lesser = [Server({"Content-Security-Policy": policy}, site.site) for policy in less]
    dressed = "launch(theme='soft', css='label {{ color: rgb(4, 5, 6); }}')"
    script = UPPER.replace("launch()", dressed).format(label="one")
    body = f"<pagelet-app id=a>{script}</pagelet-app>"
    try:
        app = open_page(body, on=strict)
        wait_for(app.page, "#a")
        app.fill("one", "quiet")
        app.submit()
        app.expect_value("loud", "QUIET")
        assert style_of(app.page, "#a label", "color") == "rgb(4, 5, 6)"
        # The style sheets that it refused apply in another way.
        app.tolerate("style-src")
        app.tolerate("default-src")
        for server in lesser:
            poor = open_page(body, on=server)
            said = poor.page.locator("#a").get_by_role("alert")
            expect(said).to_contain_text(
                "script-src 'self' blob: 'wasm-unsafe-eval'; worker-src 'self'"
            )
            poor.problems.clear()
    finally:
        for server in (strict, *lesser):
            server.close()


@pytest.mark.browsers
def test_pages_for_gradio_lite_live_again(open_page: OpenPage) -> None:
    app = open_page(LITE_FILES, files={"words.txt": b"sum: more"})
    page = app.page
    wait_for(page, "gradio-lite")
    app.fill("a", "2")
    app.fill("b", "3")
    app.submit()
    app.expect_value("sum", "sum: 5")
    page.get_by_label("Files", exact=True).select_option("utils.py")
    editor = page.locator("pagelet-code .cm-content")
    expect(editor).to_contain_text("return a + b")
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("def add(a, b):\n    return a * b")
    app.button("Run").click()
    app.fill("a", "4")
    app.fill("b", "5")
    app.submit()
    app.expect_value("sum", "sum: 20")
    # The editor's own style sheets have outlived the run before.
    assert style_of(page, "pagelet-code .cm-scroller", "display") == "flex"
    assert "monospace" in style_of(page, "pagelet-code .cm-scroller", "fontFamily")


def test_a_lone_script_of_gradio_lite(open_page: OpenPage) -> None:
    app = open_page(LITE_CODE)
    wait_for(app.page, "gradio-lite")
    app.fill("name", "Ada")
    app.submit()
    app.expect_value("output", "Hello, Ada!")
    assert style_of(app.page, "gradio-lite .gradio-container", "colorScheme") == "dark"


def test_an_app_on_another_site(open_page: OpenPage, site: Server) -> None:
    away = Server({"Access-Control-Allow-Origin": "*"}, site.site)
    try:
        body = "<pagelet-app id=a src=one.py height=250 theme=dark></pagelet-app>"
        script = dedent(UPPER.format(label="one")).encode()
        # A script that is no module knows its own address in another way.
        head, none = f'<script src="{away.url}embed.js"></script>', "data:text/javascript,"
        app = open_page(body, head, script=none, files={"one.py": script})
        wait_for(app.page, "#a")
        assert app.page.evaluate("document.querySelector('#a').offsetHeight") == 250
        assert style_of(app.page, "#a .gradio-container", "colorScheme") == "dark"
        app.fill("one", "quiet")
        app.submit()
        app.expect_value("loud", "QUIET")
    finally:
        away.close()
