"""The pictures of components that the README shows."""

from __future__ import annotations

import re

from unit.sources import ROOT

LIMIT = 25_000


def test_the_readme_shows_every_picture_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = re.findall(r"!\[(\w+)\]\((\.github/components/(\w+)\.webp)\)<br>", readme)
    assert shown
    assert all(name.lower() == stem for name, _, stem in shown)
    there = sorted((ROOT / ".github" / "components").glob("*"))
    assert {path for _, path, _ in shown} == {path.relative_to(ROOT).as_posix() for path in there}
    assert [path.name for path in there if path.stat().st_size > LIMIT] == []
