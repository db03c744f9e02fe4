"""Recorded cases of single components: cases/component_*.json."""

from __future__ import annotations

import builtins
import re
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from PIL import UnidentifiedImageError

from conformance import compare, differences, sets
from conformance.planned import PLANNED, module_of
from pagelet import errors

CLASSES = {"Error": errors.Error, "UnidentifiedImageError": UnidentifiedImageError}
"""What recorded names of exceptions stand for, beside Python's own."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        cases = sets.recorded(metafunc.config, "component_*.json")
        metafunc.parametrize("case", [_parameter(case) for case in cases])


def _parameter(case: dict[str, Any]) -> Any:
    issue = PLANNED.get(case["component"])
    reason = f"{case['component']} comes with issue {issue}"
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if issue else []
    return pytest.param(case, id=case["id"], marks=marks)


def test_component(case: dict[str, Any], decode: Any, tmp_path: Path, note_soft: Any) -> None:
    """A component does what Gradio's was seen to do, or what a listed difference says."""
    name = case["component"]
    component_class = getattr(import_module(module_of(name)), name)
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            outcome = perform(case, component_class, decode, tmp_path)
        except Exception as error:
            outcome = error
    difference = differences.of(case)
    if difference is not None:
        assert difference.holds(case, outcome), f"not as listed: {difference.what}"
        return
    expected = case["expected"]
    if "error" in expected:
        check_error(expected["error"], outcome, note_soft)
    elif isinstance(outcome, Exception):
        raise outcome
    else:
        lines = compare.mismatches(expected["value"], outcome)
        assert not lines, "\n".join(lines)
        due = [] if differences.is_quiet(case) else expected.get("warnings", [])
        check_warnings(due, warned)


def perform(case: dict[str, Any], component_class: Any, decode: Any, folder: Path) -> Any:
    """Build the component of a case and take it in the case's direction."""
    component = component_class(**decode(case["kwargs"]))
    given = decode(case["input"])
    match case["direction"]:
        case "preprocess":
            return component.preprocess(given)
        case "postprocess":
            return component.postprocess(given)
        case "process_example":
            return component.preview(given)
        case "construct":
            # Layouts have no value, so they keep their arguments as attributes only.
            config = component.config() if hasattr(component, "config") else vars(component)
            return {key: config.get(key) for key in given}
        case "flag":
            return flagged(component, given, folder / "flagged")
        case direction:
            raise ValueError(f"an unknown direction: {direction}")


def flagged(component: Any, payload: Any, folder: Path) -> dict[str, Any]:
    """Return the cell that a payload is flagged as, and the files written."""
    folder.mkdir()
    cell = component.flag(payload, folder / "lbl")
    files = [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
    return {
        "cell": _without_hashes(cell.replace(str(folder), "<flag_dir>")),
        "files": sorted(map(_without_hashes, files)),
    }


def _without_hashes(text: str) -> str:
    return re.sub(r"(?<=/)[0-9a-f]{20,}(?=/)", "<hash>", text)


def check_error(expected: dict[str, Any], outcome: Any, note_soft: Any) -> None:
    """The outcome is an exception of the recorded class, or of its nearest base known here."""
    assert isinstance(outcome, Exception), f"expected {expected['class']}, got {outcome!r}"
    known = [_class(name) for name in [expected["class"], *expected["bases"]]]
    nearest = next(class_ for class_ in known if class_ is not None)
    if not isinstance(outcome, nearest):
        raise AssertionError(f"expected {nearest.__name__}, got {outcome!r}") from outcome
    assert isinstance(outcome, errors.Error) == expected["is_gr_error"]
    missing = [text for text in expected["message_mentions"] if text not in str(outcome)]
    if missing:
        note_soft(f"{outcome} lacks {missing}")


def _class(name: str) -> type[BaseException] | None:
    return CLASSES.get(name) or getattr(builtins, name, None)


def check_warnings(expected: list[str], warned: list[warnings.WarningMessage]) -> None:
    """A UserWarning was given if and only if one was recorded; others are the libraries' own."""
    ours = [str(warning.message) for warning in warned if warning.category is UserWarning]
    assert bool(ours) == ("UserWarning" in expected), f"warned: {ours}, recorded: {expected}"
