"""What a validator says about the inputs: `gr.validate`."""

from __future__ import annotations

from typing import Any


def validate(is_valid: bool, message: str) -> dict[str, Any]:
    """Return what a validator returns for an input.

    Args:
        is_valid: whether the function may run with it.
        message: what is shown beside the input if not.
    """
    return {"__type__": "validate", "is_valid": is_valid, "message": message}


def problems(answer: Any, count: int) -> list[str | None]:
    """Return for each input what is wrong with it, or `None`.

    Args:
        answer: what a validator returned: one `gr.validate(...)`, which is about the first input,
            or a list with one for each.
        count: how many inputs there are.
    """
    answers = list(answer) if isinstance(answer, (list, tuple)) else [answer]
    messages = [
        str(one["message"])
        if isinstance(one, dict) and one.get("__type__") == "validate" and not one["is_valid"]
        else None
        for one in answers[:count]
    ]
    return messages + [None] * (count - len(messages))
