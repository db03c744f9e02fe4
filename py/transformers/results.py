"""What models give, in the form that the package of Python gives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SINGLY = ("feature-extraction", "object-detection")
"""Tasks whose library takes several inputs otherwise than Python's, or not at all."""


def as_in_python(task: str, inputs: Sequence[Any], result: Any) -> Any:
    """Return the library's result as Python's package gives it."""
    if task == "question-answering" and isinstance(inputs[1], str):
        answers = result if isinstance(result, list) else [result]
        for answer in answers:
            _place(answer, inputs[1])
    if task == "automatic-speech-recognition":
        for heard in result if isinstance(result, list) else [result]:
            for chunk in heard.get("chunks", ()):
                chunk["timestamp"] = tuple(chunk["timestamp"])
    return result


def _place(answer: dict[str, Any], context: str) -> None:
    """Say where in the context an answer is, as the context has it.

    The library tells the answer's words alone: their first place is taken, and none where the
    tokens are not written as in the context.
    """
    start = context.lower().find(answer["answer"].lower())
    if start >= 0:
        end = start + len(answer["answer"])
        answer |= {"start": start, "end": end, "answer": context[start:end]}
