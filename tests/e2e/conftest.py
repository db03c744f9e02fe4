"""Apps opened in real browsers, in each of the ways in which a page can run."""

from __future__ import annotations

import pytest

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
