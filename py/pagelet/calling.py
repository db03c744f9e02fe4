"""How a listener's function is called: which arguments, by place and by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from .arguments import Provider, fill, parameters_of

if TYPE_CHECKING:
    from .listener import Listener


def prepared(
    listener: Listener,
    fn: Callable[..., Any],
    values: Sequence[Any],
    provide: Mapping[type, Provider],
    describe: Callable[[int, Any, Any], Any],
) -> tuple[Callable[..., Any], list[Any]]:
    """Return what is to be called, and its positional arguments.

    Args:
        listener: whose inputs the values are of.
        fn: its function, or its validator.
        values: one for each input.
        provide, describe: as for `fill`.
    """
    count = len(values) - len(listener.keywords)
    by_place = list(values[:count])
    by_name = dict(zip(listener.keywords, values[count:], strict=True))
    if listener.as_dict:
        by_place = [dict(zip(listener.inputs, by_place, strict=False))]
    arguments = fill(fn, by_place, provide, describe, by_name)
    placed = [item.name for item in parameters_of(fn) or () if item.kind is not item.KEYWORD_ONLY]
    left = {name: value for name, value in by_name.items() if name not in placed}
    return (partial(fn, **left) if left else fn), arguments
