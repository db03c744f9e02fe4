"""What the library's tasks take: their names, their arguments, and which options mean something."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from types import GeneratorType
from typing import Any

ALIASES = {
    "sentiment-analysis": "text-classification",
    "ner": "token-classification",
    "vqa": "visual-question-answering",
    "text-to-speech": "text-to-audio",
}
"""Other names of tasks."""

DIRECTED = "translation_"
"""What names of tasks begin with that say from which language into which."""

KEYS = {
    "question-answering": ("question", "context"),
    "zero-shot-classification": ("sequences", "candidate_labels"),
    "zero-shot-image-classification": ("image", "candidate_labels"),
    "zero-shot-audio-classification": ("audio", "candidate_labels"),
    "zero-shot-object-detection": ("image", "candidate_labels"),
    "document-question-answering": ("image", "question"),
}
"""Tasks that take more than one argument, by the names of these."""

NAMES = ("inputs", "text_inputs", "args", "images", "text", "image", "audio", "documents")
"""What the argument of the other tasks may be called."""

OPTIONS: dict[str, tuple[str, ...]] = {
    "feature-extraction": ("pooling", "normalize", "quantize", "precision"),
    "fill-mask": ("top_k",),
    "image-classification": ("top_k",),
    "object-detection": ("threshold", "percentage"),
    "question-answering": ("top_k",),
    "text-classification": ("top_k",),
    "token-classification": ("ignore_labels", "aggregation_strategy"),
    "zero-shot-classification": ("hypothesis_template", "multi_label"),
}
"""The options of tasks that generate nothing; generating models take any."""

DEFAULTS: dict[str, dict[str, Any]] = {"object-detection": {"threshold": 0.5}}
"""Where the library's own differ from those of the package."""

ELSEWHERE = {
    *("batch_size", "device", "device_map", "feature_extractor", "framework", "image_processor"),
    *("model_kwargs", "num_workers", "padding", "pipeline_class", "processor", "timeout", "token"),
    *("tokenizer", "torch_dtype", "truncation", "trust_remote_code", "use_auth_token", "use_fast"),
    *("cache_dir", "config", "local_files_only"),
}
"""What is about devices, frameworks and files, or what the library does anyway."""

ALL = 1_000_000
"""More classes than any model has."""


def canonical(task: str) -> str:
    """Return the library's name of a task."""
    return ALIASES.get(task, "translation" if task.startswith(DIRECTED) else task)


def inputs_of(task: str, args: tuple[Any, ...], options: dict[str, Any]) -> list[Any]:
    """Return the arguments in order; those that are given by name are taken out of `options`."""
    keys: tuple[str, ...] = KEYS.get(task, ())
    inputs = list(args)
    if not inputs and not keys:
        keys = tuple(name for name in NAMES if name in options)[:1]
    if len(inputs) == 1 and keys and isinstance(inputs[0], dict) and set(keys) <= set(inputs[0]):
        inputs = [inputs[0][key] for key in keys]
    inputs += [options.pop(key) for key in keys[len(inputs) :] if key in options]
    if not inputs or (len(inputs) < len(keys) and not _are_pairs(inputs[0])):
        what = " and ".join(keys) or "what it is to work on"
        raise TypeError(f"A pipeline for {task} is called with {what}.")
    if isinstance(inputs[0], GeneratorType):
        inputs[0] = list(inputs[0])
    if task.startswith("zero-shot") and isinstance(inputs[1], str):
        inputs[1] = [label.strip() for label in inputs[1].split(",") if label.strip()]
    return inputs


def each_of(task: str, inputs: list[Any]) -> list[list[Any]] | None:
    """Return the arguments of each call, where several are asked for at once, or `None`."""
    first, *others = inputs
    if task == "question-answering":
        return _questions(inputs)
    if not isinstance(first, list) or (task == "text-generation" and _is_chat(first)):
        return None
    if first and isinstance(first[0], dict) and task in KEYS:
        return [[item[key] for key in KEYS[task]] for item in first]
    return [[item, *others] for item in first]


def options_of(kind: str, task: str, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options that the library understands; a warning names what it does not."""
    found = {name: value for name, value in options.items() if name not in ELSEWHERE}
    if kind == "text-classification" and found.pop("return_all_scores", False):
        found["top_k"] = None
    if kind == "text-classification" and "top_k" in found and found["top_k"] is None:
        found["top_k"] = ALL
    known = OPTIONS.get(kind)
    for name in [name for name in found if known is not None and name not in known]:
        del found[name]
        warnings.warn(
            f"{task}: {name}=... has no effect in a page, where models run by transformers.js.",
            stacklevel=2,
        )
    if task.startswith(DIRECTED):
        _, source, _, target = task.split("_")
        found = {"src_lang": source, "tgt_lang": target, **found}
    given = {name: value for name, value in found.items() if value is not None}
    return {**DEFAULTS.get(kind, {}), **given}


def _questions(inputs: list[Any]) -> list[list[Any]] | None:
    first, *others = inputs
    if _are_pairs(first):
        return [[pair["question"], pair["context"]] for pair in first]
    (context,) = others
    if not isinstance(first, list) and not isinstance(context, list):
        return None
    questions = first if isinstance(first, list) else [first]
    contexts = context if isinstance(context, list) else [context] * len(questions)
    if len(questions) == 1:
        questions = questions * len(contexts)
    if len(questions) != len(contexts):
        raise ValueError(
            f"question-answering: {len(questions)} questions need as many contexts, or one for "
            f"all, not {len(contexts)}."
        )
    return [list(pair) for pair in zip(questions, contexts, strict=True)]


def _are_pairs(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _is_chat(value: list[Any]) -> bool:
    return bool(value) and all(isinstance(item, dict) for item in value)
