"""Pipelines to be awaited, as pages made for Gradio-Lite import them from `transformers_js`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transformers.pipelines import Pipeline, open_pipeline

__all__ = ["pipeline"]


class AwaitedPipeline:
    """A model whose calls are awaited."""

    def __init__(self, inner: Pipeline) -> None:
        self._inner = inner

    async def __call__(self, *args: Any) -> Any:
        """Run the model; options come last, as a dict."""
        inputs = list(args)
        options: Mapping[str, Any] = {}
        if len(inputs) > 1 and isinstance(inputs[-1], Mapping):
            options = inputs.pop()
        return await self._inner.run(inputs, options)


async def pipeline(
    task: str, model: str | None = None, options: Mapping[str, Any] | None = None
) -> AwaitedPipeline:
    """Return a pipeline; its model is downloaded, and kept by the browser."""
    return AwaitedPipeline(await open_pipeline(task, model, options or {}))
