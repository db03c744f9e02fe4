"""Runs recorded cases: this folder's, or with `--cases DIR` another set in the same format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

import pagelet
from conformance import codec, sets, uploads

SOFT = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--cases",
        metavar="DIR",
        help="run the cases in DIR: a folder with cases/ and fixtures/, or with the JSON files",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[SOFT] = []
    # Some recipes are scripts' own lines.
    sys.modules["gradio"] = pagelet
    codec.FIX = str(sets.fixtures(config))


@pytest.fixture
def decode(request: pytest.FixtureRequest, tmp_path: Path) -> uploads.Decoder:
    """Return the function that turns a case's JSON into values, its uploads into files."""
    return uploads.Decoder(sets.fixtures(request.config), tmp_path)


@pytest.fixture
def note_soft(request: pytest.FixtureRequest) -> Any:
    """Return the function that notes what is told at the end and fails nothing."""

    def note(text: str) -> None:
        request.config.stash[SOFT].append(f"{request.node.name}: {text}")

    return note


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    notes = config.stash[SOFT]
    if notes:
        terminalreporter.section(f"conformance: {len(notes)} messages lack a recorded mention")
        if config.get_verbosity() > 0:
            for note in notes:
                terminalreporter.write_line(note)
