"""DuplicateButton: a button that copies a Space, where there is one."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from .button import Button


class DuplicateButton(Button):
    """A button to copy the app's Space on Hugging Face; elsewhere it only has its events.

    Args:
        value: the button's text.
        variant, size, options: as for `Button`.
    """

    shared_defaults: ClassVar[dict[str, Any]] = {**Button.shared_defaults, "scale": 0}

    def __init__(
        self,
        value: Any = "Duplicate Space",
        *,
        variant: Literal["primary", "secondary", "stop", "huggingface"] = "huggingface",
        size: Literal["sm", "md", "lg"] = "sm",
        **options: Any,
    ) -> None:
        super().__init__(value, variant=variant, size=size, **options)
