"""`pipeline(task, model)`: a model that is called like a function."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Mapping
from typing import Any

from pagelet import dom
from pagelet.errors import NotOnAPageError

from .inputs import prepared
from .results import as_in_python, replies, together
from .tasks import canonical, each_of, inputs_of, options_of

OPENED = ("revision", "dtype", "subfolder")
"""Arguments of `pipeline` for the library; others are for its calls, or about devices."""


class Pipeline:
    """A model with all that it needs to take and give values.

    Args:
        task: what it does.
        model: its name on the hub; the library's own choice if `None`.
        handle: the library's pipeline.
        options: what calls have if they do not say otherwise.
    """

    def __init__(
        self, task: str, model: str | None, handle: Any, options: Mapping[str, Any] | None = None
    ) -> None:
        self.task = task
        self.model = model
        self._kind = canonical(task)
        self._handle = handle
        self._options = dict(options or {})

    def __call__(self, *args: Any, **options: Any) -> Any:
        """Run the model and return its result, as the package `transformers` gives it."""
        return wait(self.answer(args, options))

    async def answer(self, args: tuple[Any, ...], options: Mapping[str, Any]) -> Any:
        """Run the model without keeping Python waiting."""
        given = dict(options)
        inputs = inputs_of(self.task, args, given)
        several = each_of(self._kind, inputs)
        if several is not None:
            return together(self._kind, [await self._one(item, given) for item in several])
        found = await self._one(inputs, given)
        is_classes = self._kind == "text-classification" and "top_k" not in options
        return [found] if is_classes else found

    async def _one(self, inputs: list[Any], given: Mapping[str, Any]) -> Any:
        asked = {**self._options, **given}
        is_lone = not {"top_k", "return_all_scores"} & set(asked)
        options = options_of(self._kind, self.task, asked)
        sent = [await prepared(self._kind, inputs[0], self._handle), *inputs[1:]]
        times = options.pop("num_return_sequences", None) or 1
        if times > 1:  # The library gives one text for each; chosen by chance, they differ.
            options = {"do_sample": True, **options}
        found = [await self._run(sent, options) for _ in range(times)]
        result = found[0] if times == 1 else [item for some in found for item in some]
        if isinstance(inputs[0], list) and options.get("return_full_text") is False:
            return replies(result)
        return as_in_python(self._kind, inputs, result, is_lone=is_lone)

    async def _run(self, sent: list[Any], options: Mapping[str, Any]) -> Any:
        told = dom.to_js_object({"args": [*sent, dict(options)] if options else sent})
        try:
            result = await dom.host("models").call(self._handle, told)
        except dom.JsException as error:
            raise RuntimeError(f"{self.task}: {_sentence(error)}") from None
        return result.to_py() if hasattr(result, "to_py") else result

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
        args, options: `revision`, `dtype`, `subfolder`, and what calls have if they do not say
            otherwise; tokenizers, devices and frameworks are the library's own affair.
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
    wanted = {
        "task": canonical(task),
        "model": model,
        "host": os.environ.get("HF_ENDPOINT"),
        "options": {name: value for name, value in options.items() if name in OPENED},
    }
    try:
        handle = await models.open(dom.to_js_object(wanted))
    except dom.JsException as error:
        raise OSError(_sentence(error)) from None
    calls = {name: value for name, value in options.items() if name not in OPENED}
    return Pipeline(task, model, handle, calls)


def _sentence(error: Exception) -> str:
    return re.sub(r"^\w*Error: ", "", str(error))


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
