"""Compares what came of a run with what was recorded, and the files with those recorded."""

from __future__ import annotations

import csv
import json
import math
import re
from pathlib import Path
from typing import Any

import numpy as np

from conformance import compare
from conformance.visitor import Outcome


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
    if isinstance(payload, dict):
        return {name: wire(item) for name, item in payload.items()}
    if isinstance(payload, (list, tuple)):
        return type(payload)(wire(item) for item in payload)
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
    found = [(anonymous(str(path)), path) for path in Path().rglob("*") if path.is_file()]
    assert sorted(name for name, _ in found) == sorted(entry["path"] for entry in expected)
    given = dict(found)
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
