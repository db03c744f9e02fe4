"""The benchmark's own arithmetic, and its table."""

from __future__ import annotations

import pytest

from bench.figures import Row, Target, at_least, at_most, more, table, times, under


def row(ours: list[float], plain: list[float], target: Target | None = None) -> Row:
    return Row("a start", "ms", ours, plain, target)


def test_figure_is_the_median() -> None:
    assert row([30, 10, 20], []).figure == 20
    assert row([10, 20, 30, 40], []).figure == 25


def test_ratio_pairs_the_runs_that_belong_together() -> None:
    # The second run found the machine four times as slow; the ratio of the medians would be 0.8.
    measured = row([100, 400, 120], [200, 800, 150])
    assert measured.ratio == 0.5
    assert measured.more == -100


def test_without_plain_there_is_nothing_to_compare() -> None:
    alone = row([1, 2, 3], [])
    assert alone.ratio is None
    assert alone.more is None
    assert alone.is_reached is None


def test_nothing_is_compared_with_zero() -> None:
    assert row([60, 0], [0, 50]).ratio is None


def test_runs_must_be_as_many_on_both_sides() -> None:
    with pytest.raises(ValueError, match="zip"):
        _ = row([1, 2], [1]).ratio


@pytest.mark.parametrize(
    ("target", "reached"),
    [
        (times(0.5), True),
        (times(0.49), False),
        (more(-100, "ms"), True),
        (more(-101, "ms"), False),
        (at_most(100, "ms"), True),
        (at_most(99, "ms"), False),
        (under(100, "ms"), False),
        (under(101, "ms"), True),
        (at_least(100, "ms"), True),
        (at_least(101, "ms"), False),
    ],
    ids=lambda value: getattr(value, "words", None),
)
def test_targets_hold_up_to_their_limit(target: Target, reached: bool) -> None:
    assert row([100], [200], target).is_reached is reached


def test_a_comparison_without_figures_to_compare_is_not_reached() -> None:
    assert row([1], [], times(2)).is_reached is False
    assert row([1], [], more(2, "ms")).is_reached is False


def test_table_is_aligned_markdown() -> None:
    rows = [
        row([1234.5], [2469], times(0.4)),
        Row("bytes", "MB", [6.04], target=at_most(6.5, "MB")),
        Row("requests", "", [18], [9]),
    ]
    assert table(rows).splitlines() == [
        "| what     |  Pagelet | plain Pyodide | ratio | to reach    | reached |",
        "| -------- | -------: | ------------: | ----: | ----------- | ------- |",
        "| a start  | 1,234 ms |      2,469 ms |  0.50 | ≤ 0.4 times | no      |",
        "| bytes    |   6.0 MB |               |       | ≤ 6.5 MB    | yes     |",
        "| requests |       18 |             9 |  2.00 |             |         |",
    ]


def test_json_holds_each_run() -> None:
    told = Row("a", "ms", [1, 3], [2, 4], times(1), {"boot": 0.123}).as_json()
    assert told == {
        "what": "a",
        "unit": "ms",
        "median": 2,
        "plain": 3,
        "ratio": 0.625,
        "target": "≤ 1 times",
        "reached": True,
        "parts": {"boot": 0.1},
        "runs": [1, 3],
        "plain_runs": [2, 4],
    }
