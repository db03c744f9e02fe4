"""What a function returned, spread over the outputs."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .errors import brief

if TYPE_CHECKING:
    from .components.base import Component

KEEP: Any = object()
"""Stands for an output that is left as it is."""


class Update(dict[str, Any]):
    """The properties of a component to change; made by `gr.update`."""


def update(**props: Any) -> Update:
    """Return an update of an output: only the properties passed change.

    Args:
        props: constructor arguments of the component; `value` is postprocessed like a returned
            value. One that is `None` is left as it is, `value` excepted.
    """
    return Update(
        {name: value for name, value in props.items() if value is not None or name == "value"}
    )


def skip() -> Update:
    """Return what leaves an output as it is; alone it leaves all outputs."""
    return Update()


def spread(returned: Any, outputs: Sequence[Component], fn_name: str) -> list[Any]:
    """Return one value, `Update` or `KEEP` for each output.

    Raises:
        ValueError: for too few values, or a dict with a key that is not an output.
    """
    if not outputs:
        if returned is not None:
            warnings.warn(
                f"The function {fn_name} returned a value, but there are no outputs; it is dropped.",
                stacklevel=2,
            )
        return []
    if _is_component_dict(returned):
        return _by_component(returned, outputs)
    if isinstance(returned, Update) and not returned:
        return [KEEP] * len(outputs)
    if len(outputs) == 1:
        return [returned]
    values = list(returned) if isinstance(returned, (list, tuple)) else [returned]
    if len(values) < len(outputs):
        kinds = ", ".join(type(output).__name__.lower() for output in outputs)
        raise ValueError(
            f"The function {fn_name} returned too few values: {len(outputs)} needed "
            f"({kinds}), {len(values)} returned ({', '.join(map(brief, values))})."
        )
    if len(values) > len(outputs):
        warnings.warn(
            f"The function {fn_name} returned too many values: {len(outputs)} needed, "
            f"{len(values)} returned. The rest is dropped.",
            stacklevel=2,
        )
    return values[: len(outputs)]


def _is_component_dict(returned: Any) -> bool:
    from .block import Block

    return (
        isinstance(returned, dict)
        and bool(returned)
        and all(isinstance(key, Block) for key in returned)
    )


def _by_component(returned: dict[Any, Any], outputs: Sequence[Component]) -> list[Any]:
    for key in returned:
        if key not in outputs:
            raise ValueError(
                f"The function returned a value for {type(key).__name__} "
                f"{getattr(key, 'label', None)!r}, which is not one of its outputs."
            )
    return [returned.get(output, KEEP) for output in outputs]
