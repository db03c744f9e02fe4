"""Links that bring the inputs along."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import quote

import pytest

import js
import pagelet as gr
from pagelet import deep_link
from unit.apps import click, launched, on_page


@pytest.fixture(autouse=True)
def _page() -> None:
    js.reset()


def components() -> list[Any]:
    """Return one component of each sort."""
    return [
        gr.Textbox(label="name"),
        gr.Number(label="count"),
        gr.Checkbox(label="sure"),
        gr.CheckboxGroup(["a", "b"], label="letters"),
        gr.Image(label="picture"),
        gr.HTML(label="markup"),
        gr.Textbox(label="story"),
    ]


PAYLOADS = ["Grüße & #?", 2.5, True, ["b"], {"path": "/tmp/x.png"}, "<b>", "x" * 30_000]


def address(entries: Any) -> str:
    """Return a page's address with entries as a link has them."""
    return f"https://example.org/app/?a=1#deep_link={quote(json.dumps(entries))}"


def test_texts_numbers_and_choices_travel_files_do_not() -> None:
    inputs = components()
    fragment, left_out = deep_link.fragment_of(inputs, PAYLOADS)
    assert [component.label for component in left_out] == ["picture", "markup", "story"]
    held = deep_link.payloads_in(f"https://example.org/#{fragment}", inputs)
    assert {component.label: payload for component, payload in held.items()} == {
        "name": "Grüße & #?",
        "count": 2.5,
        "sure": True,
        "letters": ["b"],
    }


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "https://example.org/#chapter",
        "https://example.org/#deep_link=%5B",
        address({"a": 1}),
        address([["textbox", "x"]]),
    ],
)
def test_other_addresses_hold_nothing(url: str) -> None:
    assert deep_link.payloads_in(url, [gr.Textbox(), gr.Number()]) == {}


def test_a_strangers_link_brings_no_files_no_markup_and_nothing_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    inputs = [gr.Image(), gr.HTML(), gr.Radio(["a"], label="letter"), gr.Number(), gr.Textbox()]
    entries = [
        ["image", {"path": "/etc/passwd"}],
        ["html", "<img src=x onerror=alert(1)>"],
        ["radio", "z"],
        ["textbox", "of another kind"],
        ["textbox", "fine"],
    ]
    assert deep_link.payloads_in(address(entries), inputs) == {inputs[4]: "fine"}
    assert "letter can't take" in capsys.readouterr().out


@pytest.mark.parametrize("given", [None, False])
def test_no_button_by_default(given: Any) -> None:
    demo = gr.Interface(len, "text", "number", deep_link=given)
    assert demo.deep_link is None


@pytest.mark.parametrize(
    ("given", "text"),
    [(True, "Share via Link"), ("Copy", "Copy"), (gr.DeepLinkButton("Mine"), "Mine")],
)
def test_the_button_stands_before_the_flags(given: Any, text: str) -> None:
    demo = gr.Interface(len, "text", "number", deep_link=given)
    demo.launch()
    shown = js.html()
    assert 0 < shown.index(f">{text}<") < shown.index(">Flag<")


def test_something_else_is_refused() -> None:
    with pytest.raises(TypeError, match="deep_link must be"):
        gr.Interface(len, "text", "number", deep_link=5)


def test_a_run_enables_it_and_a_click_shares(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deep_link, "SEEN", 0)
    text = gr.Textbox(label="text")
    demo = gr.Interface(lambda a, b: a, [text, gr.Image(label="picture")], "text", deep_link=True)
    demo.launch()
    button = demo.deep_link
    assert button is not None
    assert button.interactive is False
    js.edit(text.control, "shared")
    js.fire(demo.plan.submit.element, "click")
    assert button.interactive is True
    js.fire(button.element, "click")
    calls = [call for node in js.page.nodes.values() for call in node.calls]
    shared = [args for method, args in calls if method == "share"]
    entries = json.dumps([["textbox", "shared"], ["image", None]], separators=(",", ":"))
    assert shared == [[f"deep_link={quote(entries, safe='')}"]]


def test_inputs_are_filled_when_the_page_opens() -> None:
    js.pagelet_host.location = address([["textbox", "from the link"], None])
    text = gr.Textbox("default")
    demo = gr.Interface(lambda a, b: a, [text, gr.Image()], "text", deep_link=True)
    demo.launch()
    assert text.control is not None
    assert js.shown(text.control) == "from the link"


def test_in_blocks_it_brings_all_components_along() -> None:
    async def visit() -> None:
        def app() -> tuple[Any, list[Any]]:
            with gr.Blocks() as demo:
                gr.Markdown("# Heading")
                field, kept, shown = gr.Textbox(), gr.State(1), gr.Number()
                go, button = gr.Button(), gr.DeepLinkButton()
                go.click(lambda text, kept: len(text) + kept, [field, kept], shown)
            return demo, [field, shown, go, button]

        demo, (field, shown, go, button) = app()
        await launched(demo)
        js.edit(field.control, "abc")
        await click(go)
        js.fire(button.element, "click")
        while not js.page.nodes[button._link.nodeId].calls:
            await asyncio.sleep(0)
            js.document.flush()
        method, (fragment,) = js.page.nodes[button._link.nodeId].calls[0]
        assert (method, shown.payload) == ("share", 4)
        js.reset()
        js.pagelet_host.location = f"https://example.org/#{fragment}"
        demo, (field, shown, *_) = app()
        await launched(demo)
        assert (field.payload, shown.payload) == ("abc", 4)

    on_page(visit)
