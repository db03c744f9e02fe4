"""Files that nobody vouches for, run in a frame that has no part in the page around it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Frame, expect

from build_steps.kit import kit
from e2e.app_page import AppPage
from e2e.serving import Server

OpenHost = Callable[[], "Host"]

HOST = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title>
<script type="application/json" id="pagelet-kit">%s</script>
<style>body { margin: 0 } #place { height: 600px }</style></head>
<body><div id="place"></div><script type="module">
import { Frame } from "../assets/%s";
const kit = JSON.parse(document.getElementById("pagelet-kit").textContent);
document.cookie = "secret=1; SameSite=Strict";
localStorage.setItem("secret", "1");
globalThis.heard = [];
const on = {};
for (const kind of ["status", "console", "error", "files", "title", "height", "link", "shortcut"]) {
  on[kind] = (told) => heard.push([kind, told]);
}
globalThis.frame = new Frame(document.getElementById("place"), kit, { title: "Preview", on });
const { pagelet } = await (await fetch("../" + kit.offer)).json();
const url = new URL("../runtime/" + pagelet.url, location.href).href;
globalThis.needs = { archives: [{ ...pagelet, url }] };
globalThis.run = (files) => frame.run({ files, entry: "app.py", ...needs });
</script></body></html>"""

GREET = """\
import gradio as gr
import helper
print("hello from", helper.NAME, open("data.txt").read())
def greet(name):
    open("out.txt", "w").write(name)
    return f"Hello, {name}!"
gr.Interface(greet, "text", "text", title="Greet").launch()
"""
FILES = {"app.py": GREET, "helper.py": "NAME = 'ünicode'", "data.txt": "data"}


class Host(AppPage):
    """A page with a frame in it."""

    def run(self, files: dict[str, str]) -> None:
        """Run files."""
        self.page.evaluate("files => { globalThis.ended = null; heard.length = 0 }", files)
        script = "files => { run(files).then((how) => { ended = how }, (e) => { ended = `${e}` }) }"
        self.page.evaluate(script, files)

    def ended(self) -> Any:
        """Wait for the end of the run; whether the script ran to its end."""
        self.page.wait_for_function("ended !== null")
        return self.page.evaluate("ended")

    def heard(self, kind: str) -> list[Any]:
        """What the frame told of a kind, in order."""
        return self.page.evaluate(
            "kind => heard.filter(([k]) => k === kind).map(([, t]) => t)", kind
        )

    @property
    def inside(self) -> Frame:
        """The frame that is seen."""
        (frame,) = (frame for frame in self.page.frames if frame is not self.page.main_frame)
        return frame


@pytest.fixture
def open_host(server: Server, profile: BrowserContext) -> OpenHost:
    """Return what opens a page with a frame in it."""
    files = server.site.files
    if "host/index.html" not in files:
        told = json.dumps(kit(server.site, server.site.add_offer(), "../")).replace("<", "\\u003c")
        files["host/index.html"] = (HOST % (told, server.site.bundle.entries["frame.js"])).encode()

    def open_page() -> Host:
        host = Host(profile, places=("http://127.0.0.1:", "data:", "blob:", "about:"))
        host.page.goto(server.url + "host/")
        host.page.wait_for_function("globalThis.run !== undefined")
        return host

    return open_page


@pytest.mark.browsers
def test_files_run_and_run_again(open_host: OpenHost) -> None:
    host = open_host()
    host.run(FILES)
    assert host.ended() is True
    inside = host.inside
    inside.get_by_label("name", exact=True).fill("Ada")
    inside.get_by_role("button", name="Submit").click()
    expect(inside.get_by_label("output", exact=True)).to_have_value("Hello, Ada!")
    assert {"stream": "stdout", "text": "hello from ünicode data"} in host.heard("console")
    assert host.heard("status")[-1]["stage"] == "ready"
    assert "Greet" in host.heard("title")
    host.page.wait_for_function("heard.some(([kind, files]) => kind === 'files' && files.length)")
    assert [file["path"] for file in host.heard("files")[-1]] == ["out.txt"]
    assert host.page.evaluate("frame.file('out.txt').then((file) => file.text())") == "Ada"

    host.run({"app.py": "import helper\nhelper.fail()", "helper.py": "def fail():\n    1 / 0\n"})
    assert host.ended() is False
    (error,) = host.heard("error")
    assert error["phase"] == "script"
    assert error["places"] == [{"file": "app.py", "line": 2}, {"file": "helper.py", "line": 2}]

    host.page.evaluate("frame.theme = 'dark'")
    expect(host.inside.locator("body.dark")).to_be_visible()
    host.run({"app.py": "while True: pass"})
    host.page.wait_for_function("frame.stage === 'run'")
    host.page.evaluate("frame.prepare(needs)")
    host.page.evaluate("frame.stop()")
    assert host.ended() == "stopped"
    prepared = len(host.page.frames)
    host.run(FILES)
    assert host.ended() is True
    assert len(host.page.frames) == prepared - 1, "what was prepared was not used"
    expect(host.inside.locator("body.dark")).to_be_visible()


ATTEMPTS = {
    "the page": "() => parent.document.title",
    "its globals": "() => parent.frame",
    "its element": "() => frameElement.ownerDocument.title",
    "its storage": "() => parent.localStorage.secret",
    "storage": "() => localStorage.getItem('secret')",
    "storage of the session": "() => sessionStorage.length",
    "cookies": "() => document.cookie",
    "caches": "() => caches.open('x')",
    "a database": """() => new Promise((resolve, reject) => {
        const opening = indexedDB.open('pagelet');
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error);
    })""",
    "a service worker": "() => navigator.serviceWorker.register('/x.js')",
    "to go elsewhere": "() => { top.location = 'about:blank' }",
    "to go elsewhere by a link": """() => {
        const link = document.createElement('a');
        Object.assign(link, { href: 'about:blank#out', target: '_top' });
        link.click();
        throw new Error('nothing is told of this');
    }""",
    "a window": "() => { if (open('about:blank') === null) throw new Error('refused') }",
    # Later, since what a debugger runs may do more.
    "code from text": """() => new Promise((resolve, reject) => setTimeout(() => {
        try { resolve(eval('1')) } catch (error) { reject(error) }
    }))""",
    "code from elsewhere": "() => import('data:text/javascript,1')",
    "other files": "() => pageletSupply('host/index.html')",
    "files outside": "() => pageletSupply('files/../host/index.html')",
    "an address": "() => pageletSupply('https://example.com/')",
    "to keep what is no file": "() => pageletSurround.around.storage.put({ app: 'x', path: 'y' })",
    "the server": "() => fetch(SERVER)",
}


@pytest.mark.browsers
def test_there_is_no_way_out(open_host: OpenHost, server: Server) -> None:
    host = open_host()
    host.run(FILES)
    assert host.ended() is True
    before = host.page.url
    for what, attempt in ATTEMPTS.items():
        script = attempt.replace("SERVER", json.dumps(server.url + "host/"))
        caught = f"async () => {{ try {{ return [await ({script})()] }} catch {{ return null }} }}"
        assert host.inside.evaluate(caught) is None, f"the frame got {what}"
    assert host.page.url == before

    host.page.evaluate("heard.length = 0")
    lies = """() => {
        parent.postMessage({ kind: "status", detail: { stage: "ready" } }, "*");
        const { tell } = pageletSurround.around;
        tell("constructor");
        tell("link", "javascript:alert(1)");
        tell("files", "all");
        tell("files", [null]);
        tell("title", { not: "a text" });
    }"""
    host.inside.evaluate(lies)
    host.page.wait_for_function("heard.length > 1")
    assert host.page.evaluate("heard") == [
        ["files", [{"path": "", "size": 0, "time": 0, "kept": False}]],
        ["title", "[object Object]"],
    ]
    host.problems.clear()  # Browsers say aloud what they refuse.


def test_flags_are_kept_for_the_same_files_only(open_host: OpenHost) -> None:
    host = open_host()
    host.run(FILES)
    assert host.ended() is True
    host.inside.get_by_role("button", name="Flag").click()
    is_kept = "heard.some(([kind, files]) => kind === 'files' && files.some((file) => file.kept))"
    host.page.wait_for_function(is_kept)
    host.run(FILES)
    assert host.ended() is True
    host.page.wait_for_function(is_kept)
    host.run({**FILES, "data.txt": "other"})
    assert host.ended() is True
    assert not host.page.evaluate(is_kept)
