"""The list by which the sources run unbuilt is what the sources are, and what npm has installed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from build_steps import runtime, unbuilt
from build_steps.paths import JS, ROOT


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Return the list that is in the repository."""
    found: dict[str, Any] = json.loads(unbuilt.LIST.read_bytes())
    return found


def test_the_list_is_true() -> None:
    assert unbuilt.LIST.read_bytes() == unbuilt.unbuilt(), f"run `{unbuilt.COMMAND}`"


def test_all_that_is_listed_is_there(told: dict[str, Any]) -> None:
    paths = [f"js/{name}" for name in told["own"]] + [f"py/{name}" for name in told["python"]]
    paths += [path for example in told["examples"] for path in example["files"]]
    assert not [path for path in paths if not (ROOT / path).is_file()]
    assert "py/pagelet/session.py" in paths
    assert "js/worker.js" in paths


def test_packages_are_those_of_the_lock_with_their_hashes(told: dict[str, Any]) -> None:
    locked = json.loads((JS / "package-lock.json").read_bytes())["packages"]
    for place, pin in told["files"].items():
        match = re.fullmatch(r"((?:@[^/@]+/)?[^/@]+)@([^/]+)/(.+)", place)
        assert match
        name, version, path = match.groups()
        assert locked[f"node_modules/{name}"]["version"] == version
        data = (JS / "node_modules" / name / path).read_bytes()
        hashed = base64.b64encode(hashlib.sha384(data).digest()).decode()
        assert pin["integrity"] == f"sha384-{hashed}"
        assert pin["size"] == len(data)
    assert set(told["modules"].values()) <= set(told["files"])


def test_the_runtime_is_the_one_that_builds_take(told: dict[str, Any]) -> None:
    for name in runtime.CORE:
        assert f"pyodide@{runtime.VERSION}/{name}" in told["files"]
    assert told["wheels"] == runtime.CDN


def test_modules_that_are_joined_share_no_names() -> None:
    """A frame's first script and its worker are made of texts, from which imports are taken out."""
    parts = [(JS / name).read_text("utf-8") for name in ("ports.js", "linked.js", "frame/first.js")]
    pattern = r"(?m)^(?:export )?(?:async )?(?:const|let|function|class) (\w+)"
    names = [name for part in parts for name in re.findall(pattern, part)]
    assert len(names) == len(set(names))
    imports = [line for part in parts for line in part.splitlines() if line.startswith("import ")]
    assert imports
    assert all(line.endswith(";") for line in imports)
