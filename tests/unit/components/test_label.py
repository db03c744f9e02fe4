from __future__ import annotations

from pathlib import Path
from typing import Any

import js
import pagelet as gr


def test_classes_and_bars(draw: Any) -> None:
    html = js.html(draw(gr.Label({"cat": 0.7, "dog": 0.3}), editable=False))
    assert '<p class="label-heading">cat</p>' in html
    assert '<span class="confidence-name">dog</span>' in html
    assert '<span class="confidence-percent">30%</span>' in html
    assert "width: 70%" in html


def test_results_are_announced(draw: Any) -> None:
    assert 'aria-live="polite"' in js.html(draw(gr.Label(), editable=False))


def test_a_single_class_has_no_bars(draw: Any) -> None:
    label = gr.Label()
    draw(label, editable=False)
    label.present(label.postprocess("cat"))
    assert ">cat</p>" in js.html()
    assert "confidence" not in js.html()
    label.present(label.postprocess(None))
    assert "cat" not in js.html()


def test_only_the_best_without_a_heading_in_a_colour(draw: Any) -> None:
    label = gr.Label({"a": 0.5, "b": 0.3, "c": 0.2}, num_top_classes=2, show_heading=False)
    html = js.html(draw(label, editable=False))
    assert "label-heading" not in html
    assert html.count('class="confidence"') == 2
    coloured = gr.Label("x", color="#abc")
    assert "background: #abc" in js.html(draw(coloured, editable=False))


def test_its_payload_is_read_back(draw: Any) -> None:
    label = gr.Label({"a": 1.0})
    draw(label, editable=False)
    assert label.preprocess(label.read()) == {"a": 1.0}


def test_bars_can_be_chosen_where_someone_listens(draw: Any, hear: Any) -> None:
    label = gr.Label({"cat": 0.75, "dog": 0.25})
    assert "<button" not in js.html(draw(label, editable=False))
    heard = hear(label, "select")
    html = js.html()
    assert html.count('<button type="button" class="confidence"') == 2
    assert "{&quot;index&quot;: 1, &quot;value&quot;: &quot;dog&quot;}" in html
    js.fire(label.body, "select", {"index": 1, "value": "dog"})
    assert len(heard) == 1


def test_what_is_sent_is_completed(tmp_path: Path) -> None:
    label = gr.Label()
    sent = {"label": "x", "confidences": [{"label": "a"}, {"label": "b", "confidence": "0.5"}]}
    assert label.preprocess(sent) == {"a": None, "b": 0.5}
    assert label.flag({"label": "x"}, tmp_path) == '{"label": "x", "confidences": null}'
