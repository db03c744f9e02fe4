"""Ember: glowing orange on warm stone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

ASH = ("0 1px 2px rgb(68 64 60 / 10%), 0 6px 20px rgb(124 45 18 / 6%)", "none")
GLOW = "color-mix(in srgb, *primary_600 45%, transparent)"
FIRE = "linear-gradient(120deg, *primary_700, #b91c1c)"
BLAZE = "linear-gradient(120deg, *primary_800, #991b1b)"


class Ember(Base):
    """Warm light and a fire in the buttons; round, with soft shadows."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.orange,
        "secondary_hue": colors.orange,
        "neutral_hue": colors.stone,
        "radius_size": sizes.radius_lg,
        "font": (fonts.LocalFont("Source Sans 3"), "ui-sans-serif", "system-ui", "sans-serif"),
        "font_mono": (fonts.LocalFont("Source Code Pro"), "ui-monospace", "Consolas", "monospace"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": (
            "#f8f3ec",
            "radial-gradient(120% 90% at 50% 110%, *primary_950, *neutral_950 60%)",
        ),
        "body_text_color_subdued": ("*neutral_600", "*neutral_400"),
        "block_background_fill": ("#fffdfb", "*neutral_900"),
        "block_border_width": ("0px", "1px"),
        "block_border_color": ("*neutral_200", "*neutral_800"),
        "block_shadow": ASH,
        "block_title_text_color": ("*primary_800", "*primary_300"),
        "block_title_text_weight": "600",
        "block_label_background_fill": ("*primary_100", "*primary_950"),
        "block_label_text_color": ("*primary_900", "*primary_200"),
        "block_label_border_width": "0px",
        "block_label_text_weight": "600",
        "input_background_fill": ("*neutral_50", "*neutral_950"),
        "checkbox_label_background_fill": ("*neutral_100", "*neutral_800"),
        "checkbox_label_background_fill_hover": ("*neutral_200", "*neutral_700"),
        "checkbox_label_background_fill_selected": ("*primary_100", "*primary_900"),
        "checkbox_label_border_color_selected": ("*primary_500", "*primary_500"),
        "checkbox_label_text_color_selected": ("*primary_900", "#ffffff"),
        "button_border_width": "0px",
        "button_large_radius": "*radius_lg",
        "button_primary_background_fill": FIRE,
        "button_primary_background_fill_hover": BLAZE,
        "button_primary_shadow": f"0 2px 10px {GLOW}",
        "button_primary_shadow_hover": f"0 3px 16px {GLOW}",
        "button_secondary_shadow": "none",
        "button_secondary_background_fill": ("*neutral_200", "*neutral_800"),
        "button_secondary_background_fill_hover": ("*neutral_300", "*neutral_700"),
        "table_even_background_fill": ("#fffdfb", "*neutral_900"),
        "table_odd_background_fill": ("*neutral_100", "*neutral_950"),
    }
