"""Apps opened in real browsers, in each of the ways in which a page can run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from build_steps.embedding import add_embedding
from e2e.app_page import AppPage
from e2e.hosting import OpenPage, open_body
from e2e.serving import Server
from e2e.ways import DEFAULT, WAYS


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks of this folder."""
    config.addinivalue_line("markers", "everywhere: runs in each browser, worker and main mode")
    config.addinivalue_line("markers", "browsers: runs in each browser, in worker mode")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test in each way that its mark asks for."""
    if "way" not in metafunc.fixturenames:
        return
    ways = [DEFAULT]
    if metafunc.definition.get_closest_marker("everywhere"):
        ways = WAYS
    elif metafunc.definition.get_closest_marker("browsers"):
        ways = [way for way in WAYS if way.mode == "worker"]
    metafunc.parametrize("way", ways, ids=str, scope="session")


@pytest.fixture(scope="module")
def embedding_site(server: Server) -> Server:
    """Return the site, which offers what embedded apps need."""
    add_embedding(server.site, ["regex"])
    return server


@pytest.fixture
def open_page(profile: BrowserContext, embedding_site: Server) -> Iterator[OpenPage]:
    """Return what opens a page with a body, and asserts at the end that nothing went wrong."""
    opened: list[AppPage] = []

    def open_one(body: str, style: str = "", on: Server = embedding_site, **given: Any) -> AppPage:
        app = open_body(profile, body, on, style, **given)
        opened.append(app)
        return app

    yield open_one
    for app in opened:
        app.check()
