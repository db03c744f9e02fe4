"""A module that can't be imported is explained."""

from __future__ import annotations

import re

import pytest

import js
from pagelet.missing import why
from pagelet.tracebacks import message_of, of_user


@pytest.fixture(autouse=True)
def _page() -> None:
    js.reset()
    js.pagelet_host.packages = {"sklearn": "scikit-learn", "yaml": "pyyaml"}


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("torch", "compiled for other machines"),
        ("torch.nn", "torch can't be had"),
        ("psycopg2", "sqlite3 works"),
        ("tkinter", "components"),
        ("sounddevice", "gr.Microphone"),
        ("winreg", "needs an operating system"),
        ("sklearn", "scikit-learn comes with Pyodide.*`import sklearn`"),
        ("nothing_known", "neither beside the script"),
    ],
)
def test_why(name: str, part: str) -> None:
    sentence = why(ModuleNotFoundError(f"No module named {name!r}", name=name))
    assert sentence is not None
    assert re.search(part, sentence), sentence


@pytest.mark.parametrize("name", [None, "gradio.nothing", "json.nothing"])
def test_some_say_enough_themselves(name: str | None) -> None:
    assert why(ModuleNotFoundError("x", name=name)) is None


def test_the_sentence_is_told_once_with_the_error_and_with_its_traceback() -> None:
    try:
        try:
            __import__("yaml_that_is_not_there")
        except ImportError as error:
            raise RuntimeError("This app needs YAML") from error
    except RuntimeError as error:
        wrapped = error
    assert message_of(wrapped) == "RuntimeError: This app needs YAML"
    assert message_of(wrapped.__cause__ or wrapped).count("neither beside the script") == 1
    assert of_user(wrapped).count("neither beside the script") == 1
