"""Conversions that have nothing to convert: in CPython both sides are Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class JsException(Exception):
    """What JavaScript threw."""


def create_proxy(value: Any) -> Any:
    """Return what JavaScript would hold on to."""
    return value


def to_js(value: Any, *, dict_converter: Callable[[Any], Any] | None = None) -> Any:
    """Return a value as the page gets it: buffers as bytes, dicts made by `dict_converter`."""
    if isinstance(value, memoryview):
        return bytes(value)
    if isinstance(value, dict) and dict_converter is not None:
        return dict_converter(value.items())
    return value


def can_run_sync() -> bool:
    """CPython can't suspend blocking code."""
    return False


def run_sync(awaitable: Any) -> Any:
    """Fail as Pyodide does where there is no way to wait."""
    raise RuntimeError("Cannot stack switch in CPython")
