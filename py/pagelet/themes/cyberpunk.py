"""Cyberpunk: fuchsia and cyan over a violet night, in angular type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

NIGHT = "#0b0519"
ALLEY = "#150b2b"
SPLIT = "-2px 0 0 *secondary_400, 2px 0 0 *primary_500"


class Cyberpunk(Base):
    """Two signal colours against each other; by day on cool grey."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.fuchsia,
        "secondary_hue": colors.cyan,
        "neutral_hue": colors.slate,
        "radius_size": sizes.radius_sm,
        "font": (fonts.LocalFont("Chakra Petch"), "ui-sans-serif", "system-ui", "sans-serif"),
        "font_mono": (fonts.LocalFont("Share Tech Mono"), "ui-monospace", "Consolas", "monospace"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": ("*neutral_100", NIGHT),
        "background_fill_primary": ("#ffffff", NIGHT),
        "background_fill_secondary": ("*neutral_50", ALLEY),
        "block_background_fill": ("#ffffff", ALLEY),
        "block_border_color": (
            "*neutral_300",
            "color-mix(in srgb, *primary_500 50%, transparent)",
        ),
        "border_color_primary": ("*neutral_300", "#3b2a63"),
        "block_title_text_color": ("*primary_800", "*secondary_300"),
        "block_title_text_weight": "600",
        "block_label_background_fill": ("*primary_100", "#2a1245"),
        "block_label_border_color": ("*primary_300", "*primary_700"),
        "block_label_text_color": ("*primary_900", "*primary_200"),
        "body_text_color_subdued": ("*neutral_600", "#b3a6d9"),
        "input_background_fill": ("#ffffff", NIGHT),
        "input_border_color": ("*neutral_500", "#7d68b8"),
        "input_border_color_focus": ("*primary_600", "*secondary_400"),
        "input_placeholder_color": ("*neutral_500", "#b3a6d9"),
        "input_shadow_focus": ("none", SPLIT),
        "focus_ring": ("*primary_600", "*secondary_300"),
        "loader_color": ("*primary_600", "*secondary_400"),
        "slider_color": ("*primary_600", "*primary_500"),
        "checkbox_background_color_selected": "*primary_600",
        "checkbox_border_color": ("*neutral_500", "#7d68b8"),
        "checkbox_border_color_selected": ("*primary_600", "*secondary_300"),
        "checkbox_label_background_fill": ("#ffffff", ALLEY),
        "checkbox_label_background_fill_hover": ("*neutral_100", "#221140"),
        "checkbox_label_background_fill_selected": ("*secondary_100", "#0d3346"),
        "checkbox_label_border_color_selected": ("*secondary_600", "*secondary_400"),
        "checkbox_label_text_color_selected": ("*secondary_900", "*secondary_200"),
        "code_background_fill": ("*neutral_100", "#221140"),
        "button_border_width": "1px",
        "button_primary_background_fill": "*primary_700",
        "button_primary_background_fill_hover": "*primary_800",
        "button_primary_border_color": ("*primary_700", "*primary_400"),
        "button_primary_text_color": "#ffffff",
        "button_primary_shadow_hover": SPLIT,
        "button_secondary_shadow": "none",
        "button_secondary_background_fill": ("#ffffff", NIGHT),
        "button_secondary_background_fill_hover": ("*secondary_50", "#0d2738"),
        "button_secondary_border_color": ("*secondary_700", "*secondary_500"),
        "button_secondary_border_color_hover": ("*secondary_800", "*secondary_300"),
        "button_secondary_text_color": ("*secondary_800", "*secondary_300"),
        "table_even_background_fill": ("#ffffff", ALLEY),
        "table_odd_background_fill": ("*neutral_50", NIGHT),
        "table_row_focus": ("*primary_100", "#2a1245"),
    }
