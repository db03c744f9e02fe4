"""The flag buttons of an Interface, and what logs each result by itself."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from . import dom
from .flagging import CSVLogger, FlaggingCallback
from .listener import Listener
from .plan import Kind
from .returns import update

if TYPE_CHECKING:
    from .components.base import Component
    from .components.button import Button
    from .interface import Interface

SEEN = 0.8
"""Seconds that a flag button says that it is saving, so that the visitor sees it."""


def set_up(interface: Interface, callback: FlaggingCallback | None) -> FlaggingCallback:
    """Return an interface's callback, prepared."""
    plan = interface.plan
    used = callback if callback is not None else CSVLogger()
    if plan.flagging_mode != "never" and plan.kind is not Kind.INPUT_ONLY:
        used.setup(_flagged(interface), interface.flagging_dir)
        dom.keep(os.path.abspath(interface.flagging_dir))
    return used


def listen_to_flags(interface: Interface, main: Listener) -> None:
    """Add what the flag buttons do, or what logs each success of `main`.

    Raises:
        TypeError: for an option whose value is not a string.
    """
    plan = interface.plan
    if plan.kind is Kind.INPUT_ONLY:
        return
    callback = interface.flagging_callback
    if plan.flagging_mode == "auto":
        everything = [*plan.all_inputs, *plan.outputs]
        interface.listen(
            Listener(
                [(None, "success")],
                lambda *payloads: _flag(callback, payloads, None),
                everything,
                after=(main, "success"),
                local=True,
                api_name="Flag",
            )
        )
    for button, (label, value) in zip(interface.flag_buttons, plan.flags, strict=False):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"A flagging option's value must be a string, not {value!r}.")
        _listen_to_button(interface, button, label, value)


def _flagged(interface: Interface) -> list[Component]:
    plan = interface.plan
    if plan.kind is Kind.UNIFIED:
        return list(plan.all_inputs)
    return [*plan.all_inputs, *plan.outputs]


def _listen_to_button(interface: Interface, button: Button, label: str, value: str | None) -> None:
    saving = update(value="Saving...", interactive=False)
    ready = update(value=label, interactive=True)
    callback = interface.flagging_callback

    async def save(*payloads: Any) -> Any:
        if not _flag(callback, payloads, value):
            return "Error!"
        await asyncio.sleep(SEEN)
        return ready

    def listen(target: Button, fn: Callable[..., Any], **options: Any) -> None:
        clicked = [(target, "click")]
        interface.listen(Listener(clicked, fn, outputs=[button], local=True, **options))

    listen(button, lambda: saving)
    listen(button, save, inputs=_flagged(interface), api_name="Flag")
    listen(interface.plan.clear, lambda: ready)


def _flag(callback: FlaggingCallback, payloads: Sequence[Any], value: str | None) -> bool:
    """Log a flag; return whether that worked. What went wrong is printed, for the author."""
    try:
        callback.flag(list(payloads), flag_option=value, username=None)
    except Exception as error:
        print(f"This could not be flagged: {type(error).__name__}: {error}")
        return False
    return True
