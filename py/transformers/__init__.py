"""The `transformers` of a page: pipelines that run by transformers.js, in the visitor's browser.

Models come from the hub in the form of ONNX. What else the package of this name has, models and
tokenizers as classes, trainers, is not here; asking for it says so.
"""

from __future__ import annotations

from typing import NoReturn

from .pipelines import Pipeline, pipeline

__all__ = ["Pipeline", "pipeline"]
__version__ = "4.3.1+js"


def __getattr__(name: str) -> NoReturn:
    if name.startswith("__"):
        raise AttributeError(name)
    raise AttributeError(
        f"transformers.{name} is not here: in a page transformers has pipeline(task, model) alone, "
        "which runs models in the browser."
    )
