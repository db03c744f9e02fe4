from __future__ import annotations

from pathlib import Path
from typing import Any

import js
import pagelet as gr


def test_its_file_is_handed_over_when_it_is_wanted(draw: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A")
    button = gr.DownloadButton("Save", size="md")
    draw(button)
    js.document.flush()
    node = js.page.nodes[button.control.nodeId]
    assert (node.properties["label"], node.properties["look"]) == ("Save", "md secondary")
    assert node.properties["value"] is None
    button.present(button.postprocess(str(path)))
    js.document.flush()
    assert node.properties["value"]["orig_name"] == "a.txt"
    assert node.properties["value"]["url"] is None
    js.fire(button.control, "wanted", {"path": str(path)})
    js.document.flush()
    assert node.calls == [("save", [str(path), b"A", "text/plain"])]
    assert button.preprocess(button.read()) == str(path)


def test_an_address_is_opened_by_the_page(draw: Any) -> None:
    button = gr.DownloadButton("Save", "https://example.org/a.txt")
    draw(button)
    js.document.flush()
    shown = js.page.nodes[button.control.nodeId].properties["value"]
    assert shown["url"] == "https://example.org/a.txt"


def test_a_click_is_heard(draw: Any) -> None:
    button = gr.DownloadButton("Save")
    draw(button)
    heard: list[Any] = []
    button.listen("click", heard.append)
    js.fire(button.control, "click")
    assert len(heard) == 1
