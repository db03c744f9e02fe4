from __future__ import annotations

from typing import Any

import js
import pagelet as gr
from pagelet import files


def test_it_is_for_several_files(draw: Any, hear: Any) -> None:
    several = gr.Files()
    draw(several)
    js.document.flush()
    assert js.page.nodes[several.control.nodeId].properties["count"] == "multiple"
    heard = hear(several, "upload")
    uploads = [files.file_data(f"uploads/{name}", orig_name=name) for name in ("a", "b")]
    js.edit(several.control, uploads)
    js.fire(several.control, "upload")
    assert heard == [uploads]
    assert several.preprocess(heard[0]) == ["uploads/a", "uploads/b"]


def test_a_folder_is_a_list_too(draw: Any) -> None:
    folder = gr.File(file_count="directory")
    draw(folder)
    js.edit(folder.control, [files.file_data("uploads/a", orig_name="a")])
    js.fire(folder.control, "input")
    assert folder.read() is None or isinstance(folder.read(), list)
