from __future__ import annotations

import pytest

from pagelet import choices
from pagelet.errors import Error


def test_pairs_of_all_forms() -> None:
    assert choices.pairs(["a", 2, ("L", "v"), ["M", 3]]) == [
        ("a", "a"),
        ("2", 2),
        ("L", "v"),
        ("M", 3),
    ]
    assert choices.pairs(None) == []


def test_positions_go_by_value_not_by_label() -> None:
    known = choices.pairs([("A", "a"), ("B", 2)])
    assert choices.position(known, 2) == 1
    with pytest.raises(Error) as failure:
        choices.position(known, "A")
    assert "'A'" in str(failure.value)
    assert "['a', 2]" in str(failure.value)


def test_a_type_that_is_none() -> None:
    with pytest.raises(ValueError, match="'label'"):
        choices.check_type("label")
