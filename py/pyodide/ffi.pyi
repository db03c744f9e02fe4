"""What py/pagelet/dom.py uses of Pyodide (tests/fakes/pyodide/ffi.py stands in for it)."""

from collections.abc import Callable
from typing import Any

def create_proxy(value: Callable[..., Any]) -> Any: ...
def to_js(value: Any, *, dict_converter: Any = None) -> Any: ...
