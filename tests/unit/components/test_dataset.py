from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def chosen(dataset: gr.Dataset) -> list[Any]:
    heard: list[Any] = []
    dataset.listen("click", lambda event: heard.append((dataset.read(), event.detail)))
    return heard


def test_several_inputs_make_a_table_with_heads(draw: Any) -> None:
    dataset = gr.Dataset(
        components=[gr.Textbox(label="Name"), gr.Number(label="Age")],
        samples=[["Ada", 36], ["Bo", None]],
        label="People",
    )
    html = js.html(draw(dataset))
    assert ">People</p>" in html
    assert '<th scope="col">Name</th><th scope="col">Age</th>' in html
    assert "<td><span>Ada</span></td><td><span>36</span></td>" in html
    assert html.count('tabindex="0"') == 2


def test_a_row_is_chosen_by_mouse_and_by_key(draw: Any) -> None:
    dataset = gr.Dataset(components=["text", "number"], samples=[["a", 1], ["b", 2]])
    draw(dataset)
    heard = chosen(dataset)
    js.fire(dataset.rows[1][1], "click")
    js.fire(dataset.rows[0][1], "keydown", {"key": "Enter"})
    js.fire(dataset.rows[0][1], "keydown", {"key": "x"})
    assert [payload for payload, _ in heard] == [1, 0]
    assert heard[0][1] == {"index": 1, "value": ["b", 2]}


def test_one_input_makes_a_strip_of_buttons(draw: Any) -> None:
    dataset = gr.Dataset(components=["text"], samples=[["one"], ["two"]])
    html = js.html(draw(dataset))
    assert "<table" not in html
    assert html.count('<button type="button" class="gallery-item">') == 2


def test_labels_in_the_place_of_values(draw: Any) -> None:
    dataset = gr.Dataset(
        components=["text", "number"], samples=[["a", 1], ["b", 2]], sample_labels=["A", "B"]
    )
    html = js.html(draw(dataset))
    assert "<table" not in html
    assert ">A</button>" in html


def test_pages(draw: Any) -> None:
    samples = [[str(number)] for number in range(5)]
    dataset = gr.Dataset(components=["text"], samples=samples, samples_per_page=2)
    draw(dataset)
    heard = chosen(dataset)
    assert [index for index, _ in dataset.rows] == [0, 1]
    pager = js.document.body.children[0].children[-1]
    js.fire(pager.children[3], "click")
    assert [index for index, _ in dataset.rows] == [4]
    js.fire(dataset.rows[0][1], "click")
    assert heard[0][0] == 4
