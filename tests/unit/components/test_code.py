from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def told(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def test_how_it_looks(draw: Any) -> None:
    code = gr.Code("x = 1", "python", lines=3, max_lines=9, wrap_lines=True, label="Source")
    draw(code)
    properties = told(code)
    assert properties["label"] == "Source"
    names = ("language", "lines", "max_lines", "wrap_lines", "line_numbers", "interactive")
    assert [properties[name] for name in names] == ["python", 3, 9, True, True, True]
    assert properties["buttons"] == ["copy", "download"]


def test_it_shows_and_is_read(draw: Any, hear: Any) -> None:
    code = gr.Code()
    draw(code)
    assert code.read() == ""
    heard = hear(code, "input")
    js.edit(code.control, "print()")
    assert heard == ["print()"]
    code.present(code.postprocess("  y = 2\n"))
    assert js.shown(code.control) == "y = 2"
    code.present(code.postprocess(None))
    assert js.shown(code.control) is None


def test_an_output_is_not_asked(draw: Any) -> None:
    code = gr.Code("x = 1")
    draw(code, editable=False)
    assert code.read() == "x = 1"
    assert told(code)["interactive"] is False


def test_it_never_shrinks_below_its_lines() -> None:
    assert gr.Code(lines=5, max_lines=3).max_lines == 5
    assert gr.Code(lines=5).max_lines is None
