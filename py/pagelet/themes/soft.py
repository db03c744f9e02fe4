"""Soft: rounded cards that float on a quiet ground."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts

LOW = "0 1px 2px rgb(15 23 42 / 7%), 0 4px 14px rgb(15 23 42 / 6%)"
GLOW = "color-mix(in srgb, *primary_500 40%, transparent)"
PILL = ("*primary_100", "*primary_900")
PILL_TEXT = ("*primary_800", "*primary_100")


class Soft(Base):
    """Floating cards without lines, labels on tinted pills, indigo."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.indigo,
        "secondary_hue": colors.indigo,
        "neutral_hue": colors.gray,
        "font": (fonts.LocalFont("Montserrat"), "ui-sans-serif", "system-ui", "sans-serif"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": ("*neutral_100", "*neutral_950"),
        "body_text_color_subdued": ("*neutral_600", "*neutral_400"),
        "block_background_fill": ("#ffffff", "*neutral_900"),
        "block_border_width": "0px",
        "block_radius": "*radius_xl",
        "block_shadow": (LOW, "0 1px 3px rgb(0 0 0 / 60%)"),
        "block_title_background_fill": PILL,
        "block_title_text_color": PILL_TEXT,
        "block_title_padding": "*spacing_xs *spacing_lg",
        "block_title_radius": "*radius_lg",
        "block_title_text_weight": "600",
        "block_label_background_fill": PILL,
        "block_label_text_color": PILL_TEXT,
        "block_label_border_width": "0px",
        "block_label_margin": "*spacing_lg",
        "block_label_radius": "*radius_lg",
        "block_label_text_weight": "600",
        "container_radius": "*radius_xl",
        "input_background_fill": ("*neutral_50", "*neutral_800"),
        "input_radius": "*radius_lg",
        "input_shadow": "*shadow_inset",
        "checkbox_label_background_fill": ("*neutral_100", "*neutral_800"),
        "checkbox_label_background_fill_hover": ("*neutral_200", "*neutral_700"),
        "checkbox_label_background_fill_selected": "*primary_600",
        "checkbox_label_border_color_selected": "*primary_600",
        "checkbox_label_text_color_selected": "#ffffff",
        "checkbox_background_color_selected": ("*primary_700", "*primary_500"),
        "checkbox_border_color_selected": ("*primary_200", "*primary_300"),
        "button_border_width": "0px",
        "button_large_radius": "*radius_xl",
        "button_medium_radius": "*radius_lg",
        "button_small_radius": "*radius_lg",
        "button_primary_shadow": f"0 2px 6px {GLOW}",
        "button_primary_shadow_hover": f"0 4px 12px {GLOW}",
        "button_secondary_background_fill": ("#ffffff", "*neutral_800"),
        "button_secondary_background_fill_hover": ("*neutral_50", "*neutral_700"),
        "button_secondary_shadow": (LOW, "0 1px 3px rgb(0 0 0 / 60%)"),
        "button_secondary_shadow_hover": (LOW, "0 2px 6px rgb(0 0 0 / 60%)"),
    }
