from __future__ import annotations

import js
import pagelet as gr
from unit.apps import click, launched, on_page


def test_tabs_and_panels_name_each_other() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo, gr.Tabs(selected="second") as tabs:
            with gr.Tab("One") as one:
                gr.Textbox()
            with gr.TabItem("Two", id="second") as two:
                gr.Textbox()
            gr.Tab("Three", interactive=False)
        await launched(demo)
        html = js.html(tabs.element)
        assert html.startswith("<pagelet-tabs")
        assert 'class="tabs"' in html.partition(">")[0]
        for tab, selected in ((one, False), (two, True)):
            button = js.html(tab.button)
            assert f'aria-controls="{tab.dom_id}"' in button
            assert f'aria-selected="{str(selected).lower()}"' in button
            assert ('hidden=""' in js.html(tab.element).partition(">")[0]) is not selected
        assert js.page.nodes[tabs.element.nodeId].properties["selected"] == two.dom_id

    on_page(visit)


def test_a_tab_outside_of_tabs_makes_its_own() -> None:
    with gr.Blocks() as demo:
        with gr.Tab("a"):
            pass
        with gr.Tab("b"):
            pass
        gr.Markdown("between")
        with gr.Tab("c"):
            pass
    groups = [child for child in demo.children if isinstance(child, gr.Tabs)]
    assert [[tab.label for tab in group.tabs] for group in groups] == [["a", "b"], ["c"]]


def test_a_hidden_tab_lets_the_page_settle() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Tab("a") as tab:
                pass
            gr.Tab("b")
        await launched(demo)
        tab.change_props({"visible": False})
        js.document.flush()
        assert tab.button.getAttribute("hidden") == ""
        assert ("settle", []) in js.page.nodes[tab.parent.element.nodeId].calls

    on_page(visit)


def test_functions_change_tabs_and_choose_among_them() -> None:
    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Tabs() as tabs:
                gr.Tab("One", id=1)
                second = gr.Tab("Two", id=2, interactive=False)
            button = gr.Button("Go on")
            button.click(
                lambda: (gr.Tabs(selected=2), gr.Tab("Second", interactive=True)),
                outputs=[tabs, second],
            )
        await launched(demo)
        assert second.button.getAttribute("disabled") == ""
        await click(button)
        assert js.page.nodes[tabs.element.nodeId].properties["selected"] == second.dom_id
        assert "Second</button>" in js.html(second.button)
        assert second.button.getAttribute("disabled") is None

    on_page(visit)


def test_tabs_tell_which_one_was_chosen() -> None:
    heard = []

    async def visit() -> None:
        with gr.Blocks() as demo:
            with gr.Tabs() as tabs:
                with gr.Tab("One"):
                    pass
                with gr.Tab("Two") as second:
                    pass

            def note(event: gr.SelectData) -> None:
                heard.append((type(event.target).__name__, event.index, event.value))

            tabs.select(note)
            tabs.change(note)
            second.select(note)
        await launched(demo)
        told = {"index": 1, "value": "Two", "selected": True}
        js.fire(tabs.element, "tabs-change", told)
        js.fire(second.element, "tab-select", told)
        await js.finished()
        assert heard == [("Tabs", 1, "Two"), ("Tab", 1, "Two")]

    on_page(visit)


def test_several_interfaces_in_tabs() -> None:
    async def visit() -> None:
        first = gr.Interface(str.upper, "text", "text")
        second = gr.Interface(str.lower, "text", "text", title="Second")
        demo = gr.TabbedInterface([first, second], title="Both")
        await launched(demo)
        assert demo.title == js.document.title == "Both"
        assert [tab.label for tab in demo.walk() if isinstance(tab, gr.Tab)] == ["Tab 0", "Tab 1"]
        assert "<h1" in demo.children[0].initial
        js.edit(second.input_components[0].control, "ABC")
        js.fire(second.plan.submit.element, "click")
        await js.finished()
        assert (first.output_components[0].payload, second.output_components[0].payload) == (
            None,
            "abc",
        )

    on_page(visit)
