from __future__ import annotations

from typing import Any

import pytest

import js
import pagelet as gr

SIZES = {
    "size": {"type": "int | Length", "description": "in *pixels*", "default": "3"},
    "name": {"type": "str", "description": "", "default": None},
}


def test_each_parameter_folds(draw: Any) -> None:
    viewer = gr.ParamViewer(SIZES, linkify=["Length"], anchor_links="box", max_height=90)
    draw(viewer)
    viewer.present(viewer.first_payload())
    html = js.html(viewer.element)
    assert '<code class="params-name">size</code>' in html
    assert '<p><code>int | <a href="#h-length">Length</a></code></p>' in html
    assert html.count("default = ") == 1
    assert 'id="box-size"' in html
    assert "max-height: 90px" in html
    rows = [js.page.nodes[row.nodeId] for row in viewer._rows]
    js.fire(viewer._toggle, "click")
    js.document.flush()
    assert [row.properties["open"] for row in rows] == [True, True]
    assert 'aria-expanded="true"' in js.html(viewer.element)
    viewer.present(None)
    assert "<details" not in js.html(viewer.element)


def test_without_a_header(draw: Any) -> None:
    viewer = gr.ParamViewer(SIZES, header=None)
    draw(viewer)
    viewer.present(viewer.first_payload())
    assert "<button" not in js.html(viewer.element)
    assert "<a " not in js.html(viewer.element)


def test_what_is_no_dict_of_dicts_is_refused() -> None:
    with pytest.raises(ValueError, match="dict of dicts, such as"):
        gr.ParamViewer().postprocess({"size": "int"})
