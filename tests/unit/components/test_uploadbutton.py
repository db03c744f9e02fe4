from __future__ import annotations

from typing import Any

import js
import pagelet as gr
from pagelet import files


def test_its_look(draw: Any) -> None:
    button = gr.UploadButton("Choose", variant="primary", size="sm", file_count="multiple")
    html = js.html(draw(button))
    assert 'class="file-button"' in html
    told = js.page.nodes[button.control.nodeId].properties
    assert (told["label"], told["look"], told["count"]) == ("Choose", "sm primary", "multiple")
    assert told["disabled"] is False


def test_uploads_are_read(draw: Any, hear: Any) -> None:
    button = gr.UploadButton()
    draw(button)
    assert button.read() is None
    heard = hear(button, "upload")
    upload = files.file_data("uploads/a.txt", orig_name="a.txt")
    js.edit(button.control, [upload])
    js.fire(button.control, "upload")
    assert heard == [upload]
    button.present(None)
    assert button.read() is None
