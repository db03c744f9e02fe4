"""Models of a few numbers, as files of the hub: ONNX, written by hand, with a tokenizer."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

FLOAT, INT64 = 1, 7
SPECIAL = ["[CLS]", "[SEP]", "[MASK]"]
END, UNKNOWN = "<end>", "a"
WORDS = [END, "hello", "world", "good", "bad", "day", "night", "the", "is", UNKNOWN]
VOCABULARY = [*WORDS, *SPECIAL]
WIDTH = 4
LETTERS = ["<pad>", "|", "h", "i"]


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


def _place(name: str, axis: int) -> bytes:
    data = struct.pack("<q", axis)
    return _number(1, 1) + _number(2, INT64) + _bytes(8, name) + _bytes(9, data)


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
    nodes: Sequence[bytes], tensors: Sequence[bytes], inputs: Sequence[bytes], *outputs: bytes
) -> bytes:
    parts = [_bytes(1, node) for node in nodes] + [_bytes(2, "tiny")]
    parts += [_bytes(5, tensor) for tensor in tensors] + [_bytes(11, item) for item in inputs]
    return b"".join([*parts, *(_bytes(12, output) for output in outputs)])


def _weights(count: int, seed: int) -> list[float]:
    random = Random(seed)
    return [random.uniform(-1, 1) for _ in range(count)]


INPUTS = [_value(name, INT64, ["batch", "length"]) for name in ("input_ids", "attention_mask")]


def generating() -> bytes:
    """Return a model that gives each word a next one: two layers of random weights."""
    size = len(VOCABULARY)
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


def classifying(classes: int = 2) -> bytes:
    """Return a model to which "good" is of the last class, and "bad" of the first."""
    size = len(VOCABULARY)
    weights = [0.0] * (classes * size)
    weights[classes * WORDS.index("good") + classes - 1] = 9.0
    weights[classes * WORDS.index("bad")] = 9.0
    nodes = [
        _node("Gather", ["words", "input_ids"], ["seen"]),
        _node("ReduceMean", ["seen"], ["logits"], _ints("axes", [1]), _int("keepdims", 0)),
    ]
    tensors = [_tensor("words", [size, classes], weights)]
    return _model(_graph(nodes, tensors, INPUTS, _value("logits", FLOAT, ["batch", classes])))


def embedding() -> bytes:
    """Return a model that gives each word some numbers."""
    nodes = [_node("Gather", ["words", "input_ids"], ["last_hidden_state"])]
    tensors = [_tensor("words", [len(VOCABULARY), WIDTH], _weights(len(VOCABULARY) * WIDTH, 4))]
    output = _value("last_hidden_state", FLOAT, ["batch", "length", WIDTH])
    return _model(_graph(nodes, tensors, INPUTS, output))


def answering() -> bytes:
    """Return a model to which "good" begins an answer and "day" ends it."""
    nodes, tensors, outputs = [], [], []
    for part, word in [("start", "good"), ("end", "day")]:
        weights = [9.0 * (word == other) for other in VOCABULARY]
        nodes.append(_node("Gather", [part, "input_ids"], [f"{part}_logits"]))
        tensors.append(_tensor(part, [len(weights)], weights))
        outputs.append(_value(f"{part}_logits", FLOAT, ["batch", "length"]))
    return _model(_graph(nodes, tensors, INPUTS, *outputs))


def decoding() -> bytes:
    """Return what makes a text of what `embedding` gives: one word after the other, to the end."""
    size = len(VOCABULARY)
    follows = [0.0] * (size * size)
    for before, after in [(END, "hello"), ("hello", "world"), ("world", END)]:
        follows[WORDS.index(before) * size + WORDS.index(after)] = 9.0
    nodes = [
        _node("Gather", ["follows", "input_ids"], ["next"]),
        _node("MatMul", ["encoder_hidden_states", "outer"], ["words"]),
        _node("ReduceMean", ["words"], ["hint"], _ints("axes", [1]), _int("keepdims", 1)),
        _node("Add", ["next", "hint"], ["logits"]),
    ]
    tensors = [
        _tensor("follows", [size, size], follows),
        _tensor("outer", [WIDTH, size], _weights(WIDTH * size, 5)),
    ]
    inputs = [
        _value("input_ids", INT64, ["batch", "length"]),
        _value("encoder_hidden_states", FLOAT, ["batch", "source", WIDTH]),
    ]
    output = _value("logits", FLOAT, ["batch", "length", size])
    return _model(_graph(nodes, tensors, inputs, output))


PIXELS = [_value("pixel_values", FLOAT, ["batch", 3, "height", "width"])]


MEAN = _node(
    *("ReduceMean", ["pixel_values"], ["color"]), _ints("axes", [2, 3]), _int("keepdims", 0)
)
"""The mean color of a picture."""


def seeing() -> bytes:
    """Return a model that tells pictures that are rather red from rather blue ones."""
    nodes = [
        _node(
            "ReduceMean", ["pixel_values"], ["color"], _ints("axes", [2, 3]), _int("keepdims", 0)
        ),
        _node("MatMul", ["color", "outer"], ["logits"]),
    ]
    tensors = [_tensor("outer", [3, 2], [5.0, 0.0, 0.0, 0.0, 0.0, 5.0])]
    return _model(_graph(nodes, tensors, PIXELS, _value("logits", FLOAT, ["batch", 2])))


def detecting() -> bytes:
    """Return a model that finds something in the middle of a red picture, by a chance of 0.7."""
    nodes = [
        _node(
            "ReduceMean", ["pixel_values"], ["color"], _ints("axes", [2, 3]), _int("keepdims", 0)
        ),
        _node("MatMul", ["color", "outer"], ["flat"]),
        _node("Unsqueeze", ["flat", "place"], ["logits"]),
        _node("Identity", ["middle"], ["pred_boxes"]),
    ]
    tensors = [
        _tensor("outer", [3, 2], [0.85, 0.0, 0.0, 0.0, 0.0, 5.0]),
        _tensor("middle", [1, 1, 4], [0.5, 0.5, 0.5, 0.25]),
        _place("place", 1),
    ]
    outputs = [
        _value("logits", FLOAT, ["batch", 1, 2]),
        _value("pred_boxes", FLOAT, [1, 1, 4]),
    ]
    return _model(_graph(nodes, tensors, PIXELS, *outputs))


def hearing() -> bytes:
    """Return a model that hears "h" where a sample is high, and "i" where it is low."""
    nodes = [
        _node("Unsqueeze", ["input_values", "place"], ["apart"]),
        _node("MatMul", ["apart", "outer"], ["logits"]),
    ]
    tensors = [_tensor("outer", [1, 4], [0.0, 0.0, 1.0, -1.0]), _place("place", 2)]
    inputs = [_value("input_values", FLOAT, ["batch", "length"])]
    output = _value("logits", FLOAT, ["batch", "length", 4])
    return _model(_graph(nodes, tensors, inputs, output))


def _tokenizer(words: Sequence[str], between: str = "") -> dict[str, Any]:
    """Return a tokenizer of whole words; where they are letters, `between` stands for spaces."""
    special = [word for word in words if word in (END, *SPECIAL)]
    known = {word: number for number, word in enumerate(words)}
    template = {
        "type": "TemplateProcessing",
        "single": [{"Sequence": {"id": "A", "type_id": 0}}],
        "pair": [
            {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
            {"Sequence": {"id": "B", "type_id": 1}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 1}},
        ],
        "special_tokens": {
            word: {"id": word, "ids": [known[word]], "tokens": [word]} for word in special
        },
    }
    ctc = {"type": "CTC", "pad_token": words[0], "word_delimiter_token": between, "cleanup": True}
    return {
        "version": "1.0",
        "added_tokens": [
            {"id": known[word], "content": word, "special": True, "lstrip": False, "rstrip": False}
            | {"single_word": False, "normalized": False}
            for word in special
        ],
        "normalizer": None if between else {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": template if special else None,
        "decoder": ctc if between else None,
        "model": {
            **{"type": "WordPiece", "vocab": known, "unk_token": words[-1] if between else UNKNOWN},
            **{"continuing_subword_prefix": "##", "max_input_chars_per_word": 100},
        },
    }


ENCODER = {"model_type": "distilbert", "vocab_size": len(VOCABULARY)}
DECODER = {
    **{"model_type": "t5", "is_encoder_decoder": True, "d_model": WIDTH, "d_kv": WIDTH},
    **{"num_heads": 1, "num_layers": 1, "num_decoder_layers": 1, "vocab_size": len(VOCABULARY)},
    **{"eos_token_id": 0, "pad_token_id": 0, "decoder_start_token_id": 0},
}
GENERATOR = {
    **{"model_type": "gpt2", "n_embd": WIDTH, "n_head": 1, "n_layer": 1},
    **{"vocab_size": len(VOCABULARY), "eos_token_id": 0, "bos_token_id": 0},
}


def _labels(*names: str) -> dict[str, Any]:
    return {
        "id2label": {str(number): name for number, name in enumerate(names)},
        "label2id": {name: number for number, name in enumerate(names)},
    }


SIGHT = {
    **{"do_resize": True, "size": {"height": 4, "width": 4}, "do_rescale": True},
    **{"rescale_factor": 1 / 255, "do_normalize": False, "resample": 2},
}
SOUND = {
    **{"feature_extractor_type": "Wav2Vec2FeatureExtractor", "feature_size": 1},
    **{"sampling_rate": 16_000, "do_normalize": False, "return_attention_mask": False},
}

MODELS: dict[str, tuple[str, dict[str, Any], dict[str, Callable[[], bytes]], dict[str, Any] | None]]
MODELS = {
    "text-generation": ("GPT2LMHeadModel", GENERATOR, {"model": generating}, None),
    "text-classification": (
        "DistilBertForSequenceClassification",
        ENCODER | _labels("NEGATIVE", "POSITIVE"),
        {"model": classifying},
        None,
    ),
    "zero-shot-classification": (
        "DistilBertForSequenceClassification",
        ENCODER | _labels("contradiction", "neutral", "entailment"),
        {"model": lambda: classifying(3)},
        None,
    ),
    "fill-mask": ("DistilBertForMaskedLM", ENCODER, {"model": generating}, None),
    "question-answering": ("DistilBertForQuestionAnswering", ENCODER, {"model": answering}, None),
    "feature-extraction": ("DistilBertModel", ENCODER, {"model": embedding}, None),
    "translation": (
        "T5ForConditionalGeneration",
        DECODER,
        {"encoder_model": embedding, "decoder_model_merged": decoding},
        None,
    ),
    "image-classification": (
        "ViTForImageClassification",
        {"model_type": "vit"} | _labels("red", "blue"),
        {"model": seeing},
        SIGHT | {"image_processor_type": "ViTImageProcessor"},
    ),
    "object-detection": (
        "YolosForObjectDetection",
        {"model_type": "yolos"} | _labels("something"),
        {"model": detecting},
        SIGHT | {"image_processor_type": "YolosImageProcessor"},
    ),
    "automatic-speech-recognition": (
        "Wav2Vec2ForCTC",
        {"model_type": "wav2vec2", "vocab_size": len(LETTERS), "pad_token_id": 0},
        {"model": hearing},
        SOUND | {"processor_class": "Wav2Vec2Processor"},
    ),
}
"""By task: the architecture, the configuration, the graphs, and what prepares pictures or sound."""


def hub_files(name: str, task: str) -> dict[str, bytes]:
    """Return a model's files by the paths that they have on the hub.

    Args:
        name: of the model.
        task: what it does.
    """
    architecture, config, graphs, processor = MODELS[task]
    hears = task == "automatic-speech-recognition"
    about = {"tokenizer_class": "PreTrainedTokenizer", "model_max_length": 64}
    if hears:
        about |= {"pad_token": LETTERS[0], "word_delimiter_token": LETTERS[1]}
    else:
        about |= {"mask_token": "[MASK]", "sep_token": "[SEP]", "cls_token": "[CLS]"}
        about |= {"pad_token": WORDS[0]}
    told: dict[str, Any] = {
        "config.json": {"architectures": [architecture], **config},
        "tokenizer.json": _tokenizer(LETTERS, LETTERS[1]) if hears else _tokenizer(VOCABULARY),
        "tokenizer_config.json": about,
        "generation_config.json": {"eos_token_id": 0, "decoder_start_token_id": 0},
    }
    if processor is not None:
        told["preprocessor_config.json"] = processor
    files = {path: json.dumps(data).encode() for path, data in told.items()}
    files |= {f"onnx/{part}_quantized.onnx": make() for part, make in graphs.items()}
    return {f"{name}/resolve/main/{path}": data for path, data in files.items()}
