"""Packages that Pyodide has not got, resolved at build time from wheels of the tests' own."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from build_steps.errors import BuildError
from build_steps.requirements import Requirements
from build_steps.runtime import Lock
from build_steps.vendor import vendor
from e2e.tiny_wheel import wheel_bytes


def wheel(folder: Path, name: str, needs: Sequence[str] = (), tag: str = "py3-none-any") -> Path:
    """Write a tiny wheel."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-1.0-{tag}.whl"
    path.write_bytes(wheel_bytes(name, needs=needs, tag=tag))
    return path


@pytest.fixture
def wheels(tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder where pip finds anything."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def required(lock: Lock, *lines: str) -> Requirements:
    found = Requirements()
    found.add(lines, "requirements.txt", lock)
    return found


def test_dependencies_are_resolved_and_stay_as_they_were(wheels: Path, lock: Lock) -> None:
    wheel(wheels, "moo", ["say>=1", "pandas"])
    say = wheel(wheels, "say")
    found = vendor(required(lock, "moo"), lock, wheels)
    assert [path.name.split("-")[0] for path in found.wheels] == ["moo", "say"]
    assert found.needs == {"pandas"}
    digest = hashlib.sha256(say.read_bytes()).hexdigest()
    assert f"say==1.0 --hash=sha256:{digest}\n" in found.pins
    say.unlink()
    assert vendor(required(lock, "moo"), lock, wheels) == found


def test_a_wheel_beside_the_script_is_taken(wheels: Path, lock: Lock, tmp_path: Path) -> None:
    beside = wheel(tmp_path / "beside", "own")
    found = vendor(required(lock, f"./{beside.name}"), lock, beside.parent)
    assert [path.name for path in found.wheels] == [beside.name]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("nowhere", "No matching distribution found for nowhere"),
        ("built", "Only packages that are Python alone can"),
        ("moo==1.0 --hash=sha256:" + "0" * 64, "HASHES"),
    ],
)
def test_what_can_not_be_vendored_says_why(wheels: Path, lock: Lock, line: str, part: str) -> None:
    wheel(wheels, "moo")
    wheel(wheels, "built", tag="cp314-cp314-manylinux_2_28_x86_64")
    with pytest.raises(BuildError, match=part):
        vendor(required(lock, line), lock, wheels)
