from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_black_on_an_empty_canvas(draw: Any) -> None:
    sketch = gr.Sketchpad(canvas_size=(50, 40))
    draw(sketch)
    js.document.flush()
    told = js.page.nodes[sketch.control.nodeId].properties
    assert told["sources"] == []
    assert told["brush"]["colors"] == ["#000000"]
    assert told["brush"]["color_mode"] == "fixed"
    assert told["canvas_size"] == [50, 40]
