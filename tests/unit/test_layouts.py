"""Layouts that functions change, and that tell what the visitor does with them."""

from __future__ import annotations

import js
import pagelet as gr
from unit.apps import click, launched, on_page


def test_an_accordion_tells_and_is_told() -> None:
    heard: list[str] = []

    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Accordion("More", open=False) as more:
                gr.Textbox()
            button = gr.Button()
            more.expand(lambda: heard.append("expand"))
            more.collapse(lambda: heard.append("collapse"))
            button.click(lambda: gr.Accordion("Less", open=True), outputs=more)
        await launched(demo)
        js.fire(more.element, "expand")
        js.fire(more.element, "collapse")
        await js.finished()
        assert heard == ["expand", "collapse"]
        await click(button)
        html = js.html(more.element)
        assert "<summary data-word>Less</summary>" in html.replace('=""', "")
        assert 'open=""' in html.partition(">")[0]

    on_page(visit)


def test_rows_columns_and_groups_change_in_place() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Row() as row, gr.Column() as column, gr.Group() as group:
                field = gr.Textbox()
            button = gr.Button()
            button.click(
                lambda: (
                    gr.Row(equal_height=True),
                    gr.Column(scale=3, variant="panel"),
                    gr.Group(elem_classes="mine", visible=False),
                ),
                outputs=[row, column, group],
            )
        await launched(demo)
        element = field.element
        await click(button)
        assert 'class="row default equal-height"' in js.html(row.element)
        assert 'class="column panel"' in js.html(column.element)
        assert "flex-grow: 3" in js.html(column.element)
        assert 'class="group mine"' in js.html(group.element)
        assert group.element.getAttribute("hidden") == ""
        assert field.element is element

    on_page(visit)


def test_fields_in_a_row_stand_beside_each_other() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Row():
                gr.Textbox(scale=4)
                gr.Number(min_width=100)
                gr.Button(scale=1)
            gr.Textbox()
        await launched(demo)
        html = js.html()
        style = 'style="flex-grow: 5; min-width: min(260px, 100%)"'
        assert f'<div class="form beside" {style}' in html
        assert html.count('class="form"') == 1

    on_page(visit)


def test_a_sidebar_opens_and_closes() -> None:
    heard: list[str] = []

    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Sidebar(width="20rem", position="right", open=False) as side:
                gr.Textbox()
            button = gr.Button()
            side.expand(lambda: heard.append("expand"))
            button.click(lambda: gr.Sidebar(open=True, label="Tools"), outputs=side)
        await launched(demo)
        head = js.html(side.element).partition(">")[0]
        assert 'class="sidebar right"' in head
        assert "--sidebar-width: 20rem" in head
        assert "data-open" not in head
        js.fire(side.element, "expand")
        await click(button)
        assert heard == ["expand"]
        assert js.page.nodes[side.element.nodeId].properties["open"] is True
        assert js.html(side.element).count('aria-label="Tools"') == 2

    on_page(visit)


def test_steps_are_gone_on_with_by_functions() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Walkthrough() as steps:
                with gr.Step("One", id=1):
                    button = gr.Button()
                with gr.Step("Two", id=2) as second:
                    gr.Textbox()
            with gr.Step("Alone") as alone:
                pass
            button.click(lambda: gr.Walkthrough(selected=2), outputs=steps)
        await launched(demo)
        node = js.page.nodes[steps.element.nodeId]
        assert node.properties["steps"] is True
        await click(button)
        assert node.properties["selected"] == second.dom_id
        assert isinstance(alone.parent, gr.Walkthrough)
        assert alone.parent is not steps

    on_page(visit)
