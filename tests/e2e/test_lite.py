"""Pages that were made for Gradio-Lite."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.hosting import OpenPage, style_of, wait_for

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
