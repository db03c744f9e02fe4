"""Pipelines to be awaited, as pages made for Gradio-Lite import them from `transformers_js_py`."""

from __future__ import annotations

import base64
import io
import mimetypes
import os
from collections.abc import Mapping
from typing import Any, NoReturn

from transformers.pipelines import Pipeline, open_pipeline

__all__ = ["as_url", "import_transformers_js", "pipeline", "read_audio"]


class AwaitedPipeline:
    """A model whose calls are awaited."""

    def __init__(self, inner: Pipeline) -> None:
        self.task = inner.task
        self.model = inner.model
        self._inner = inner

    async def __call__(self, *args: Any, **named: Any) -> Any:
        """Run the model; options come last, as a dict, or by name."""
        inputs, options = list(args), dict(named)
        if len(inputs) > 1 and isinstance(inputs[-1], Mapping):
            options |= inputs.pop()
        return await self._inner.answer(tuple(inputs), options)


class Library:
    """What `import_transformers_js` gives: of the library a page has its pipelines."""

    def __init__(self) -> None:
        self.pipeline = pipeline

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"transformers.js: {name} is not here: a page has `pipeline(task, model)` alone."
        )


async def pipeline(
    task: str, model: str | None = None, options: Mapping[str, Any] | None = None
) -> AwaitedPipeline:
    """Return a pipeline; its model is downloaded, and kept by the browser."""
    return AwaitedPipeline(await open_pipeline(task, model, options or {}))


async def import_transformers_js(version: str | None = None) -> Library:
    """Return the library; `version` is accepted: the site has one, which stays."""
    return Library()


def as_url(value: Any) -> str:
    """Return the address of a picture of Pillow's, of a file, or of bytes; addresses stay."""
    if isinstance(value, str) and not os.path.isfile(value):
        return value
    kind = "application/octet-stream"
    if hasattr(value, "convert"):
        written = io.BytesIO()
        value.save(written, "PNG")
        data, kind = written.getvalue(), "image/png"
    elif isinstance(value, bytes):
        data = value
    else:
        with open(value, "rb") as file:
            data = file.read()
        kind = mimetypes.guess_type(value)[0] or kind
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def read_audio(path: str, sampling_rate: int) -> Any:
    """Return the samples of a file: one channel, so many a second."""
    from pagelet import audio
    from transformers.inputs import resampled

    given, samples = audio.read(path)
    return resampled(samples, given, sampling_rate)
