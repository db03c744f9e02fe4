"""Models of a few numbers, as files of the hub: ONNX, written by hand, with a tokenizer."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from random import Random

FLOAT, INT64 = 1, 7
WORDS = ["<end>", "hello", "world", "good", "bad", "day", "night", "the", "is", "a"]
WIDTH = 4


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _tensor(name: str, shape: Sequence[int], values: Sequence[float]) -> bytes:
    dims = b"".join(_number(1, size) for size in shape)
    data = struct.pack(f"<{len(values)}f", *values)
    return dims + _number(2, FLOAT) + _bytes(8, name) + _bytes(9, data)


def _value(name: str, kind: int, shape: Sequence[str | int]) -> bytes:
    sizes = (_bytes(2, size) if isinstance(size, str) else _number(1, size) for size in shape)
    dims = b"".join(_bytes(1, size) for size in sizes)
    tensor = _number(1, kind) + _bytes(2, dims)
    return _bytes(1, name) + _bytes(2, _bytes(1, tensor))


def _node(kind: str, inputs: Sequence[str], outputs: Sequence[str], *attributes: bytes) -> bytes:
    parts = [_bytes(1, name) for name in inputs] + [_bytes(2, name) for name in outputs]
    parts += [_bytes(4, kind)] + [_bytes(5, attribute) for attribute in attributes]
    return b"".join(parts)


def _ints(name: str, values: Sequence[int]) -> bytes:
    return _bytes(1, name) + b"".join(_number(8, value) for value in values) + _number(20, 7)


def _int(name: str, value: int) -> bytes:
    return _bytes(1, name) + _number(3, value) + _number(20, 2)


def _model(graph: bytes) -> bytes:
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _number(2, 13))


def _graph(
    nodes: Sequence[bytes], tensors: Sequence[bytes], inputs: Sequence[bytes], output: bytes
) -> bytes:
    parts = [_bytes(1, node) for node in nodes] + [_bytes(2, "tiny")]
    parts += [_bytes(5, tensor) for tensor in tensors] + [_bytes(11, item) for item in inputs]
    return b"".join([*parts, _bytes(12, output)])


def _weights(count: int, seed: int) -> list[float]:
    random = Random(seed)
    return [random.uniform(-1, 1) for _ in range(count)]


INPUTS = [_value(name, INT64, ["batch", "length"]) for name in ("input_ids", "attention_mask")]


def generating() -> bytes:
    """Return a model that gives each word a next one: two layers of random weights."""
    size = len(WORDS)
    nodes = [
        _node("Gather", ["words", "input_ids"], ["seen"]),
        _node("MatMul", ["seen", "inner"], ["mixed"]),
        _node("Tanh", ["mixed"], ["bent"]),
        _node("MatMul", ["bent", "outer"], ["logits"]),
    ]
    tensors = [
        _tensor("words", [size, WIDTH], _weights(size * WIDTH, 1)),
        _tensor("inner", [WIDTH, WIDTH], _weights(WIDTH * WIDTH, 2)),
        _tensor("outer", [WIDTH, size], _weights(WIDTH * size, 3)),
    ]
    return _model(
        _graph(nodes, tensors, INPUTS, _value("logits", FLOAT, ["batch", "length", size]))
    )


def classifying() -> bytes:
    """Return a model that tells texts with "good" from others."""
    size = len(WORDS)
    weights = [0.0] * (2 * size)
    weights[2 * WORDS.index("good") + 1] = 9.0
    weights[2 * WORDS.index("bad")] = 9.0
    nodes = [
        _node("Gather", ["words", "input_ids"], ["seen"]),
        _node("ReduceMean", ["seen"], ["logits"], _ints("axes", [1]), _int("keepdims", 0)),
    ]
    tensors = [_tensor("words", [size, 2], weights)]
    return _model(_graph(nodes, tensors, INPUTS, _value("logits", FLOAT, ["batch", 2])))


def hub_files(name: str, kind: str) -> dict[str, bytes]:
    """Return a model's files by the paths that they have on the hub.

    Args:
        name: of the model.
        kind: "gpt2" generates, "distilbert" classifies.
    """
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    tokenizer = {
        "version": "1.0",
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "a"},
    }
    config = {
        "gpt2": {
            "architectures": ["GPT2LMHeadModel"],
            "model_type": "gpt2",
            "n_embd": WIDTH,
            "n_head": 1,
            "n_layer": 1,
            "vocab_size": len(WORDS),
            "eos_token_id": 0,
            "bos_token_id": 0,
        },
        "distilbert": {
            "architectures": ["DistilBertForSequenceClassification"],
            "model_type": "distilbert",
            "id2label": {"0": "NEGATIVE", "1": "POSITIVE"},
            "label2id": {"NEGATIVE": 0, "POSITIVE": 1},
        },
    }[kind]
    model = generating() if kind == "gpt2" else classifying()
    files = {
        "config.json": json.dumps(config).encode(),
        "tokenizer.json": json.dumps(tokenizer).encode(),
        "tokenizer_config.json": json.dumps({"tokenizer_class": "PreTrainedTokenizer"}).encode(),
        "generation_config.json": json.dumps({"eos_token_id": 0}).encode(),
        "onnx/model_quantized.onnx": model,
    }
    return {f"{name}/resolve/main/{path}": data for path, data in files.items()}
