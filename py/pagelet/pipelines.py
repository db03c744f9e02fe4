"""What `Interface.from_pipeline` makes of a pipeline of `transformers`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .errors import NotOnAPageError


def arguments_of(pipeline: Any) -> dict[str, Any]:
    """Return the arguments of an Interface around a pipeline.

    Raises:
        NotOnAPageError: for what is no pipeline, or one of a task that has no interface.
    """
    task = getattr(pipeline, "task", None)
    if task is None:
        raise NotOnAPageError(
            f"Interface.from_pipeline takes what transformers.pipeline(task, model) returns, not "
            f"{pipeline!r}."
        )
    makers: dict[str, Callable[[Any], dict[str, Any]]] = {
        "automatic-speech-recognition": _hearing,
        "feature-extraction": _features,
        "fill-mask": _filling,
        "image-classification": _seeing,
        "question-answering": _answering,
        "zero-shot-classification": _sorting,
    }
    for name, (key, label) in TEXTS.items():
        makers[name] = _writing(key, label)
    for name in ("text-classification", "sentiment-analysis"):
        makers[name] = _judging
    maker = makers.get("translation" if task.startswith("translation_") else task)
    if maker is None:
        raise NotOnAPageError(
            f"Interface.from_pipeline knows no interface for {task!r}; there are: "
            f"{', '.join(sorted(makers))}. Write one around the pipeline."
        )
    return {"title": pipeline.model, **maker(pipeline)}


TEXTS = {
    "summarization": ("summary_text", "Summary"),
    "text2text-generation": ("generated_text", "Generated Text"),
    "text-generation": ("generated_text", "Output"),
    "translation": ("translation_text", "Translation"),
}
"""Tasks that make texts of texts: where the text is in the result, and what it is called."""


def _writing(key: str, label: str) -> Callable[[Any], dict[str, Any]]:
    def arguments(pipeline: Any) -> dict[str, Any]:
        return _with(lambda text: pipeline(text)[0][key], [_text()], _text(label))

    return arguments


def _judging(pipeline: Any) -> dict[str, Any]:
    return _with(lambda text: _scores(pipeline(text, top_k=5)), [_text()], _label())


def _filling(pipeline: Any) -> dict[str, Any]:
    def fill(text: str) -> dict[str, float]:
        return {item["token_str"]: item["score"] for item in pipeline(text)}

    return _with(fill, [_text()], _label())


def _answering(pipeline: Any) -> dict[str, Any]:
    def answer(context: str, question: str) -> tuple[str, float]:
        found = pipeline(question=question, context=context)
        return found["answer"], found["score"]

    from .components.number import Number

    inputs = [_text("Context", 7), _text("Question")]
    return _with(answer, inputs, [_text("Answer"), Number(label="Score")])


def _sorting(pipeline: Any) -> dict[str, Any]:
    def sort(text: str, classes: str, several: bool) -> dict[str, float]:
        names = [name.strip() for name in classes.split(",") if name.strip()]
        found = pipeline(text, candidate_labels=names, multi_label=several)
        return dict(zip(found["labels"], found["scores"], strict=True))

    from .components.checkbox import Checkbox

    classes = _text("Possible class names (comma-separated)")
    several = Checkbox(label="Allow multiple true classes")
    return _with(sort, [_text(), classes, several], _label())


def _seeing(pipeline: Any) -> dict[str, Any]:
    from .components.image import Image

    picture = Image(type="pil", label="Input Image")
    return _with(lambda image: _scores(pipeline(image)), [picture], _label())


def _hearing(pipeline: Any) -> dict[str, Any]:
    from .components.audio import Audio

    sound = Audio(type="filepath", label="Input")
    return _with(lambda path: pipeline(path)["text"], [sound], _text("Output"))


def _features(pipeline: Any) -> dict[str, Any]:
    from .components.dataframe import Dataframe

    return _with(lambda text: pipeline(text)[0], [_text()], Dataframe(label="Output"))


def _with(fn: Callable[..., Any], inputs: list[Any], outputs: Any) -> dict[str, Any]:
    return {"fn": fn, "inputs": inputs, "outputs": outputs}


def _scores(found: list[dict[str, Any]]) -> dict[str, float]:
    return {item["label"]: item["score"] for item in found}


def _text(label: str = "Input", lines: int = 1) -> Any:
    from .components.textbox import Textbox

    return Textbox(label=label, lines=lines, render=False)


def _label() -> Any:
    from .components.label import Label

    return Label(label="Classification", render=False)
