"""The components, one file each; `base` holds what they share."""

from __future__ import annotations

from typing import Any


def __getattr__(name: str) -> Any:
    import pagelet

    return getattr(pagelet, name)
