"""The order of all tests, and what those share that open a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from e2e import ways
from e2e.app_page import AppPage
from e2e.serving import Server, write_files


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browser tests at the end.

    Playwright keeps an event loop running for the rest of the session, in which `asyncio.run` can't
    be called; and what fails within seconds should fail first.
    """
    items.sort(key=lambda item: "playwright" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The site under test."""
    running = Server()
    yield running
    running.close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers, patiently: a busy machine is no failure."""
    expect.set_options(timeout=ways.PATIENCE)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Iterator[Callable[[str], Browser]]:
    """Return what gives a running browser by name."""
    running: dict[str, Browser] = {}

    def browser_of(name: str) -> Browser:
        if name not in running:
            running[name] = ways.launch(playwright, name)
        return running[name]

    yield browser_of
    for browser in running.values():
        browser.close()


@pytest.fixture
def context(way: ways.Way, launch: Callable[[str], Browser]) -> Iterator[BrowserContext]:
    """A fresh browser profile that reaches nothing but this machine."""
    fresh = launch(way.browser).new_context(viewport={"width": 1280, "height": 900})
    fresh.set_default_timeout(ways.PATIENCE)
    yield fresh
    fresh.close()


@pytest.fixture
def open_app(
    way: ways.Way, context: BrowserContext, server: Server, tmp_path: Path
) -> Iterator[Callable[..., AppPage]]:
    """Return what opens an app: of a script's path, or of its text with the files beside it.

    At the end no page may have shown an error that the test did not ask for.
    """
    opened: list[AppPage] = []

    def open_script(
        script: Path | str,
        query: str = "",
        wait: bool = True,
        files: Mapping[str, str | bytes] | None = None,
        before: Callable[[AppPage], object] | None = None,
    ) -> AppPage:
        if isinstance(script, str):
            folder = tmp_path / f"script{len(opened)}"
            script = write_files(folder, {"app.py": script, **(files or {})})
        parameters = [part for part in ("main" if way.mode == "main" else "", query) if part]
        address = server.add(script) + ("?" + "&".join(parameters) if parameters else "")
        app = AppPage(context, server.url)
        opened.append(app)
        if before is not None:
            before(app)
        app.page.goto(address)
        if wait:
            app.wait_until_ready()
        return app

    yield open_script
    for app in opened:
        app.check()
