from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with files in it and in a folder inside of it."""
    for name in ("a.txt", "b.csv", "inner/c.txt", "inner/deep/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def told(explorer: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[explorer.control.nodeId].properties


def calls(explorer: Any) -> list[Any]:
    js.document.flush()
    return js.page.nodes[explorer.control.nodeId].calls


def test_the_page_begins_with_the_outermost_folder(draw: Any, folder: Path) -> None:
    explorer = gr.FileExplorer("**/*.txt", root_dir=folder, label="Notes", max_height=200)
    assert 'style="max-height: 200px"' in js.html(draw(explorer))
    properties = told(explorer)
    assert [entry["name"] for entry in properties["root"]] == ["inner", "a.txt"]
    assert (properties["label"], properties["interactive"]) == ("Notes", True)
    assert properties["single"] is False


def test_folders_are_told_when_they_are_opened(draw: Any, folder: Path) -> None:
    explorer = gr.FileExplorer(root_dir=folder, ignore_glob="**/d.*")
    draw(explorer)
    js.fire(explorer.control, "folder", ["inner"])
    js.fire(explorer.control, "below", ["inner"])
    listed, chosen = calls(explorer)
    assert listed[0] == "list"
    assert [entry["name"] for entry in listed[1][1]] == ["deep", "c.txt"]
    assert chosen[0] == "choose"
    assert list(chosen[1]) == [["inner"], [["inner", "c.txt"]]]


def test_the_function_gets_paths(draw: Any, hear: Any, folder: Path) -> None:
    explorer = gr.FileExplorer(root_dir=folder, value=[str(folder / "a.txt")])
    draw(explorer)
    assert told(explorer)["value"] == [["a.txt"]]
    heard = hear(explorer, "change")
    js.edit(explorer.control, [["inner", "c.txt"]])
    assert explorer.preprocess(heard[0]) == [str(folder / "inner" / "c.txt")]
    single = gr.FileExplorer(root_dir=folder, file_count="single")
    draw(single)
    assert told(single)["single"] is True
    assert single.preprocess(single.read()) is None


def test_an_example_is_the_names_of_its_files(folder: Path) -> None:
    explorer = gr.FileExplorer(root_dir=folder)
    assert explorer.preview([str(folder / "inner" / "c.txt"), "a.txt"]) == "c.txt, a.txt"
