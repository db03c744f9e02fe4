from __future__ import annotations

from typing import Any

import pytest

from pagelet.validation import problems, validate

WRONG, RIGHT = validate(False, "no"), validate(True, "fine")


@pytest.mark.parametrize(
    ("answer", "messages"),
    [
        (WRONG, ["no", None]),
        (RIGHT, [None, None]),
        ([RIGHT, WRONG], [None, "no"]),
        ((WRONG, None), ["no", None]),
        (None, [None, None]),
        (True, [None, None]),
    ],
)
def test_what_is_wrong_with_each_input(answer: Any, messages: list[str | None]) -> None:
    assert problems(answer, 2) == messages
