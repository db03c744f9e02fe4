"""Recorded Interface scripts: cases/interface.json."""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import io
import json
import re
import shutil
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import js
import pagelet
from conformance import compare, interface_summary, outcomes, sets
from conformance.planned import PLANNED
from conformance.visitor import Visitor
from pagelet import errors
from pagelet.app import App
from pagelet.blocks import Blocks
from pagelet.components.base import Component
from pagelet.session import alias_gradio


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    cases = sets.recorded(metafunc.config, "interface.json")
    metafunc.parametrize("case", [_parameter(case) for case in cases])


def _parameter(case: dict[str, Any]) -> Any:
    """Mark a case whose script uses a component that is still to come: it must fail."""
    nodes = case["expected"].get("ui", {}).get("layout", [])
    used = set(re.findall(r'"type": "(\w+)"', json.dumps(nodes)))
    missing = [name for name in PLANNED if name.lower() in used]
    reason = ", ".join(f"{name} comes with issue {PLANNED[name]}" for name in missing)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if missing else []
    return pytest.param(case, id=case["id"], marks=marks)


@pytest.fixture(autouse=True)
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Begin with an empty page and an empty folder; draw components that have no view yet."""
    alias_gradio()
    js.reset()
    Blocks.reset()
    folder = tmp_path / "app"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(Component, "build", lambda self: js.document.createElement("div"))
    monkeypatch.setattr(Component, "show", lambda self, payload: None)
    for name, module in components_without_view().items():
        monkeypatch.setitem(pagelet.PUBLIC, name, module)


def components_without_view() -> dict[str, str]:
    """Return the components that are not public yet, with their modules."""
    folder = Path(pagelet.__file__).parent / "components"
    modules = [f"components.{path.stem}" for path in folder.glob("[!_]*.py")]
    return {
        name: module
        for module in modules
        for name, value in vars(import_module(f"pagelet.{module}")).items()
        if isinstance(value, type) and issubclass(value, Component) and name not in pagelet.PUBLIC
    }


def test_interface(
    case: dict[str, Any], decode: Any, note_soft: Any, request: Any, monkeypatch: Any
) -> None:
    """A script builds, looks and runs as Gradio's was seen to."""
    for name in case.get("files", ()):
        shutil.copytree(sets.fixtures(request.config) / name, name)
    expected = case["expected"]
    demo = built(case["script"], expected, note_soft)
    if demo is None:
        return
    if "interface_type" in expected:
        assert demo.interface_type.name == expected["interface_type"]
    ui = expected["ui"]
    assert demo.title == ui["title"]
    recorded = [interface_summary.recorded_node(node) for node in ui["layout"]]
    assert interface_summary.lines(interface_summary.layout(demo)) == (
        interface_summary.lines(recorded)
    )
    assert interface_summary.listeners(demo) == [
        interface_summary.recorded_listener(given) for given in ui["dependencies"]
    ]
    asyncio.run(launched(case, demo, decode, note_soft, monkeypatch))
    outcomes.assert_files(expected.get("files_written"))


def built(script: str, expected: dict[str, Any], note_soft: Any) -> Any:
    """Return the app that a script builds; `None` where it fails as it should."""
    with warnings.catch_warnings(record=True) as warned, contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("always")
        namespace: dict[str, Any] = {"__name__": "__main__"}
        try:
            exec(compile(script, "app.py", "exec"), namespace)
        except Exception as error:
            if "construct_error" not in expected:
                raise
            assert_error(expected["construct_error"], error, note_soft)
            return None
    assert "construct_error" not in expected, "the script should have failed"
    given = {warning.category.__name__ for warning in warned}
    recorded = set(expected.get("construct_warnings", []))
    assert given & {"UserWarning"} == recorded & {"UserWarning"}, [str(w.message) for w in warned]
    return namespace["demo"]


def assert_error(expected: dict[str, Any], error: Exception, note_soft: Any) -> None:
    name = expected["class"]
    known = getattr(errors, name, None) or getattr(builtins, name)
    if not isinstance(error, known):
        raise AssertionError(f"expected {name}, got {error!r}") from error
    missing = [text for text in expected["message_mentions"] if text not in str(error)]
    if missing:
        note_soft(f"{error} lacks {missing}")


async def launched(
    case: dict[str, Any], demo: Any, decode: Any, note_soft: Any, monkeypatch: Any
) -> None:
    """Launch an app and take the recorded steps."""
    expected = case["expected"]
    options = {name: value == "True" for name, value in case.get("launch", {}).items()}
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if "launch_error" in expected:
            with pytest.raises(Exception):  # noqa: B017, PT011 - which one is the script's affair
                demo.launch(**options)
            return
        app, _, _ = demo.launch(**{"show_error": True, **options})
    for pending in app.loading:
        await pending
    visitor = Visitor(app, demo, monkeypatch)
    for number, run in enumerate(expected.get("runs", ())):
        where = f"run {number}"
        if "parallel" in run["run"]:
            given = await visitor.run_together([decode(row) for row in run["run"]["parallel"]])
            lines = compare.mismatches([one["final"] for one in run["result"]["parallel"]], given)
        else:
            outcome = await visitor.run(run["run"], decode(run["run"]["data"]))
            result = run["result"]
            if run["run"]["do"] == "example":
                # Gradio builds the component anew there, which warns of its own arguments.
                result.pop("warnings", None)
            lines = outcomes.mismatches(result, outcome, note_soft)
        assert not lines, "\n".join([where, *lines])
    await closed(app)


async def closed(app: App) -> None:
    """End what would go on as long as the page is open."""
    for pending in app.ticking:
        pending.cancel()
    await asyncio.gather(*app.ticking, return_exceptions=True)
