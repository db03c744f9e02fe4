"""Where things are: the project's folders and the cache of downloads."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JS = ROOT / "js"
PACKAGE = ROOT / "py" / "pagelet"
EXAMPLES = ROOT / "examples"
TESTS = ROOT / "tests"


def cache() -> Path:
    """The folder that keeps downloads between builds; `PAGELET_CACHE` moves it."""
    if chosen := os.environ.get("PAGELET_CACHE"):
        return Path(chosen).expanduser().resolve()
    if shared := os.environ.get("XDG_CACHE_HOME"):
        return Path(shared).expanduser().resolve() / "pagelet"
    return Path.home() / ".cache" / "pagelet"
