"""What the playground's editor is told of Pagelet's names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import pagelet
from build_steps import paths
from build_steps.catalogue import Catalogue
from build_steps.completion import Completions
from build_steps.runtime import Lock


def collected(package: Path, lock: Lock) -> dict[str, Any]:
    return Completions(package, Catalogue(package, lock)).collect()


@pytest.fixture(scope="module")
def found(lock: Lock) -> dict[str, Any]:
    """Return what is told of Pagelet itself."""
    return collected(paths.PACKAGE, lock)


def test_every_public_class_and_function_is_there(found: dict[str, Any]) -> None:
    constants = {"NO_RELOAD"}
    assert pagelet.PUBLIC.keys() - found["names"].keys() == constants
    assert {"themes", "themes.Soft", "themes.GoogleFont"} <= found["names"].keys()
    for name, entry in found["names"].items():
        assert entry["doc"], f"{name} has no words"


def test_arguments_come_with_defaults_types_and_words(found: dict[str, Any]) -> None:
    slider = found["names"]["Slider"]
    arguments = {argument["name"]: argument for argument in slider["args"]}
    assert list(arguments)[:4] == ["minimum", "maximum", "value", "step"]
    assert arguments["maximum"]["default"] == "100"
    assert arguments["step"]["type"] == "float | None"
    assert "where the slider begins and ends" in arguments["maximum"]["doc"]
    assert slider["shared"]
    assert "release" in slider["members"]
    shared = {argument["name"]: argument["doc"] for argument in found["shared"]}
    assert all(shared.values())
    assert {"label", "info", "visible", "elem_id"} <= shared.keys()


def test_what_is_inherited_and_what_goes_on_in_the_next_line_is_found(
    found: dict[str, Any],
) -> None:
    names = found["names"]
    for name in ("LinePlot", "List", "Interface", "Textbox", "TextArea", "Image"):
        missing = [item["name"] for item in names[name]["args"] if not item["doc"]]
        assert missing == [], name
    assert names["Text"] == names["Textbox"]


def test_an_app_can_be_launched(found: dict[str, Any]) -> None:
    launch = found["members"]["launch"]
    names = [argument["name"] for argument in launch["args"]]
    assert names[:2] == ["theme", "css"]
    assert "share" in names


def test_strings_that_name_components(lock: Lock, package: Path) -> None:
    assert collected(package, lock)["shortcuts"] == ["image", "sketch", "textbox", "textfield"]
