"""Recorded Interface scripts: cases/interface.json."""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import csv
import io
import json
import math
import re
import shutil
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import js
import pagelet
from conformance import compare, interface_summary, sets
from conformance.planned import PLANNED
from conformance.visitor import Outcome, Visitor
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
    assert_files(expected.get("files_written"))


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
            lines = mismatches(result, outcome, note_soft)
        assert not lines, "\n".join([where, *lines])
    await closed(app)


async def closed(app: App) -> None:
    """End what would go on as long as the page is open."""
    for pending in app.ticking:
        pending.cancel()
    await asyncio.gather(*app.ticking, return_exceptions=True)


def mismatches(expected: dict[str, Any], outcome: Outcome, note_soft: Any) -> list[str]:
    """Return a line for each thing that was not as recorded."""
    lines = []
    if "final" in expected:
        lines += final_mismatches(expected["final"], outcome)
    if "partials" in expected:
        lines += partial_mismatches(expected["partials"], outcome)
    if "progress" in expected:
        lines += progress_mismatches(expected["progress"], outcome.progress)
    shown = [_toast(toast) for toast in outcome.toasts if toast["level"] != "error"]
    recorded = [_toast(toast) for toast in expected.get("toasts", []) if toast["visible"]]
    lines += compare.mismatches(recorded, shown, "toasts") if recorded or shown else []
    if "http" in expected:
        detail = json.loads(expected["http"]["body"])["detail"]
        messages = [answer["message"] for answer in detail if not answer["is_valid"]]
        lines += compare.mismatches(messages, outcome.problems, "problems")
    lines += error_mismatches(expected.get("error"), outcome, note_soft)
    lines += stdout_mismatches(expected.get("stdout", ""), outcome.stdout)
    if ("UserWarning" in expected.get("warnings", [])) != ("UserWarning" in outcome.warnings):
        lines.append(f"warnings: expected {expected.get('warnings')}, got {outcome.warnings}")
    return lines


def _toast(toast: dict[str, Any]) -> dict[str, Any]:
    names = ("level", "message", "title")
    return {**{name: toast[name] for name in names}, "duration": float(toast["duration"] or 0)}


def final_mismatches(expected: list[Any], outcome: Outcome) -> list[str]:
    if len(expected) != len(outcome.final):
        return [f"final: expected {expected}, got {outcome.final}"]
    lines = []
    for place, (wanted, payload) in enumerate(zip(expected, outcome.final, strict=True)):
        where = f"final[{place}]"
        block: Any = outcome.outputs[place] if outcome.outputs else None
        if getattr(block, "stateful", False):
            continue
        if isinstance(wanted, dict) and wanted.get("__type__") == "update" and not outcome.direct:
            changed = block in outcome.changed and len(outcome.partials) < 2
            lines += update_mismatches(wanted, block, payload, changed, where)
        else:
            lines += compare.mismatches(wanted, wire(payload), where)
    return lines


def partial_mismatches(expected: list[list[Any]], outcome: Outcome) -> list[str]:
    """Compare each set of results; of an update only the value, as it is gone by the end."""
    if len(expected) != len(outcome.partials):
        return [f"partials: expected {expected}, got {outcome.partials}"]
    lines = []
    for number, (wanted, payloads) in enumerate(zip(expected, outcome.partials, strict=True)):
        for item, payload, block in zip(wanted, payloads, outcome.outputs, strict=True):
            if getattr(block, "stateful", False):
                continue
            if isinstance(item, dict) and item.get("__type__") == "update":
                item = item.get("value", payload)
            lines += compare.mismatches(item, wire(payload), f"partials[{number}]")
    return lines


def wire(payload: Any) -> Any:
    """Return what JSON makes of a payload: what it does not know becomes its text."""
    if isinstance(payload, float) and not math.isfinite(payload):
        return None
    if isinstance(payload, (np.generic, np.ndarray, complex)):
        return str(payload)
    return anonymous(payload)


def update_mismatches(
    wanted: dict[str, Any], block: Any, payload: Any, changed: bool, where: str
) -> list[str]:
    names = [name for name in wanted if name not in ("__type__", "also_carries_props", "value")]
    lines = []
    for name in names:
        given = getattr(block, name)
        listed = [list(item) for item in given] if name == "choices" else given
        lines += compare.mismatches(wanted[name], listed, f"{where}.{name}")
    if "value" in wanted:
        lines += compare.mismatches(wanted["value"], payload, f"{where}.value")
    elif changed:
        lines.append(f"{where}: the value should have stayed, and is {payload!r}")
    return lines


def progress_mismatches(expected: list[Any], given: list[Any]) -> list[str]:
    """What was seen of the progress came in this order; faster steps may not have been seen."""
    left = iter(given)
    unseen = [step for step in expected if not any(step == other for other in left)]
    return [f"progress: {unseen} did not come in {given}"] if unseen else []


def error_mismatches(expected: dict[str, Any] | None, outcome: Outcome, note: Any) -> list[str]:
    shown = [toast for toast in outcome.toasts if toast["level"] == "error"]
    if expected is None:
        return [f"error: none was recorded, here are {shown}"] if shown or outcome.failed else []
    if not outcome.failed and not outcome.direct:
        return ["error: no output shows that the run failed"] if outcome.outputs else []
    message = expected["error"]
    if message is None or not expected["visible"]:
        return [f"error: should not be told, is {shown}"] if shown else []
    if len(shown) != 1:
        return [f"error: expected one, got {shown}"]
    lines = []
    if not isinstance(message, dict):
        lines += compare.mismatches(message, shown[0]["message"], "error")
    else:
        missing = [text for text in message["mentions"] if text not in shown[0]["message"]]
        if missing:
            note(f"{shown[0]['message']} lacks {missing}")
    for name in ("title", "duration"):
        if expected[name] is not None:
            lines += compare.mismatches(expected[name], shown[0][name], f"error.{name}")
    return lines


def stdout_mismatches(expected: str, given: str) -> list[str]:
    """Compare what was printed; of Gradio's own lines only the file that they name."""
    named = re.findall(r"<a line naming (.+?)>\n", expected)
    plain = re.sub(r"<a line naming .+?>\n", "", expected)
    for name in named:
        lines = [line for line in given.splitlines(keepends=True) if name in line]
        if not lines:
            return [f"stdout: no line names {name}: {given!r}"]
        given = given.replace(lines[0], "", 1)
    return [] if given == plain else [f"stdout: expected {plain!r}, got {given!r}"]


def assert_files(expected: list[dict[str, Any]] | None) -> None:
    """The files written are the recorded ones, with what stands in the tables."""
    if expected is None:
        return
    given = {anonymous(str(path)): path for path in Path().rglob("*") if path.is_file()}
    assert sorted(given) == sorted(entry["path"] for entry in expected)
    for entry in expected:
        if "csv" in entry:
            with given[entry["path"]].open(newline="", encoding="utf-8") as file:
                rows = [[anonymous(cell) for cell in row] for row in csv.reader(file)]
            assert rows == entry["csv"]


def anonymous(text: Any) -> Any:
    """Return a text without what differs from run to run, anything else as it is."""
    if not isinstance(text, str):
        return text
    text = re.sub(r"<pagelet\.(.+?) object at 0x\w+>", r"<gradio.\1 object at 0x..>", text)
    text = text.replace(str(Path.cwd()) + "/", "")
    text = re.sub(r"(?<=cached_examples/)\d+", "<dataset_id>", text)
    text = re.sub(r"(?<=/)[0-9a-f]{20,}(?=/)", "<hash>", text)
    return re.sub(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+$", "<timestamp>", text)
