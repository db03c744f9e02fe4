"""What models give, in the form that the package of Python gives it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any

FLOATS = ("score", "scores")
"""Where JavaScript tells 1.0 as 1."""

SHORTENED = ("summarization", "text2text-generation", "translation")
"""Tasks whose several results are one list if there is one for each input."""


def as_in_python(kind: str, inputs: Sequence[Any], result: Any, *, is_lone: bool) -> Any:
    """Return the library's result for one input as Python's package gives it.

    Args:
        kind: the task.
        inputs: what was asked.
        result: the library's.
        is_lone: whether one class was asked for by saying nothing of how many.
    """
    if kind == "feature-extraction":
        return _floats(result)
    found = _scored(result)
    if kind == "question-answering":
        return _answers(found, inputs[1])
    if kind == "automatic-speech-recognition":
        for chunk in found.get("chunks", ()):
            chunk["timestamp"] = tuple(chunk["timestamp"])
    if kind == "text-classification" and is_lone:
        return found[0]
    return found


def together(kind: str, results: list[Any]) -> Any:
    """Return the results for several inputs."""
    if kind in ("fill-mask", "question-answering") and len(results) == 1:
        return results[0]
    if kind in SHORTENED and all(len(found) == 1 for found in results):
        return [found[0] for found in results]
    return results


def replies(result: Any) -> Any:
    """Return the results of a chat as the new texts alone."""
    return [{**item, "generated_text": item["generated_text"][-1]["content"]} for item in result]


def _floats(value: Any) -> Any:
    return [_floats(item) for item in value] if isinstance(value, list) else float(value)


def _scored(value: Any) -> Any:
    if isinstance(value, list):
        return [_scored(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _floats(item) if name in FLOATS else _scored(item) for name, item in value.items()
    }


def _answers(found: Any, context: str) -> Any:
    answers = [
        _placed(answer, context) for answer in (found if isinstance(found, list) else [found])
    ]
    return answers[0] if len(answers) == 1 else answers


def _placed(answer: dict[str, Any], context: str) -> dict[str, Any]:
    """Say where in the context an answer is, as the context has it.

    The library tells the answer's words alone, as tokens have them: without the spaces of the
    context, its capitals, its accents. Their first place is taken.
    """
    exact = context.lower().find(answer["answer"].lower())
    if exact >= 0 and answer["answer"]:
        end = exact + len(answer["answer"])
        return answer | {"start": exact, "end": end, "answer": context[exact:end]}
    letters = [(letter, at) for at, character in enumerate(context) for letter in _plain(character)]
    plain = "".join(_plain(character) for character in answer["answer"])
    start = "".join(letter for letter, _ in letters).find(plain)
    if start < 0 or not plain:
        return answer
    first, last = letters[start][1], letters[start + len(plain) - 1][1]
    return answer | {"start": first, "end": last + 1, "answer": context[first : last + 1]}


def _plain(character: str) -> str:
    apart = unicodedata.normalize("NFD", character.lower())
    return "".join(part for part in apart if not part.isspace() and not unicodedata.combining(part))
