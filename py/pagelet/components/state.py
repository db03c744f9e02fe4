"""State: a value that stays in Python between runs, one for each visit."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any, ClassVar

from .unseen import Unseen


class State(Unseen):
    """A value that lives in Python and is never drawn. The function gets it, and returns the next.

    Args:
        value: the initial value, copied deeply for each visit; a callable is called for each.
        render: whether it is placed in the container of the innermost `with`.
        time_to_live, delete_callback: accepted; a visit's values end with its page.

    Raises:
        TypeError: for a value that can't be copied.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    stateful: ClassVar[bool] = True

    def __init__(
        self,
        value: Any = None,
        render: bool = True,
        *,
        time_to_live: float | None = None,
        delete_callback: Callable[[Any], None] | None = None,
    ) -> None:
        self.time_to_live = float("inf") if time_to_live is None else time_to_live
        self.delete_callback = delete_callback
        self._content: object = None
        try:
            copy.deepcopy(value)
        except Exception as error:
            raise TypeError(
                f"The initial value of `gr.State` can't be copied for each visit: {error}. "
                f"Its type is {type(value).__name__!r}; give a function that makes one instead."
            ) from error
        super().__init__(value, render=render)

    def config(self) -> dict[str, Any]:
        return {**self.properties(), "value": None}

    def initial_value(self) -> Any:
        return self.initial() if callable(self.initial) else copy.deepcopy(self.initial)

    def listen(self, event: str, *args: Any, **options: Any) -> None:
        self._content = content(self.payload)
        super().listen(event, *args, **options)

    def present(self, payload: Any) -> bool:
        changed = super().present(payload)
        if not self.hears("change"):
            return changed
        # A function may have changed the value that it got, and returned the same one.
        before, self._content = self._content, content(payload)
        return before != self._content


def content(value: Any) -> object:
    """Return what tells two states of a value apart, also of one that was changed in place."""
    if isinstance(value, dict):
        return ("dict", [(content(key), content(item)) for key, item in value.items()])
    if isinstance(value, (list, tuple)):
        return (type(value).__name__, [content(item) for item in value])
    if isinstance(value, (set, frozenset)):
        return ("set", sorted(map(repr, value)))
    if value is None or isinstance(value, (bool, int, float, complex, str, bytes)):
        return (type(value).__name__, repr(value))
    return id(value)
