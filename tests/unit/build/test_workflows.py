"""The workflows call the build as it can be called."""

from __future__ import annotations

import re
import shlex
import sys

import pytest

from build_steps.paths import ROOT

sys.path.insert(0, str(ROOT))
from build import arguments


@pytest.mark.parametrize("name", ["workflows/pages.yml", "publish-app.yml"])
def test_commands_can_be_parsed(name: str) -> None:
    text = (ROOT / ".github" / name).read_text("utf-8")
    command, *others = re.findall(r"run: python3 \S*build\.py (.*)", text)
    chosen = arguments().parse_args(shlex.split(command))
    assert chosen.offline
    assert re.search(rf"path: {chosen.output}\n", text)
    for single in (arguments().parse_args(shlex.split(other)) for other in others):
        assert single.command == "single"
        # index.html links to it by this name.
        assert single.output == chosen.output / "pagelet.html"


def test_this_sites_own_workflow_makes_the_single_file() -> None:
    text = (ROOT / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    assert "build.py single -o dist/pagelet.html" in text
    assert 'href="pagelet.html"' in (ROOT / "index.html").read_text("utf-8")
