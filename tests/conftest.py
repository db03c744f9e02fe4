"""The order of all tests: those that open a browser come last."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browser tests at the end.

    Playwright keeps an event loop running for the rest of the session, in which `asyncio.run` can't
    be called; and what fails within seconds should fail first.
    """
    items.sort(key=lambda item: "playwright" in getattr(item, "fixturenames", ()))
