"""Sites that are kept for visits without a network, and that are built anew meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from build_steps import site
from build_steps.site import Site
from e2e import ways
from e2e.serving import Server, write_files

SCRIPT = """\
import gradio as gr
gr.Interface(lambda text: "{} " + text, "text", gr.Textbox(label="said")).launch()
"""

UPDATED = """async () => {
  const kept = await navigator.serviceWorker.ready;
  await kept.update();
  while (kept.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50));
}"""
"""Looks for a new build, and waits until the browser has all of it."""

CLEARED = """async () => {
  while ((await caches.keys()).length > 2) await new Promise((resolve) => setTimeout(resolve, 50));
}"""
"""Waits until the browser has one build, and what is noted of its pages."""


@pytest.fixture
def context(way: ways.Way, launch: Callable[[str], Browser]) -> Iterator[BrowserContext]:
    """A fresh profile in which service workers are let in."""
    fresh = launch(way.browser).new_context(viewport=ways.WINDOW, service_workers="allow")
    fresh.set_default_timeout(ways.PATIENCE)
    yield fresh
    fresh.close()


def empty(ready: Site) -> Site:
    """Return a site without files that starts from what another one started from."""
    return Site(
        ready.node, ready.node_modules, ready.core, ready.lock, ready.catalogue, ready.bundle
    )


@pytest.fixture
def build(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], dict[str, bytes]]:
    """Return what builds a site that can be kept, whose app says a word."""

    def built(word: str) -> dict[str, bytes]:
        fresh = empty(server.site)
        fresh.add_shared()
        monkeypatch.setattr(site, "prepare", lambda: fresh)
        script = write_files(tmp_path / word, {"app.py": SCRIPT.format(word)})
        return {f"sub/{name}": data for name, data in site.app_site(script, offline=True).items()}

    return built


@pytest.fixture
def host(server: Server, build: Callable[[str], dict[str, bytes]]) -> Iterator[Server]:
    """A server of the first build, below a path."""
    first = empty(server.site)
    first.files.update(build("first"))
    running = Server(site=first)
    yield running
    running.close()


def use(page: Page, word: str) -> None:
    """Let the app answer, in the words of its build."""
    page.wait_for_selector("#pagelet-app[data-stage=ready]", state="attached")
    page.get_by_label("text", exact=True).fill("abc")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_label("said", exact=True)).to_have_value(f"{word} abc")


def wait_until_kept(page: Page) -> None:
    """Wait until the browser has all of the site."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


@pytest.mark.browsers
def test_a_kept_site_opens_without_a_server(host: Server, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(host.url + "sub/")
    use(page, "first")
    wait_until_kept(page)
    assert page.evaluate("fetch(document.querySelector('[rel=manifest]').href).then((r) => r.ok)")
    host.close()
    page.reload()
    use(page, "first")


def test_who_opens_a_page_gets_the_newest_build_and_open_pages_keep_theirs(
    host: Server, context: BrowserContext, build: Callable[[str], dict[str, bytes]]
) -> None:
    page = context.new_page()
    page.goto(host.url + "sub/")
    use(page, "first")
    wait_until_kept(page)
    page.reload()
    use(page, "first")
    other = context.new_page()
    other.goto(host.url + "sub/")
    use(other, "first")

    newer = build("second")
    host.site.files.clear()
    host.site.files.update(newer)
    page.evaluate(UPDATED)
    # What an old page loads later comes from the old build, which the server has no more.
    kept = "fetch('files/app.py').then((answer) => answer.text())"
    assert "first" in page.evaluate(kept)

    page.reload()
    use(page, "second")
    assert "second" in page.evaluate(kept)
    assert "first" in other.evaluate(kept)
    use(other, "first")

    page.close()
    other.close()
    page = context.new_page()
    page.goto(host.url + "sub/")
    use(page, "second")
    # Of the old build nothing is left.
    page.evaluate(CLEARED)
