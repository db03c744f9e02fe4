"""An app that is driven by the page around it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr
from pagelet.blocks import Blocks
from pagelet.driving import DrivingError, drive


@pytest.fixture(autouse=True)
def _page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    js.reset()
    Blocks.reset()


def driven(demo: gr.Interface, values: Any, name: str | None = None) -> dict[str, list[Any]]:
    async def run() -> dict[str, list[Any]]:
        demo.launch()
        return await drive(Blocks.shown, values, name)

    return asyncio.run(run())


def greet(name: str, times: float) -> str:
    return f"Hello, {name}" + "!" * int(times)


def interface(fn: Any = greet) -> gr.Interface:
    return gr.Interface(fn, [gr.Textbox(label="name"), gr.Number(2, label="times")], "text")


@pytest.mark.parametrize(
    ("values", "inputs", "output"),
    [
        (["Ada", 3], ["Ada", 3], "Hello, Ada!!!"),
        (["Ada"], ["Ada", 2], "Hello, Ada!!"),
        ("Ada", ["Ada", 2], "Hello, Ada!!"),
        ({"times": 1}, ["", 1], "Hello, !"),
    ],
)
def test_values_are_shown_and_submitted(values: Any, inputs: list[Any], output: str) -> None:
    assert driven(interface(), values) == {"inputs": inputs, "outputs": [output]}


def test_reading_runs_nothing() -> None:
    def never(name: str, times: float) -> str:
        raise AssertionError

    assert driven(interface(never), None) == {"inputs": ["", 2], "outputs": [None]}


def test_a_file_of_a_payload_comes_with_its_bytes() -> None:
    def write(text: str) -> str:
        with open("told.txt", "w") as file:
            file.write(text)
        return "told.txt"

    demo = gr.Interface(write, "text", gr.File(), flagging_mode="never")
    (file,) = driven(demo, "abc")["outputs"]
    assert file["name"] == "told.txt"
    assert bytes(file["data"]) == b"abc"


@pytest.mark.parametrize(
    ("values", "name", "part"),
    [
        ({"nome": 1}, None, "no input 'nome'; there are: 'name', 'times'"),
        ([1, 2, 3], None, "3 values were submitted to 2 inputs"),
        (["Ada"], "other", "no function named 'other'"),
    ],
)
def test_what_can_not_be_done_is_said(values: Any, name: str | None, part: str) -> None:
    with pytest.raises(DrivingError, match=part):
        driven(interface(), values, name)


def test_a_function_that_fails_is_told() -> None:
    def fail(name: str, times: float) -> str:
        raise ValueError("no")

    with pytest.raises(DrivingError, match="fail did not end well"):
        driven(interface(fail), ["x"])
    assert js.pagelet_host.errors[0][1] == "ValueError: no"


def test_without_an_app_nothing_is_driven() -> None:
    with pytest.raises(DrivingError, match="no app"):
        asyncio.run(drive(None, None, None))
