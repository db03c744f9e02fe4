"""The tree of blocks, and how it is drawn."""

from __future__ import annotations

import pytest

import js
import pagelet as gr
from pagelet import dom
from pagelet.block import Context
from pagelet.blocks import Blocks
from pagelet.errors import DuplicateBlockError


@pytest.fixture(autouse=True)
def empty_page() -> None:
    js.reset()
    Blocks.reset()


def drawn(demo: gr.Blocks) -> str:
    """Return what the page shows of a tree."""
    dom.root().append(*demo.draw_children())
    return js.html()


def test_a_block_goes_where_the_innermost_with_is() -> None:
    outside = gr.Textbox()
    with gr.Blocks() as demo:
        with gr.Row() as row:
            inside = gr.Textbox()
        after = gr.Textbox()
    assert outside.parent is None
    assert inside.parent is row
    assert after.parent is demo
    assert [type(block).__name__ for block in demo.walk()] == ["Row", "Textbox", "Textbox"]
    assert Context.container is None


def test_the_place_is_left_by_an_exception_too() -> None:
    with pytest.raises(ZeroDivisionError), gr.Blocks(), gr.Row():
        _ = 1 / 0
    assert Context.container is None


def test_a_block_has_one_place() -> None:
    box = gr.Textbox(render=False)
    with gr.Blocks() as demo:
        box.render()
        with pytest.raises(DuplicateBlockError, match="unrender"):
            box.render()
        box.unrender()
        assert demo.children == []
        box.render()
    assert demo.children == [box]


def test_ids_are_the_authors_or_counted() -> None:
    with gr.Blocks() as demo:
        gr.HTML("x")
        gr.HTML("x", elem_id="mine", elem_classes=["one", "two"])
    html = drawn(demo)
    assert 'id="component-1"' in html
    assert 'id="mine"' in html
    assert "one two" in html


def test_neighbouring_form_components_share_a_box() -> None:
    with gr.Blocks() as demo:
        gr.Textbox()
        gr.Number()
        gr.HTML("between")
        gr.Checkbox()
    assert drawn(demo).count('<div class="form"') == 2


def test_rows_columns_groups_and_accordions() -> None:
    with gr.Blocks() as demo, gr.Row(elem_classes="mine"):
        with gr.Column(scale=2, min_width=100):
            gr.HTML("left")
        with gr.Column():
            with gr.Group():
                gr.HTML("grouped")
            with gr.Accordion("More", open=False):
                gr.HTML("folded")
    html = drawn(demo)
    for part in ('class="row', "mine", 'class="column', "flex-grow: 2", "100px", 'class="group'):
        assert part in html
    assert "<details" in html
    assert "More" in html
    assert "<details open" not in html


@pytest.mark.parametrize("visible", [False, "hidden"])
def test_what_is_not_visible_is_drawn_hidden(visible: bool | str) -> None:
    with gr.Blocks() as demo:
        gr.HTML("x", visible=visible)
        with gr.Row(visible=visible):
            gr.HTML("y")
    assert drawn(demo).count('hidden=""') == 2


def test_a_layout_changes_what_its_constructor_takes() -> None:
    with gr.Blocks() as demo, gr.Row() as row:
        gr.HTML("x")
    drawn(demo)
    row.change_props({"visible": False, "variant": "panel", "height": 90})
    html = js.html(row.element).partition(">")[0]
    assert 'hidden=""' in html
    assert 'class="row panel"' in html
    assert 'style="height: 90px"' in html
    with pytest.raises(TypeError, match="'width'"):
        row.change_props({"width": 2})


def test_only_a_broken_share_of_the_width_is_warned_of(recwarn: pytest.WarningsRecorder) -> None:
    assert gr.Column(scale=2.0).scale == gr.Textbox(scale=2.0).scale
    assert not recwarn.list
    for build in (gr.Column, gr.Textbox):
        with pytest.warns(UserWarning, match=r"whole number, not 1\.5"):
            build(scale=1.5)
