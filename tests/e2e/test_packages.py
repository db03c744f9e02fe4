"""Packages of the site, the CDN, an index; vendored ones; and why one can't be had."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from build_steps import offer, runtime
from build_steps.embedding import add_embedding
from e2e.app_page import AppPage
from e2e.serving import Server, write_files
from e2e.tiny_wheel import index_page, wheel_bytes

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Host</title>
<link rel="icon" href="data:,">
<pagelet-app>{requirements}<script type="text/python">{script}</script></pagelet-app>
<script type="module" src="embed.js"></script>
"""

APP = """
import gradio as gr
import cycler
import moo

def tell(text):
    name = "dis" + "tro"
    late = __import__(name)
    return f"{moo.say(text)} {late.__name__} {cycler.__name__}"

gr.Interface(tell, gr.Textbox(label="text"), gr.Textbox(label="told")).launch()
"""

ANY = "import gradio as gr\n{}\ngr.Interface(len, 'text', 'number').launch()\n"
COMPILED = "cp314-cp314-manylinux_2_28_x86_64"


@pytest.fixture(scope="module")
def site(server: Server) -> Server:
    """The site, and on the same server a stand-in for the CDN and an index."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(offer, "CDN", f"{server.url}cdn/")
        add_embedding(server.site)
    lock = server.site.lock
    files = server.site.files
    for key in ("cycler", "distro"):
        path = runtime.wheels(lock, [lock.packages[key]])[lock.packages[key].file]
        files[f"cdn/{path.name}"] = path.read_bytes()
    files[f"cdn/{lock.packages['sniffio'].file}"] = b"something else"
    wheels = {
        "moo": wheel_bytes("moo", "from say import END\ndef say(x): return x + END", ["say"]),
        "say": wheel_bytes("say", "END = ' says the cow'"),
        "changed": wheel_bytes("changed"),
    }
    for name, data in wheels.items():
        file = f"{name}-1.0-py3-none-any.whl"
        files[f"simple/{name}/{file}"] = data
        files[f"simple/{name}/index.html"] = index_page(file, data)
    files["simple/changed/index.html"] = index_page("changed-1.0-py3-none-any.whl", b"other")
    files["simple/built/index.html"] = index_page(f"built-1.0-{COMPILED}.whl", b"")
    return server


@pytest.fixture
def open_embedded(profile: BrowserContext, site: Server) -> Callable[..., AppPage]:
    """Return what opens a page with an app and its requirements."""

    def open_page(script: str, *requirements: str) -> AppPage:
        lines = "\n".join([f"--index-url {site.url}simple", *requirements])
        element = f"<pagelet-requirements>{lines}</pagelet-requirements>"
        page = PAGE.format(requirements=element, script=script)
        site.site.files["packages.html"] = page.encode()
        app = AppPage(profile)
        app.page.goto(f"{site.url}packages.html")
        return app

    return open_page


@pytest.mark.browsers
def test_packages_of_all_origins(open_embedded: Callable[..., AppPage]) -> None:
    app = open_embedded(APP, "moo")
    app.wait_until_ready()
    app.fill("text", "Moo,")
    app.submit()
    app.expect_value("told", "Moo, says the cow distro cycler")
    app.check()


@pytest.mark.parametrize(
    ("script", "requirement", "part"),
    [
        ("import sniffio", "", "The package sniffio was not used, because"),
        ("import threadpoolctl", "", "could not be downloaded"),
        ("", "nowhere", "no index knows it"),
        ("", "built", "there is no wheel of it for a web page"),
        ("", "changed", "what was downloaded is not what its index names"),
        ("import unheard_of", "", "unheard_of is neither beside the script"),
    ],
)
def test_what_can_not_be_had_says_why(
    open_embedded: Callable[..., AppPage], script: str, requirement: str, part: str
) -> None:
    app = open_embedded(ANY.format(script), requirement)
    expect(app.page.locator(".script-error")).to_contain_text(part)


def test_a_built_app_brings_its_packages_or_fetches_them(
    profile: BrowserContext, site: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels = tmp_path / "wheels"
    for name in ("moo", "say"):
        file = f"{name}-1.0-py3-none-any.whl"
        write_files(wheels, {file: site.site.files[f"simple/{name}/{file}"]})
    for name, value in {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels),
        "PIP_CONFIG_FILE": "/dev/null",
    }.items():
        monkeypatch.setenv(name, value)
    script = ANY.format("import moo\nprint(moo.say('Moo,'))")
    for vendoring in (True, False):
        monkeypatch.setattr(site.site, "vendoring", vendoring)
        index = "" if vendoring else f"-i {site.url}simple\n"
        files = {"app.py": script, "requirements.txt": f"{index}moo\n"}
        folder = tmp_path / f"app{vendoring}"
        before = len(site.requests)
        app = AppPage(profile)
        app.page.goto(site.add(write_files(folder, files), drawn=vendoring))
        app.wait_until_ready()
        app.open_console()
        expect(app.console()).to_contain_text("Moo, says the cow")
        asked = [name for name in site.requests[before:] if name.startswith("simple/")]
        assert bool(asked) is not vendoring
        app.check()
