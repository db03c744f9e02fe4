"""The rules that hold the sources together (CONTRIBUTING.md); tests name who breaks one."""

from __future__ import annotations

import ast
import inspect
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import pagelet
from pagelet.components.base import Component
from unit.sources import PY, ROOT, modules, needs, reached

BROWSER = {"js", "pyodide"}
HEAVY = {"numpy", "PIL", "pandas", "matplotlib", "polars", "plotly", "altair", "bokeh"}
ORDER = [
    ("errors",),
    ("dom",),
    ("block",),
    ("components.view",),
    ("components.base",),
    ("components.", "layouts."),
    ("listener",),
    ("app", "examples", "flagging"),
    ("interface",),
    ("session",),
]
"""Who may import whom: only what stands above. A name that ends in a point is a whole folder."""

KNOW_INTERFACE = {"interface", "plan", "wiring", "flag_buttons", "tabbed", "session"}
SHOWN_BY = {
    "Dataset": "examples=",
    "Markdown": "description=",
    "Button": "submit_btn=",
}
"""Components that a script seldom names: the argument of `Interface` that makes one."""

LIMITS = [
    ("py/pagelet/components/base.py", 300),
    ("py/pagelet/components/view.py", 300),
    ("py/pagelet/components/*.py", 150),
    ("py/**/*.py", 300),
    ("build.py", 300),
    ("js/*.js", 200),
    ("js/widgets/**/*.js", 200),
    ("js/playground/*.js", 200),
    ("js/build/*.mjs", 200),
]
FUNCTION = 40
"""Lines of a function's body; constructors keep their arguments, one a line, and may be longer."""


def short(name: str) -> str:
    """Return a module's name inside the package."""
    return name.removeprefix("pagelet.")


def lines(breakers: list[str]) -> str:
    """Return who breaks a rule, one a line."""
    return "\n".join(["", *breakers])


def place(name: str) -> int | None:
    """Return how far down in the order a module stands; most have no place in it."""
    for index, layer in enumerate(ORDER):
        for item in layer:
            if short(name) == item or (item.endswith(".") and short(name).startswith(item)):
                return index
    return None


def public_components() -> dict[str, type[Component]]:
    """Return the public components, each once, by its class's name."""
    values = [getattr(pagelet, name) for name in pagelet.PUBLIC]
    kinds = [value for value in values if inspect.isclass(value) and value is not Component]
    found = [kind for kind in kinds if issubclass(kind, Component)]
    return {value.__name__: value for value in found}


def test_only_dom_imports_the_browser() -> None:
    breakers = [
        f"{name} imports {item.module}"
        for name, module in modules().items()
        for item in module.imports
        if item.module.split(".")[0] in BROWSER and not item.for_types and name != "pagelet.dom"
    ]
    assert not breakers, lines(breakers)


def test_no_module_imports_a_heavy_package_at_its_top() -> None:
    breakers = [
        f"{name} imports {item.module}"
        for name, module in modules().items()
        for item in module.imports
        if item.module.split(".")[0] in HEAVY and item.at_top and not item.for_types
    ]
    assert not breakers, lines(breakers)


def test_imports_go_one_way() -> None:
    breakers = [
        f"{name} needs {other}"
        for name in modules()
        for other in reached(name)
        if (at := place(name)) is not None and (to := place(other)) is not None and to > at
    ]
    assert not breakers, lines(breakers)


def test_runner_and_progress_know_only_errors_and_each_other() -> None:
    known = {"pagelet.errors", "pagelet.runner", "pagelet.progress"}
    assert needs("pagelet.runner") <= known
    assert needs("pagelet.progress") <= known


def test_nothing_below_knows_interface() -> None:
    breakers = []
    for name, module in modules().items():
        if short(name) in KNOW_INTERFACE:
            continue
        breakers += [
            f"{name} imports {item.module}"
            for item in module.imports
            if item.module == "pagelet.interface" or "Interface" in item.names
        ]
        breakers += [
            f"{name} names Interface in line {node.lineno}"
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Name) and node.id == "Interface"
        ]
    assert not breakers, lines(breakers)


LOAD = """
import json, os, sys
before = set(sys.modules), list(sys.path), list(sys.meta_path), dict(os.environ), os.getcwd()
import pagelet
alone = sorted(name for name in sys.modules if name.startswith("pagelet."))
from importlib import import_module
for name in sys.argv[1:]:
    import_module(name)
after = set(sys.modules), list(sys.path), list(sys.meta_path), dict(os.environ), os.getcwd()
json.dump([alone, sorted(after[0] - before[0]), before[1:] == after[1:]], sys.stderr)
"""


def test_importing_does_nothing_else() -> None:
    path = [str(PY), str(ROOT / "tests" / "fakes")]
    code = f"import sys\nsys.path[:0] = {path!r}\n{LOAD}"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *modules()],
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout == ""
    alone, loaded, untouched = json.loads(done.stderr)
    assert alone == []
    assert untouched
    ours = {"pagelet", *BROWSER} | {path.stem for path in (ROOT / "tests/fakes").glob("*.py")}
    roots = {name.split(".")[0] for name in loaded if not name.startswith("_sysconfigdata")}
    assert sorted(roots - ours - sys.stdlib_module_names) == []


def test_each_public_name_is_where_the_table_says() -> None:
    assert list(pagelet.PUBLIC) == pagelet.__all__
    for name, module in pagelet.PUBLIC.items():
        assert f"pagelet.{module}" in modules(), f"{name}: there is no module {module}"
        value = getattr(pagelet, name)
        assert inspect.getdoc(value), f"{name} has no docstring"


@pytest.mark.parametrize("name", public_components())
def test_a_component_is_complete(name: str) -> None:
    component = public_components()[name]
    module = modules()[component.__module__]
    assert module.path.stem == name.lower(), f"{name} belongs into components/{name.lower()}.py"
    assert ast.get_docstring(module.tree), f"{module.path.name} has no docstring"
    assert "__doc__" in vars(component), f"{name} has no docstring"
    assert component.__doc__, f"{name} has no docstring"
    assert vars(component).get("build") or name in inherits_build(), f"{name} has no view: build()"
    test = ROOT / f"tests/unit/components/test_{name.lower()}.py"
    assert test.exists(), f"{name} has no test: {test.relative_to(ROOT)}"
    assert examples_with(name), f"no script in examples/ shows a {name}"


def inherits_build() -> set[str]:
    """Return the components that are drawn as their base class is, or not at all."""
    return {
        name
        for name, component in public_components().items()
        if not component.is_drawn or any("build" in vars(base) for base in component.__mro__[1:-3])
    }


def examples_with(name: str) -> list[str]:
    """Return the example scripts that make a component."""
    component = public_components()[name]
    shortcuts = "|".join([name.lower(), *component.names])
    pattern = rf"\bgr\.{name}\(|[\"']({shortcuts})[\"']"
    if name in SHOWN_BY:
        pattern += f"|{SHOWN_BY[name]}"
    scripts = sorted((ROOT / "examples").glob("*.py"))
    return [script.name for script in scripts if re.search(pattern, script.read_text("utf-8"))]


def test_every_example_says_what_it_shows() -> None:
    for script in sorted((ROOT / "examples").glob("*.py")):
        words = ast.get_docstring(ast.parse(script.read_text("utf-8"))) or ""
        assert re.fullmatch(r"[^:\n]+: [^\n]+", words), f"{script.name}: {words!r}"


def limited() -> Iterator[tuple[Path, int]]:
    """Yield each file that has a limit, with the first of those that apply to it."""
    seen = set()
    for pattern, limit in LIMITS:
        for path in sorted(ROOT.glob(pattern)):
            if path not in seen and "node_modules" not in path.parts:
                seen.add(path)
                yield path, limit


def test_files_stay_small() -> None:
    sizes = [(path, len(path.read_text("utf-8").splitlines()), limit) for path, limit in limited()]
    too_long = [
        f"{path.relative_to(ROOT)} has {size} lines; the limit is {limit}"
        for path, size, limit in sizes
        if size > limit
    ]
    assert not too_long, lines(too_long)


def test_functions_stay_small() -> None:
    too_long = []
    for path in sorted(PY.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                continue
            body = node.body[1:] if ast.get_docstring(node) else node.body
            size = body[-1].end_lineno - body[0].lineno + 1 if body else 0
            if size > FUNCTION and node.name != "__init__":
                too_long.append(f"{path.relative_to(ROOT)}: {node.name} has {size} lines")
    assert not too_long, lines(too_long)


def test_no_folder_for_leftovers() -> None:
    names = {"utils", "util", "helpers", "misc", "common"}
    found = [path for path in PY.rglob("*.py") if path.stem in names]
    assert [path.relative_to(ROOT) for path in found] == []
