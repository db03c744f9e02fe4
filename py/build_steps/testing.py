"""`build.py test`: the test tools in an environment of their own, linters, every test."""

import hashlib
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import browsers, npm
from .console import say, timed
from .errors import BuildError
from .fetch import put
from .lock import exclusive
from .node import Node, find_node
from .paths import JS, ROOT, TESTS, cache
from .tools import make_environment, python_in, run, show

STAMP = ".complete"
WITHOUT_BROWSER = ("unit",)
PROCESSES = (os.cpu_count() or 1) + 1
"""One more than there are cores: who waits for a page to change leaves its core to another."""
EVERYTHING = (f"--numprocesses={PROCESSES}", "--no-loadscope-reorder")
"""How pytest runs all tests: on all cores, in the order that tests/conftest.py gives them."""
LINTED = ("build.py", "py", "tests", "examples")


def environment() -> Path:
    """The Python of the tests' virtual environment, made when it is missing."""
    requirements = TESTS / "requirements.txt"
    key = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()[:12]
    folder = cache() / f"venv-{key}"
    with exclusive("the test tools"):
        if not (folder / STAMP).is_file():
            say("Installing the test tools ...")
            make_environment(folder)
            install = ("-m", "pip", "install", "--disable-pip-version-check", "--quiet")
            run([python_in(folder), *install, "-r", requirements], "pip install")
            put(folder / STAMP, b"")
    return python_in(folder)


def test(arguments: Sequence[str], build: Callable[[], int]) -> int:
    """Everything, or only pytest with the arguments given; pytest's summary comes last."""
    with ThreadPoolExecutor() as pool:
        made = pool.submit(environment)
        node = find_node()
        npm.install(node)
        python = made.result()
    failed: list[str] = []
    if not arguments:
        for step, command, folder in linters(python, node):
            with timed(step):
                if show(command, folder, node.environment()):
                    failed.append(step)
        with timed("build"):
            _attempt("build", build, failed)
    variables = dict(node.environment())
    with timed("browsers"):
        _attempt(
            "browsers",
            lambda: variables.update(browsers.find(python, needs_browser(arguments))),
            failed,
        )
    if failed:
        say(f"Failed before pytest: {', '.join(failed)}")
    code = show([python, "-m", "pytest", *(arguments or EVERYTHING)], ROOT, variables)
    return code or int(bool(failed))


def linters(python: Path, node: Node) -> list[tuple[str, list[str | Path], Path]]:
    """The checks that come before pytest: name, command, folder."""
    modules = JS / "node_modules"
    sources = [name for name in LINTED if (ROOT / name).exists()]
    tests = sorted(
        path
        for pattern in ("*.test.js", "*.test.mjs")
        for folder in (JS, TESTS / "js")
        for path in folder.rglob(pattern)
        if modules not in path.parents
    )
    colours = f"--colors={'force' if sys.stderr.isatty() else 'off'}"
    biome = modules / "@biomejs/biome/bin/biome"
    steps: list[tuple[str, list[str | Path], Path]] = [
        ("ruff check", [python, "-m", "ruff", "check", *sources], ROOT),
        ("ruff format", [python, "-m", "ruff", "format", "--check", *sources], ROOT),
        ("mypy", [python, "-m", "mypy"], ROOT),
        ("biome", [node.node, biome, "ci", colours, ".", TESTS / "js"], JS),
        ("tsc", [node.node, modules / "typescript/bin/tsc", "--project", JS], JS),
    ]
    if tests:
        steps.append(("node --test", [node.node, "--test", "--test-reporter=dot", *tests], ROOT))
    return steps


def needs_browser(arguments: Sequence[str]) -> bool:
    """Whether any of the tests that pytest is asked for may open a browser."""
    paths = [ROOT / item.partition("::")[0] for item in arguments if not item.startswith("-")]
    inside = [path.relative_to(TESTS).parts for path in paths if path.is_relative_to(TESTS)]
    return not inside or any(not parts or parts[0] not in WITHOUT_BROWSER for parts in inside)


def _attempt(step: str, action: Callable[[], object], failed: list[str]) -> None:
    try:
        action()
    except BuildError as problem:
        say(str(problem))
        failed.append(step)
