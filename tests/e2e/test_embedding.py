"""Apps in the middle of other pages."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.hosting import OpenPage, style_of, wait_for
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


@pytest.mark.browsers
def test_three_apps_on_a_hostile_page(open_page: OpenPage, embedding_site: Server) -> None:
    first, second = UPPER.format(label="one"), UPPER.format(label="two")
    apps = f"<pagelet-app id=a>{GREET}</pagelet-app><pagelet-app id=b>{first}</pagelet-app>"
    apps += f"<pagelet-app id=c>{second}</pagelet-app><p id=mine>mine</p>"
    before = len(embedding_site.sent)
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
    sent = [name for name in embedding_site.sent[before:] if name.endswith("pyodide.asm.wasm")]
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


def test_apps_lend_each_other_what_they_have_downloaded(
    open_page: OpenPage, embedding_site: Server
) -> None:
    forgetful = Server({"Cache-Control": "no-store"}, embedding_site.site)
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


@pytest.mark.browsers
def test_the_least_policy_and_less(open_page: OpenPage, embedding_site: Server) -> None:
    strict = Server({"Content-Security-Policy": LEAST}, embedding_site.site)
    less = [LEAST.replace(part, " ") for part in (" 'wasm-unsafe-eval'", " blob: ")]
    lesser = [Server({"Content-Security-Policy": policy}, embedding_site.site) for policy in less]
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


def test_an_app_on_another_site(open_page: OpenPage, embedding_site: Server) -> None:
    away = Server({"Access-Control-Allow-Origin": "*"}, embedding_site.site)
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
