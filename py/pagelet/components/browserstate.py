"""BrowserState: a value that the visitor's browser keeps between visits."""

from __future__ import annotations

from typing import Any, ClassVar

from .base import Component


class BrowserState(Component):
    """A value that the visitor's browser keeps between visits, and is not seen.

    The function gets what it returned for it last time, at first `default_value`: something that
    JSON can hold.

    Args:
        default_value: the value on the first visit.
        storage_key: under which it is kept; by default one of the page's own.
        secret: with which it is encrypted.
        render: whether it is placed in the container of the innermost `with`.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = (
        "label", "info", "every", "inputs", "show_label", "container", "scale", "min_width",
        "interactive", "visible", "elem_id", "elem_classes", "key", "preserved_by_key", "buttons",
    )  # fmt: skip

    def __init__(
        self,
        default_value: Any = None,
        *,
        storage_key: str | None = None,
        secret: str | None = None,
        render: bool = True,
    ) -> None:
        self.default_value = default_value
        self.storage_key = storage_key
        self.secret = secret
        super().__init__(default_value, render=render)
