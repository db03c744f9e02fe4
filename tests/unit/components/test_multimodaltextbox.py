from __future__ import annotations

from pathlib import Path
from typing import Any

import js
import pagelet as gr

FILE = {"path": "/tmp/a.csv", "orig_name": "a.csv", "mime_type": "text/csv", "size": 1}


def told(element: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[element.nodeId].properties


def test_text_and_files_are_read_together(draw: Any, hear: Any) -> None:
    box = gr.MultimodalTextbox("Hello", file_types=["image"], file_count="multiple")
    draw(box)
    attached = told(box.attachments)
    assert (attached["count"], attached["interactive"]) == ("multiple", True)
    assert "image/*" in attached["accept"]
    heard = hear(box, "change")
    js.edit(box.control, "Hello you")
    js.edit(box.attachments, [FILE])
    assert heard[0] == {"text": "Hello you", "files": []}
    assert heard[1] == {"text": "Hello you", "files": [FILE]}


def test_untouched_and_cleared(draw: Any) -> None:
    box = gr.MultimodalTextbox()
    draw(box)
    assert box.preprocess(box.read()) == {"text": "", "files": []}
    box.present(box.postprocess({"text": "a", "files": ["/tmp/b.txt"]}))
    assert told(box.attachments)["value"][0]["file"]["orig_name"] == "b.txt"
    box.present(box.postprocess(None))
    assert js.shown(box.control) == ""
    assert told(box.attachments)["value"] == []


def test_enter_and_buttons(draw: Any, hear: Any) -> None:
    box = gr.MultimodalTextbox(stop_btn="Halt", placeholder="Ask")
    html = js.html(draw(box))
    assert 'data-submit="enter"' in html
    assert ">Halt</button>" in html
    submitted, stopped = hear(box, "submit"), hear(box, "stop")
    js.fire(box.inside["submit"], "click")
    js.fire(box.control, "submit")
    js.fire(box.inside["stop"], "click")
    assert (len(submitted), len(stopped)) == (2, 1)
    many = js.html(draw(gr.MultimodalTextbox(lines=3, submit_btn=False)))
    assert 'data-submit="shift-enter"' in many
    assert "<button" not in many


def test_what_a_function_returned_is_shown_with_its_pictures(draw: Any, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"png")
    box = gr.MultimodalTextbox({"text": "Look", "files": [str(picture)]})
    assert "readonly" in js.html(draw(box, editable=False))
    (shown,) = told(box.attachments)["value"]
    assert bytes(shown["bytes"]) == b"png"
    assert box.read()["files"][0]["path"] == str(picture)


def test_an_example_is_its_text_and_the_names_of_its_files() -> None:
    box = gr.MultimodalTextbox()
    shown = box.preview({"text": "Look", "files": ["/tmp/a.png", "b.csv"]})
    assert shown["text"] == "Look"
    assert box.in_cell(shown) == "Look (a.png, b.csv)"
    assert box.in_cell(box.preview("Hello")) == "Hello"
