from __future__ import annotations

import pytest

from pagelet.batches import joined, split


def test_one_list_per_input() -> None:
    assert joined([["a", 1], ["b", 2]]) == [["a", "b"], [1, 2]]


def test_one_list_per_output() -> None:
    assert split([["A", "B"], [1, 2]], 2) == [("A", 1), ("B", 2)]
    assert split([["A"]], 1) == ["A"]


def test_a_flat_list_gives_first_letters_as_in_gradio() -> None:
    assert split(["AB"], 1) == ["A"]


def test_too_few_results() -> None:
    with pytest.raises(ValueError, match="each with 2 results; here are 1"):
        split([["A"]], 2)
