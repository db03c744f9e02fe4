from __future__ import annotations

from typing import Any

import pytest

import js
import pagelet as gr


def test_its_field_knows_the_bounds(draw: Any) -> None:
    html = js.html(draw(gr.Number(5, label="Age", minimum=1, maximum=9, step=2)))
    assert 'for="component-0-control"' in html
    for part in ('type="number"', 'min="1"', 'max="9"', 'step="2"', 'data-submit="enter"'):
        assert part in html


@pytest.mark.parametrize(
    ("value", "written"), [(3, "3"), (3.0, "3"), (2.5, "2.5"), (0, "0"), (-1, "-1")]
)
def test_a_number_is_written_without_a_needless_point(draw: Any, value: Any, written: str) -> None:
    number = gr.Number()
    draw(number)
    number.present(number.postprocess(value))
    assert js.shown(number.control) == written


def test_untouched_it_is_nought_and_cleared_it_is_none(draw: Any) -> None:
    number = gr.Number()
    draw(number)
    assert js.shown(number.control) == "0"
    assert number.read() == 0
    number.present(number.postprocess(None))
    assert js.shown(number.control) == ""
    assert number.read() is None


@pytest.mark.parametrize(("typed", "read"), [("7", 7), ("7.5", 7.5), ("1e2", 100), ("", None)])
def test_what_is_typed_is_read(draw: Any, hear: Any, typed: str, read: Any) -> None:
    number = gr.Number(3)
    draw(number)
    heard = hear(number, "change")
    js.edit(number.control, typed)
    assert heard == [read]
    assert type(heard[0]) is type(read)


def test_an_output_keeps_what_it_was_given(draw: Any) -> None:
    number = gr.Number(1.25, precision=1)
    assert 'readonly=""' in js.html(draw(number, editable=False))
    assert number.read() == 1.2
