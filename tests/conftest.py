"""The order of all tests, and what those share that open a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from e2e import ways
from e2e.app_page import AppPage
from e2e.serving import Server, write_files

TOGETHER = ("unit/build/test_site.py", "unit/build/test_single.py", "e2e/test_starting.py")
"""Files whose tests share what takes long to make: one process runs all of them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browser tests at the end, and before the others of their kind those of `TOGETHER`.

    Playwright keeps an event loop running for the rest of the session, in which `asyncio.run` can't
    be called; and what fails within seconds should fail first.
    """
    items.sort(
        key=lambda item: (
            "playwright" in getattr(item, "fixturenames", ()),
            not is_together(item.nodeid),
        )
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Give each process that is idle the next test, or the next file of `TOGETHER`."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduler(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return nodeid.partition("::")[0] if is_together(nodeid) else nodeid

    return Scheduler(config, log)


def is_together(nodeid: str) -> bool:
    """Return whether a test is in one of those files."""
    return nodeid.partition("::")[0].endswith(TOGETHER)


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


@pytest.fixture(scope="session")
def kept(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], BrowserContext]]:
    """Return what gives the profile that Chromium keeps from test to test."""
    running: list[BrowserContext] = []

    def profile() -> BrowserContext:
        if not running:
            running.append(ways.keep(playwright, tmp_path_factory.mktemp("profile")))
            running[0].set_default_timeout(ways.PATIENCE)
        return running[0]

    yield profile
    for context in running:
        context.close()


@pytest.fixture
def context(way: ways.Way, launch: Callable[[str], Browser]) -> Iterator[BrowserContext]:
    """A fresh browser profile."""
    yield from _fresh(way, launch)


@pytest.fixture
def profile(
    way: ways.Way, launch: Callable[[str], Browser], kept: Callable[[], BrowserContext]
) -> Iterator[BrowserContext]:
    """A browser profile in which nothing is stored; Chromium has kept the code that it compiled."""
    if way.browser != "chromium":
        yield from _fresh(way, launch)
        return
    context = kept()
    blank, *_ = context.pages
    yield context
    for page in context.pages:
        if page is not blank:
            ways.clean(context, page)
            page.close()


def _fresh(way: ways.Way, launch: Callable[[str], Browser]) -> Iterator[BrowserContext]:
    context = launch(way.browser).new_context(viewport=ways.WINDOW)
    context.set_default_timeout(ways.PATIENCE)
    yield context
    context.close()


@pytest.fixture
def open_app(
    way: ways.Way, profile: BrowserContext, server: Server, tmp_path: Path
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
        app = AppPage(profile)
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
