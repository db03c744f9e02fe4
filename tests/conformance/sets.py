"""Where the cases of a run lie: this folder's, or those that `--cases` names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def folder(config: pytest.Config) -> Path:
    """Return the folder that holds the JSON files."""
    given = Path(config.getoption("--cases") or HERE).resolve()
    if not given.is_dir():
        raise pytest.UsageError(f"--cases {given}: there is no such folder")
    return given / "cases" if (given / "cases").is_dir() else given


def fixtures(config: pytest.Config) -> Path:
    """Return the folder of the set's fixtures; this folder's own where the set has none."""
    cases = folder(config)
    own = [cases / "fixtures", cases.parent / "fixtures"]
    return next((path for path in own if path.is_dir()), HERE / "fixtures")


def recorded(config: pytest.Config, pattern: str) -> list[dict[str, Any]]:
    """Return the cases in the files that fit a pattern, in the order of their names."""
    return [
        case
        for path in sorted(folder(config).glob(pattern))
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
    ]
