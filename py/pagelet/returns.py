"""What a function returned, spread over the outputs."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from .errors import brief

if TYPE_CHECKING:
    from .block import Block

KEEP: Any = object()
"""Stands for an output that is left as it is."""

MARK = {"__type__": "update"}
"""What tells an update from a dict that is a value, as on Gradio's wire."""


class Update(dict[str, Any]):
    """The properties of a component to change; made by `gr.update`."""

    def marked(self) -> dict[str, Any]:
        """Return the update as a plain dict that says what it is."""
        others = {name: item for name, item in self.items() if name != "value"}
        return {**others, **({"value": self["value"]} if "value" in self else {}), **MARK}


class Properties(SimpleNamespace):
    """The properties of an input, its value in `value`.

    A parameter annotated with a component's class receives them in the place of the value; for a
    function that returns them, what it changed in them changes the output.
    """

    def __init__(self, **props: Any) -> None:
        super().__init__(**props)
        self._given = props

    def changes(self) -> Update:
        """Return what was changed, as an update; the value always is in it."""
        now = {name: value for name, value in vars(self).items() if name != "_given"}
        return Update(
            {
                name: value
                for name, value in now.items()
                if name == "value" or value is not self._given.get(name)
            }
        )


def update(
    elem_id: str | None = None,
    elem_classes: list[str] | str | None = None,
    visible: bool | str | None = None,
    **props: Any,
) -> Update:
    """Return an update of an output: only the properties passed change.

    Args:
        elem_id, elem_classes, visible: as for all components.
        props: constructor arguments of the component; `value` is postprocessed like a returned
            value. One that is `None` is left as it is, `value` excepted.
    """
    given = {"elem_id": elem_id, "elem_classes": elem_classes, "visible": visible, **props}
    return Update(
        {name: value for name, value in given.items() if value is not None or name == "value"}
    )


def skip() -> Update:
    """Return what leaves an output as it is; alone it leaves all outputs."""
    return Update()


def spread(returned: Any, outputs: Sequence[Block], fn_name: str) -> list[Any]:
    """Return one value, `Update` or `KEEP` for each output.

    Raises:
        ValueError: for too few values, or a dict with a key that is not an output.
    """
    if not outputs:
        if returned is not None:
            warnings.warn(
                f"The function {fn_name} returned a value, but there are no outputs; "
                "it is dropped.",
                stacklevel=2,
            )
        return []
    if _is_by_block(returned):
        return _by_block(returned, outputs)
    returned = _as_update(returned)
    if isinstance(returned, Update) and not returned:
        return [KEEP] * len(outputs)
    if len(outputs) == 1:
        return [returned]
    values = list(returned) if isinstance(returned, (list, tuple)) else [returned]
    _check_number(values, outputs, fn_name)
    return [_as_update(value) for value in values[: len(outputs)]]


def _check_number(values: Sequence[Any], outputs: Sequence[Block], fn_name: str) -> None:
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
            stacklevel=3,
        )


def _as_update(value: Any) -> Any:
    """Return what stands for an update as an `Update`, anything else as it is."""
    if isinstance(value, Properties):
        return value.changes()
    if type(value) is dict and value.get("__type__") == "update":
        return update(**{name: item for name, item in value.items() if name != "__type__"})
    return value


def _is_by_block(returned: Any) -> bool:
    from .block import Block

    if not isinstance(returned, dict):
        return False
    blocks = [isinstance(key, Block) for key in returned]
    if any(blocks) and not all(blocks):
        raise ValueError(
            "The function returned a dict in which some keys are components and some are not: "
            "use a dict of components only, or a list of values in the order of the outputs."
        )
    return any(blocks)


def _by_block(returned: dict[Any, Any], outputs: Sequence[Block]) -> list[Any]:
    for key in returned:
        if key not in outputs:
            raise ValueError(
                f"The function returned a value for {type(key).__name__} "
                f"{getattr(key, 'label', None)!r}, which is not one of its outputs."
            )
    return [_as_update(returned.get(output, KEEP)) for output in outputs]
