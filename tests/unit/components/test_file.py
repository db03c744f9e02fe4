from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr
from pagelet import files


def properties(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def upload(name: str) -> dict[str, Any]:
    """Return what Python is told about an uploaded file."""
    return files.file_data(f"uploads/{name}", orig_name=name, size=5, mime_type="text/plain")


def test_the_widget_is_told_what_it_may_do(draw: Any) -> None:
    file = gr.File(label="Data", file_types=[".CSV", "audio"], height=200, allow_reordering=True)
    draw(file)
    told = properties(file)
    assert (told["label"], told["count"], told["height"]) == ("Data", "single", 200)
    assert told["interactive"] is True
    assert told["sortable"] is True
    assert told["accept"][:2] == [".csv", "audio/*"]
    assert ".mp3" in told["accept"]
    output = gr.File()
    draw(output, editable=False)
    assert properties(output)["interactive"] is False
    assert properties(output)["accept"] == []


def test_one_file_is_a_payload_of_its_own(draw: Any, hear: Any) -> None:
    file = gr.File()
    draw(file)
    assert file.read() is None
    heard = hear(file, "change")
    js.edit(file.control, [upload("a.txt")])
    js.fire(file.control, "input")
    js.edit(file.control, [])
    js.fire(file.control, "input")
    assert heard[-1] is None
    assert upload("a.txt") in heard


def test_what_a_function_returned_is_listed(draw: Any, tmp_path: Path) -> None:
    path = tmp_path / "result.csv"
    path.write_text("a,b\n")
    file = gr.File()
    draw(file, editable=False)
    file.present(file.postprocess([str(path), "https://example.org/b.csv"]))
    shown = properties(file)["value"]
    assert [entry["orig_name"] for entry in shown] == ["result.csv", "b.csv"]
    assert [entry["size"] for entry in shown] == [4, None]
    assert shown[1]["url"] == "https://example.org/b.csv"
    file.present(file.postprocess(None))
    assert properties(file)["value"] == []


def test_its_bytes_go_to_the_page_when_they_are_wanted(draw: Any, tmp_path: Path) -> None:
    path = tmp_path / "result.csv"
    path.write_text("a,b\n")
    file = gr.File(str(path))
    draw(file, editable=False)
    js.document.flush()
    calls = js.page.nodes[file.control.nodeId].calls
    js.fire(file.control, "wanted", {"path": str(path)})
    js.document.flush()
    assert calls == [("save", [str(path), b"a,b\n", "text/csv"])]
    path.unlink()
    js.fire(file.control, "wanted", {"path": str(path)})
    js.document.flush()
    method, (_, reason) = calls[-1]
    assert method == "refuse"
    assert "No such file" in reason


def test_names_can_be_clicked_where_something_listens(draw: Any) -> None:
    file = gr.File()
    draw(file)
    assert "selectable" not in properties(file)
    file.listen("select", lambda _: None)
    assert properties(file)["selectable"] is True


def test_unknown_options_are_errors() -> None:
    with pytest.raises(ValueError, match="file_count"):
        gr.File(file_count="many")  # type: ignore[arg-type]


def test_a_function_gets_a_path_that_knows_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    payload = files.file_data(str(path), orig_name="a.txt", size=4)
    given = gr.File().preprocess(payload)
    assert (given, given.name) == (str(path), str(path))
    several = gr.File(file_count="multiple").preprocess([payload])
    assert [file.name for file in several] == [str(path)]
    assert gr.UploadButton().preprocess(payload).name == str(path)
