"""`pipeline(task, model)`: a model that is called like a function."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Mapping
from typing import Any

from pagelet import dom
from pagelet.errors import NotOnAPageError

from .inputs import prepared
from .results import SINGLY, as_in_python

ALIASES = {
    "sentiment-analysis": "text-classification",
    "ner": "token-classification",
    "vqa": "visual-question-answering",
    "text-to-speech": "text-to-audio",
}
"""Other names of tasks."""

DIRECTED = "translation_"
"""What names of tasks begin with that say from which language into which."""

OPENED = ("revision", "dtype", "subfolder")
"""Arguments of `pipeline` that the library takes; the others are about devices and frameworks."""

KEYS = {
    "question-answering": ("question", "context"),
    "zero-shot-classification": ("sequences", "candidate_labels"),
    "zero-shot-image-classification": ("image", "candidate_labels"),
    "zero-shot-object-detection": ("image", "candidate_labels"),
    "document-question-answering": ("image", "question"),
}
"""Tasks that take more than one argument, by the names of these."""


class Pipeline:
    """A model with all that it needs to take and give values.

    Args:
        task: what it does.
        model: its name on the hub; the library's own choice if `None`.
        handle: the library's pipeline.
    """

    def __init__(self, task: str, model: str | None, handle: Any) -> None:
        self.task = task
        self.model = model
        self._handle = handle

    def __call__(self, *args: Any, **options: Any) -> Any:
        """Run the model and return its result, as the package `transformers` gives it."""
        inputs = _inputs(self.task, args, options)
        if self.task in SINGLY and isinstance(inputs[0], list):
            return [self(item, **options) for item in inputs[0]]
        times = options.pop("num_return_sequences", None) or 1
        if times == 1:
            return wait(self.run(inputs, options))
        # The library gives one text for each; chosen by chance, they differ.
        drawn = {"do_sample": True, **options}
        found = [wait(self.run(inputs, drawn)) for _ in range(times)]
        return [item for result in found for item in result]

    async def run(self, inputs: list[Any], options: Mapping[str, Any]) -> Any:
        """Run the model without waiting for it."""
        sent = [await prepared(item) for item in inputs]
        told = dom.to_js_object({"args": [*sent, dict(options)] if options else sent})
        result = await dom.host("models").call(self._handle, told)
        told_back = result.to_py() if hasattr(result, "to_py") else result
        return as_in_python(self.task, inputs, told_back)

    def __repr__(self) -> str:
        return f"<Pipeline {self.task!r} of {self.model!r}>"


def pipeline(
    task: str | None = None,
    model: str | None = None,
    *args: Any,
    **options: Any,
) -> Pipeline:
    """Return a pipeline; its model is downloaded, and kept by the browser.

    Args:
        task: "text-generation", "text-classification", "image-classification" ...
        model: a name on the hub, whose model must be there as ONNX; where it is not, one of that
            name is taken that others have converted.
        args, options: `revision`, `dtype`, `subfolder`; tokenizers, devices and frameworks are the
            library's own affair.
    """
    if dom.visit()["mode"] == "build" and isinstance(task, str):
        return Pipeline(task, model, None)  # What an app draws does not depend on it.
    found: Pipeline = wait(open_pipeline(task, model, options))
    return found


async def open_pipeline(
    task: str | None, model: str | None, options: Mapping[str, Any]
) -> Pipeline:
    """The same without waiting for it."""
    if not isinstance(task, str):
        raise ValueError(
            "pipeline(task=...): name the task, such as 'text-generation': a page does not ask the "
            "hub what a model is for."
        )
    if model is not None and not isinstance(model, str):
        raise TypeError(f"pipeline(model=...) takes the name of a model, not {model!r}.")
    models = dom.host("models")
    if models is None:
        raise NotOnAPageError(
            "transformers: this page was built without the models' library. Write `import "
            "transformers` at the top of the script and build again."
        )
    known = ALIASES.get(task, "translation" if task.startswith(DIRECTED) else task)
    wanted = {
        "task": known,
        "model": model,
        "host": os.environ.get("HF_ENDPOINT"),
        "options": {name: value for name, value in options.items() if name in OPENED},
    }
    handle = await models.open(dom.to_js_object(wanted))
    return Pipeline(task, model, handle)


def wait(awaitable: Awaitable[Any]) -> Any:
    """Wait for something in blocking code.

    Raises:
        NotOnAPageError: where the browser has no means for that.
    """
    if dom.can_wait():
        return dom.wait(awaitable)
    close = getattr(awaitable, "close", None)
    if close is not None:
        close()
    raise NotOnAPageError(
        "transformers: Python can't wait for a model here. It can in Chrome and Edge 137+, Firefox "
        "153+ and Safari 27+, in functions that are not `async`. Elsewhere, and in `async` "
        "functions: from transformers_js import pipeline, then `pipe = await pipeline(...)` and "
        "`await pipe(...)`."
    )


def _inputs(task: str, args: tuple[Any, ...], options: dict[str, Any]) -> list[Any]:
    """Return the arguments in order; those that are given by name are taken out of `options`."""
    keys: tuple[str, ...] = KEYS.get(task, ("inputs",))
    inputs = list(args)
    if not inputs and len(keys) == 1:
        names = ("inputs", "text_inputs", "args", "images", "text", "image", "audio")
        keys = tuple(name for name in names if name in options)[:1]
    if len(inputs) == 1 and isinstance(inputs[0], dict) and set(keys) <= set(inputs[0]):
        return [inputs[0][key] for key in keys]
    inputs += [options.pop(key) for key in keys[len(inputs) :] if key in options]
    if task.startswith(DIRECTED):
        _, source, _, target = task.split("_")
        options.setdefault("src_lang", source)
        options.setdefault("tgt_lang", target)
    if not inputs:
        raise TypeError(f"A pipeline for {task} is called with what it is to work on.")
    return inputs
