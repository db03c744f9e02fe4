from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_its_look(draw: Any) -> None:
    html = js.html(draw(gr.DuplicateButton()))
    assert ">Duplicate Space<" in html
    assert "sm huggingface" in html
