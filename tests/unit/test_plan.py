from __future__ import annotations

from typing import Any

import pytest

import pagelet as gr
from pagelet.errors import RenderError
from pagelet.plan import Kind, Plan, make_plan


def plan(
    fn: Any = lambda a: a, inputs: Any = "text", outputs: Any = "text", **options: Any
) -> Plan:
    defaults: dict[str, Any] = {
        "live": False,
        "additional_inputs": None,
        "accordion": None,
        "submit_btn": "Submit",
        "stop_btn": "Stop",
        "clear_btn": "Clear",
        "flagging_mode": None,
        "flagging_options": None,
    }
    return make_plan(fn, inputs, outputs, **{**defaults, **options})


def test_kinds() -> None:
    shared = gr.Textbox()
    number = gr.Number()
    assert plan().kind is Kind.STANDARD
    assert plan(lambda: 1, None, "text").kind is Kind.OUTPUT_ONLY
    assert plan(outputs=[]).kind is Kind.INPUT_ONLY
    assert plan(inputs=shared, outputs=[shared]).kind is Kind.UNIFIED
    both = plan(lambda a, b: (a, b), [shared], [shared, number], additional_inputs=[number])
    assert both.kind is Kind.UNIFIED


def test_neither_inputs_nor_outputs() -> None:
    with pytest.raises(ValueError, match="`inputs` or `outputs`"):
        plan(lambda: 1, None, [])


@pytest.mark.parametrize(
    ("inputs", "error", "said"),
    [
        (5, TypeError, "inputs must be"),
        ({"name": "text"}, TypeError, "a list of these"),
        (gr.Textbox, TypeError, "Textbox"),
        (gr.Row(), TypeError, "Row"),
        ("row", TypeError, "layout"),
        ("txt", ValueError, "'text'"),
        ([5], ValueError, "5"),
        ([gr.Textbox], ValueError, r"gr\.Textbox\(\)"),
        ([gr.Row()], ValueError, "layout"),
        ([None], ValueError, "None"),
    ],
)
def test_what_is_no_component(inputs: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        plan(inputs=inputs)


def test_labels_come_from_the_parameters() -> None:
    made = plan(lambda first, second: 0, ["text", gr.Number(label="own")], ["text", "text"])
    assert [item.label for item in made.inputs] == ["first", "own"]
    assert [item.label for item in made.outputs] == ["output 0", "output 1"]
    assert [item.label for item in plan(str, ["text"], "text").inputs] == ["input 0"]
    assert [item.label for item in plan(lambda *a: 0).all_inputs] == [None]


def test_outputs_can_not_be_edited_unless_they_say_so() -> None:
    made = plan(lambda a: (a, a), "text", ["text", gr.Textbox(interactive=True)])
    assert [item.interactive for item in made.outputs] == [False, True]
    shared = gr.Textbox()
    assert plan(inputs=shared, outputs=shared).outputs[0].interactive is None


def test_one_state_or_none() -> None:
    made = plan(lambda a, s: (a, s), ["text", "state"], ["text", "state"])
    assert made.outputs[1] is made.inputs[1]
    for inputs, outputs in ((["text", "state"], "text"), ("text", ["text", "state"])):
        with pytest.raises(ValueError, match="'state'"):
            plan(lambda *a: a, inputs, outputs)


def test_buttons() -> None:
    mine = gr.Button("Go", variant="stop")
    made = plan(submit_btn=mine, clear_btn=None)
    assert made.submit is mine
    assert (made.clear.initial, made.clear.visible) == ("Clear", False)
    assert plan(lambda: 1, None, "text", submit_btn="Go").submit.initial == "Generate"
    for name in ("submit_btn", "stop_btn", "clear_btn"):
        with pytest.raises(ValueError, match=f"{name}.*'int'"):
            plan(**{name: 5})
    with pytest.raises(ValueError, match="submit_btn"):
        plan(submit_btn=None)


def generator(a: Any) -> Any:
    yield a


def test_stop_is_there_for_generators_that_are_not_live() -> None:
    stop = plan(generator).stop
    assert stop is not None
    assert stop.visible is False
    assert plan(generator, live=True).stop is None
    assert plan(lambda a: generator(a)).stop is None
    shown = plan(generator, stop_btn=gr.Button("Halt")).stop
    assert shown is not None
    assert shown.visible is True


def test_additional_inputs() -> None:
    made = plan(lambda a, b: a, additional_inputs=gr.Number())
    assert made.accordion is not None
    assert (made.accordion.label, made.accordion.open) == ("Additional Inputs", False)
    named = plan(lambda a, b: a, additional_inputs=["text"], accordion="More").accordion
    assert named is not None
    assert (named.label, named.open) == ("More", True)
    with pytest.raises(ValueError, match="not the name of a component"):
        plan(lambda a, b: a, additional_inputs="text")
    with pytest.raises(ValueError, match=r"gr\.Accordion"):
        plan(lambda a, b: a, additional_inputs=["text"], accordion=5)


def test_flags(monkeypatch: pytest.MonkeyPatch) -> None:
    assert plan().flags == (("Flag", None),)
    assert plan(flagging_options=["good"]).flags == (("Flag as good", "good"),)
    assert plan(flagging_options=[("Up", "u")]).flags == (("Up", "u"),)
    for options in ("x", ["a", ("b", "c")], [("a", "b", "c")]):
        with pytest.raises(ValueError, match="flagging_options"):
            plan(flagging_options=options)
    with pytest.raises(ValueError, match='"manual"'):
        plan(flagging_mode="sometimes")
    with pytest.raises(RenderError):
        plan(flagging_mode="auto", live=True)
    monkeypatch.setenv("GRADIO_FLAGGING_MODE", "never")
    assert plan().flagging_mode == "never"


def test_fn_must_be_callable() -> None:
    with pytest.raises(TypeError, match="'x'"):
        plan("x")
