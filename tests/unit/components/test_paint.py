from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_colours_without_a_picture_below(draw: Any) -> None:
    paint = gr.Paint()
    draw(paint)
    js.document.flush()
    told = js.page.nodes[paint.control.nodeId].properties
    assert told["sources"] == []
    assert len(told["brush"]["colors"]) == 5
    assert told["brush"]["color_mode"] == "defaults"
