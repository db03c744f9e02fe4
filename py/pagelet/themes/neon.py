"""Neon: signs that glow in the dark, and by day their colours on white."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

TUBE = "0 0 0 1px color-mix(in srgb, *secondary_500 35%, transparent)"
HALO = "0 0 18px color-mix(in srgb, *primary_400 45%, transparent)"
BRIGHT = "0 0 28px color-mix(in srgb, *primary_400 70%, transparent)"


class Neon(Base):
    """Lime and cyan; at night everything has a halo."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.lime,
        "secondary_hue": colors.cyan,
        "neutral_hue": colors.neutral,
        "spacing_size": sizes.spacing_lg,
        "radius_size": sizes.radius_xxl,
        "font": (fonts.LocalFont("Lexend"), "ui-sans-serif", "system-ui", "sans-serif"),
        "font_mono": (fonts.LocalFont("Space Mono"), "ui-monospace", "Consolas", "monospace"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": ("*neutral_100", "#060807"),
        "body_text_color_subdued": ("*neutral_600", "*neutral_400"),
        "block_background_fill": ("#ffffff", "#0d1110"),
        "block_border_color": (
            "*neutral_200",
            "color-mix(in srgb, *secondary_500 45%, transparent)",
        ),
        "block_shadow": ("none", TUBE),
        "border_color_primary": ("*neutral_200", "*neutral_800"),
        "block_title_text_color": ("*secondary_800", "*secondary_300"),
        "block_title_text_weight": "600",
        "block_label_background_fill": ("*secondary_100", "*secondary_950"),
        "block_label_text_color": ("*secondary_900", "*secondary_200"),
        "block_label_border_width": "0px",
        "color_accent": "*primary_500",
        "input_background_fill": ("#ffffff", "#060807"),
        "input_border_color_focus": ("*secondary_700", "*primary_400"),
        "input_shadow_focus": ("0 0 0 2px *secondary_300", f"0 0 0 1px *primary_400, {HALO}"),
        "focus_ring": ("*secondary_700", "*primary_300"),
        "loader_color": ("*secondary_700", "*primary_400"),
        "slider_color": ("*secondary_600", "*primary_500"),
        "checkbox_background_color_selected": "*secondary_600",
        "checkbox_border_color_selected": ("*secondary_700", "*primary_400"),
        "checkbox_label_background_fill": ("#ffffff", "#0d1110"),
        "checkbox_label_background_fill_hover": ("*neutral_100", "*neutral_900"),
        "checkbox_label_background_fill_selected": ("*primary_200", "*primary_950"),
        "checkbox_label_border_color_selected": ("*primary_600", "*primary_400"),
        "checkbox_label_text_color_selected": ("*primary_950", "*primary_200"),
        "checkbox_label_shadow_active": ("none", HALO),
        "button_border_width": "1px",
        "button_transform_active": "scale(0.98)",
        "button_transition": "box-shadow 0.15s, transform 0.1s, background-color 0.15s",
        "button_primary_background_fill": "*primary_400",
        "button_primary_background_fill_hover": "*primary_300",
        "button_primary_border_color": ("*primary_600", "*primary_300"),
        "button_primary_text_color": "*primary_950",
        "button_primary_shadow": ("none", HALO),
        "button_primary_shadow_hover": (HALO, BRIGHT),
        "button_secondary_shadow": "none",
        "button_secondary_background_fill": ("#ffffff", "#0d1110"),
        "button_secondary_background_fill_hover": ("*secondary_50", "*secondary_950"),
        "button_secondary_border_color": ("*secondary_700", "*secondary_500"),
        "button_secondary_border_color_hover": ("*secondary_800", "*secondary_300"),
        "button_secondary_text_color": ("*secondary_800", "*secondary_300"),
        "table_even_background_fill": ("#ffffff", "#0d1110"),
        "table_odd_background_fill": ("*neutral_50", "#131918"),
    }
