"""Alerts that a script shows from inside a running function: Info, Warning, Success."""

from __future__ import annotations

import warnings

from .runner import CURRENT


def show(level: str, message: str, duration: float | None, visible: bool, title: str) -> bool:
    """Show a toast if a function is running; return whether one is."""
    run = CURRENT.get()
    if run is None:
        return False
    if visible:
        run.notify("toast", level=level, message=message, duration=duration, title=title)
    return True


def Info(
    message: str = "Info issued.",
    duration: float | None = 10,
    visible: bool = True,
    title: str = "Info",
) -> None:
    """Show a note to the visitor; outside a running function it is printed.

    Args:
        message: text or HTML.
        duration: seconds until it closes; `None` or 0 keeps it until it is closed.
        visible: whether it is shown at all.
        title: its heading.
    """
    if not show("info", message, duration, visible, title):
        print(message)


def Success(
    message: str = "Success.",
    duration: float | None = 10,
    visible: bool = True,
    title: str = "Success",
) -> None:
    """Tell the visitor that something worked; arguments as for `Info`."""
    if not show("success", message, duration, visible, title):
        print(message)


def Warning(
    message: str = "Warning issued.",
    duration: float | None = 10,
    visible: bool = True,
    title: str = "Warning",
) -> None:
    """Warn the visitor; outside a running function a `UserWarning`; arguments as for `Info`."""
    if not show("warning", message, duration, visible, title):
        warnings.warn(message, stacklevel=2)
