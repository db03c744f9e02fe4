"""Default: the page as it is without a theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base


class Default(Base):
    """The page's own style sheet; only what is given is changed."""

    defaults: ClassVar[Mapping[str, Any]] = {}
