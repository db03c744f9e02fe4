from __future__ import annotations

from typing import Any

import pytest

import pagelet as gr
from pagelet.returns import KEEP, Properties, Update, skip, spread, update


@pytest.fixture
def outputs() -> list[Any]:
    return [gr.Textbox(), gr.Number()]


def test_an_update_holds_what_was_passed_and_is_not_none() -> None:
    assert update(label=None, lines=3) == {"lines": 3}
    assert update(value=None) == {"value": None}
    assert update(value=1, label="L").marked() == {"label": "L", "value": 1, "__type__": "update"}


def test_one_output_takes_the_value_as_it_is(outputs: list[Any]) -> None:
    for value in ((1, 2), [1], {"a": 1}, {}, None, "ab"):
        assert spread(value, outputs[:1], "f") == [value]


def test_several_outputs_take_a_list_or_a_tuple(outputs: list[Any]) -> None:
    assert spread(("a", 1), outputs, "f") == ["a", 1]
    assert spread(["a", skip()], outputs, "f") == ["a", Update()]


@pytest.mark.parametrize("returned", [None, "ab", (1,), 5, {"a": 1, "b": 2}])
def test_too_few_values_are_named(outputs: list[Any], returned: Any) -> None:
    with pytest.raises(ValueError, match=r"my_fn.*2 needed \(textbox, number\), 1 returned"):
        spread(returned, outputs, "my_fn")


def test_too_many_values_are_dropped_with_a_warning(outputs: list[Any]) -> None:
    with pytest.warns(UserWarning, match="2 needed, 3 returned"):
        assert spread((1, 2, 3), outputs, "f") == [1, 2]


def test_a_value_without_outputs_is_dropped_with_a_warning() -> None:
    assert spread(None, [], "f") == []
    with pytest.warns(UserWarning, match="no outputs"):
        assert spread(5, [], "f") == []


def test_a_dict_by_component_leaves_the_others(outputs: list[Any]) -> None:
    assert spread({outputs[1]: 5}, outputs, "f") == [KEEP, 5]
    with pytest.raises(ValueError, match="not one of its outputs"):
        spread({gr.Textbox(label="x"): 5}, outputs, "f")
    with pytest.raises(ValueError, match="some keys are components"):
        spread({outputs[0]: 5, "k": 1}, outputs, "f")


def test_skip_alone_leaves_all(outputs: list[Any]) -> None:
    assert spread(skip(), outputs, "f") == [KEEP, KEEP]


def test_a_marked_dict_is_an_update(outputs: list[Any]) -> None:
    returned = spread({"__type__": "update", "value": 1, "label": None}, outputs[:1], "f")
    assert returned == [{"value": 1}]
    assert isinstance(returned[0], Update)


def test_properties_tell_what_was_changed(outputs: list[Any]) -> None:
    properties = Properties(value="a", lines=1, label="L")
    properties.lines = 3
    assert spread(properties, outputs[:1], "f") == [{"value": "a", "lines": 3}]
