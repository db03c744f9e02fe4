from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_one_black_layer_over_a_picture(draw: Any) -> None:
    mask = gr.ImageMask()
    draw(mask)
    js.document.flush()
    told = js.page.nodes[mask.control.nodeId].properties
    assert told["layers"]["disabled"] is True
    assert told["brush"]["colors"] == ["#000000"]
    assert told["transforms"] == ["crop"]
    assert told["sources"] == ["upload", "webcam", "clipboard"]
