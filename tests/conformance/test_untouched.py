"""What a function gets when nothing was touched, and after Clear: cases/untouched.json."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

import pytest

import js
import pagelet
from conformance import sets
from conformance.planned import PLANNED
from conformance.test_interface import page  # noqa: F401 - the same empty page
from pagelet.components.base import Component
from pagelet.session import alias_gradio

CHOICES = ("Radio", "Dropdown", "CheckboxGroup")
WORDS: dict[str, dict[str, Any]] = {
    "multiselect": {"multiselect": True},
    "multiple": {"file_count": "multiple"},
    "array": {"type": "array"},
}
"""What the words in a case's name stand for."""
VALUES = {"Dataframe": [[1, 2]], "Markdown": "# x"}
"""What the word "value" stands for."""

DIFFERENT: dict[str, dict[str, str]] = {
    # Cleared, it is None for every Number; Gradio's page did not send this one at all.
    "Number(minimum=3)": {"after_clear": "NoneType: None"},
    # A list of nothing rather than nothing, so that a function can go through it.
    "Dropdown(multiselect)": {"after_clear": "list: []"},
}
"""Where Pagelet does not do as Gradio on purpose; the README lists the same in words."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    path = sets.folder(metafunc.config) / "untouched.json"
    recorded = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    metafunc.parametrize(("name", "expected"), [_parameter(*case) for case in recorded.items()])


def _parameter(name: str, expected: dict[str, str]) -> Any:
    issue = PLANNED.get(name.partition("(")[0])
    reason = f"{name} comes with issue {issue}"
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if issue else []
    return pytest.param(name, expected, id=name, marks=marks)


def test_untouched(name: str, expected: dict[str, str]) -> None:
    """Submit passes on what the page shows, at first and after Clear."""
    alias_gradio()
    component = built(name)
    got = asyncio.run(received(component))
    wanted = {**expected, **DIFFERENT.get(name, {})}
    if got != wanted and type(component).build is Component.build:
        pytest.xfail(f"the view of {name} is to come")
    assert got == wanted


def built(name: str) -> Any:
    """Return the component that a case's name describes."""
    kind, args, kwargs = described(name)
    return getattr(pagelet, kind)(*args, **kwargs)


def described(name: str) -> tuple[str, list[Any], dict[str, Any]]:
    """Return the component's name and its arguments that a case's name describes."""
    kind, _, rest = name.rstrip(")").partition("(")
    args: list[Any] = [["a", "b"]] if kind in CHOICES else []
    kwargs: dict[str, Any] = {}
    for part in filter(None, rest.split(",")):
        key, given, value = part.partition("=")
        if given:
            kwargs[key] = read(value)
        elif key == "value":
            kwargs["value"] = VALUES[kind]
        elif key in WORDS:
            kwargs |= WORDS[key]
        else:
            args.append(read(key))
    return kind, args, kwargs


def read(text: str) -> Any:
    """Return a value as it is written in a case's name: `5`, `True`, `None`, `[a]`, `b`."""
    known = {"True": True, "False": False, "None": None}
    if text.startswith("["):
        return [read(item) for item in text.strip("[]").split(";")]
    return int(text) if re.fullmatch(r"-?\d+", text) else known.get(text, text)


async def received(component: Any) -> dict[str, str]:
    """Return what a function gets, as recorded: its type and how it is written."""
    got: list[str] = []
    described = lambda value: got.append(f"{type(value).__name__}: {value!r}")  # noqa: E731
    demo = pagelet.Interface(described, component, None)
    demo.launch()
    outcome = {}
    for moment in ("untouched", "after_clear"):
        got.clear()
        js.fire(demo.plan.submit.element, "click")
        await js.finished()
        outcome[moment] = got[0] if got else "fn not called (error)"
        js.fire(demo.plan.clear.element, "click")
        await js.finished()
    return outcome
