"""What a component is sent: checked before anything is read of it."""

from __future__ import annotations

from typing import Any


def checked(payload: Any, kind: type, component: str) -> Any:
    """Return a payload that is of the kind that a component reads.

    Raises:
        ValueError: if it is of another kind; a page does not send that, but a caller may.
    """
    if not isinstance(payload, kind):
        raise ValueError(
            f"{component} is sent a {kind.__name__}, not {payload!r}, which is a {type(payload)}."
        )
    return payload
