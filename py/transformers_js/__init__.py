"""The older name of `transformers_js_py`, which has the same names."""

from __future__ import annotations

from transformers_js_py import as_url, import_transformers_js, pipeline, read_audio

__all__ = ["as_url", "import_transformers_js", "pipeline", "read_audio"]
