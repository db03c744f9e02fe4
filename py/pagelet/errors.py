"""The errors that Pagelet raises: what an author or a visitor did wrong, and the way out."""

from __future__ import annotations

from typing import Any


class Error(Exception):
    """An error that is shown to the visitor as a toast.

    Args:
        message: text or HTML.
        duration: seconds until the toast closes; `None` or 0 keeps it until it is closed.
        visible: whether a toast is shown at all.
        title: the heading of the toast.
        print_exception: whether the traceback goes to the console panel.
    """

    def __init__(
        self,
        message: str = "Error raised.",
        duration: float | None = 10,
        visible: bool = True,
        title: str = "Error",
        print_exception: bool = True,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.duration = duration
        self.visible = visible
        self.title = title
        self.print_exception = print_exception

    def __str__(self) -> str:
        return repr(self.message)


class ComponentProcessingError(ValueError):
    """A component could not take a value: names the component, the value and its type."""

    def __init__(self, direction: str, index: int, component: object, value: Any, cause: Exception):
        self.component = component
        self.direction = direction
        self.index = index
        name = type(component).__name__
        label = getattr(component, "label", None)
        named = f"{name} {label!r}" if label else name
        where = "input" if direction == "preprocess" else "output"
        super().__init__(
            f"{where} {index} ({named}) can't take {brief(value)} of type "
            f"{type(value).__name__}: {cause}"
        )


class DuplicateBlockError(ValueError):
    """One component was placed twice."""


class RenderError(Exception):
    """Something was asked to be drawn that can't be drawn where it is."""


class NoLaunchError(RuntimeError):
    """A script ended without calling `launch()`."""


class PackageError(ImportError):
    """A package that the script's author requires can't be had: says why, and the way out."""


class NotOnAPageError(RuntimeError):
    """Something needs what a web page without a server hasn't got: names it and the way out."""


def brief(value: Any, limit: int = 120) -> str:
    """Return a value's repr, cut where it is long, for a message."""
    try:
        shown = repr(value)
    except Exception as error:
        shown = f"<a {type(value).__name__} whose repr raises {type(error).__name__}>"
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
