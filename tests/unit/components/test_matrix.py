from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_it_is_drawn_as_a_table(draw: Any) -> None:
    table = gr.Matrix([[1, 2]], headers=["a", "b"])
    html = js.html(draw(table))
    assert 'class="block matrix"' in html
    assert js.page.nodes[table.control.nodeId].properties["table"]["rows"] == 1
    assert [list(row) for row in table.preprocess(table.read())] == [[1, 2]]
