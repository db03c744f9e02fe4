"""Ocean: round as pebbles, with gradients from blue to green."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, sizes

WAVE = "linear-gradient(100deg, *secondary_700, *primary_700)"
SWELL = "linear-gradient(100deg, *secondary_800, *primary_800)"
GLOW = "0 4px 16px color-mix(in srgb, *primary_600 35%, transparent)"


class Ocean(Base):
    """Very round, blue running into green; buttons rise a little under the pointer."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.emerald,
        "secondary_hue": colors.sky,
        "neutral_hue": colors.zinc,
        "radius_size": sizes.radius_xxl,
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": (
            "linear-gradient(180deg, *secondary_50, #ffffff 420px)",
            "linear-gradient(180deg, *secondary_950, *neutral_950 420px)",
        ),
        "block_shadow": ("0 1px 6px color-mix(in srgb, *secondary_900 8%, transparent)", "none"),
        "block_title_text_color": ("*secondary_800", "*secondary_200"),
        "block_title_text_weight": "600",
        "block_label_text_color": ("*secondary_800", "*secondary_200"),
        "checkbox_background_color_selected": "*primary_700",
        "checkbox_border_color_selected": ("*primary_700", "*primary_300"),
        "checkbox_label_background_fill_selected": WAVE,
        "checkbox_label_border_color_selected": "transparent",
        "checkbox_label_text_color_selected": "#ffffff",
        "slider_color": "*primary_600",
        "button_border_width": "0px",
        "button_transform_hover": "translateY(-1px)",
        "button_transform_active": "translateY(1px)",
        "button_transition": "transform 0.15s, box-shadow 0.15s, background-color 0.15s",
        "button_primary_background_fill": WAVE,
        "button_primary_background_fill_hover": SWELL,
        "button_primary_text_color": "#ffffff",
        "button_primary_shadow_hover": GLOW,
        "button_secondary_shadow": "none",
        "button_secondary_background_fill": (
            "linear-gradient(100deg, *secondary_100, *primary_100)",
            "linear-gradient(100deg, *secondary_900, *primary_900)",
        ),
        "button_secondary_background_fill_hover": (
            "linear-gradient(100deg, *secondary_200, *primary_200)",
            "linear-gradient(100deg, *secondary_800, *primary_800)",
        ),
        "button_secondary_text_color": ("*secondary_900", "#ffffff"),
        "button_secondary_shadow_hover": ("0 4px 12px rgb(0 0 0 / 10%)", "none"),
    }
