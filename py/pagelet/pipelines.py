"""What `Interface.from_pipeline` makes of a pipeline of `transformers`."""

from __future__ import annotations

import inspect
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
        fn = _calling(pipeline, _alone, lambda found: found[0][key])
        return _with(fn, [_text()], _text(label))

    return arguments


def _judging(pipeline: Any) -> dict[str, Any]:
    fn = _calling(pipeline, lambda text: ((text,), {"top_k": 5}), _scores)
    return _with(fn, [_text()], _label())


def _filling(pipeline: Any) -> dict[str, Any]:
    def tell(found: list[dict[str, Any]]) -> dict[str, float]:
        return {item["token_str"]: item["score"] for item in found}

    return _with(_calling(pipeline, _alone, tell), [_text()], _label())


def _answering(pipeline: Any) -> dict[str, Any]:
    def ask(context: str, question: str) -> Asked:
        return (), {"question": question, "context": context}

    from .components.number import Number

    fn = _calling(pipeline, ask, lambda found: (found["answer"], found["score"]))
    inputs = [_text("Context", 7), _text("Question")]
    return _with(fn, inputs, [_text("Answer"), Number(label="Score")])


def _sorting(pipeline: Any) -> dict[str, Any]:
    def ask(text: str, classes: str, several: bool) -> Asked:
        names = [name.strip() for name in classes.split(",") if name.strip()]
        return (text,), {"candidate_labels": names, "multi_label": several}

    def tell(found: dict[str, Any]) -> dict[str, float]:
        return dict(zip(found["labels"], found["scores"], strict=True))

    from .components.checkbox import Checkbox

    classes = _text("Possible class names (comma-separated)")
    several = Checkbox(label="Allow multiple true classes")
    return _with(_calling(pipeline, ask, tell), [_text(), classes, several], _label())


def _seeing(pipeline: Any) -> dict[str, Any]:
    from .components.image import Image

    picture = Image(type="pil", label="Input Image")
    return _with(_calling(pipeline, _alone, _scores), [picture], _label())


def _hearing(pipeline: Any) -> dict[str, Any]:
    from .components.audio import Audio

    sound = Audio(type="filepath", label="Input")
    return _with(_calling(pipeline, _alone, lambda found: found["text"]), [sound], _text("Output"))


def _features(pipeline: Any) -> dict[str, Any]:
    from .components.dataframe import Dataframe

    fn = _calling(pipeline, _alone, lambda found: found[0])
    return _with(fn, [_text()], Dataframe(label="Output"))


Asked = tuple[tuple[Any, ...], dict[str, Any]]
"""What a pipeline is called with: its arguments, and those by name."""


def _alone(value: Any) -> Asked:
    return (value,), {}


def _calling(
    pipeline: Any, ask: Callable[..., Asked], tell: Callable[[Any], Any]
) -> Callable[..., Any]:
    """Return a function of an interface's inputs; it is awaited if the pipeline is."""

    def call(*values: Any) -> Any:
        args, options = ask(*values)
        return pipeline(*args, **options)

    async def awaited(*values: Any) -> Any:
        return tell(await call(*values))

    is_awaited = inspect.iscoroutinefunction(type(pipeline).__call__)
    return awaited if is_awaited else lambda *values: tell(call(*values))


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
