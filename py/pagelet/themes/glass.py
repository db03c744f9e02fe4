"""Glass: panes that let the ground shine through, buttons with a sheen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

EDGE = ("rgb(15 23 42 / 14%)", "rgb(255 255 255 / 16%)")
PANE = ("rgb(255 255 255 / 62%)", "rgb(15 23 42 / 62%)")
SHEEN = "inset 0 1px 0 rgb(255 255 255 / 45%), 0 1px 2px rgb(15 23 42 / 14%)"


class Glass(Base):
    """Translucent panes over a cool gradient; slate and blue."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.blue,
        "secondary_hue": colors.slate,
        "neutral_hue": colors.slate,
        "text_size": sizes.text_sm,
        "spacing_size": sizes.spacing_sm,
        "radius_size": sizes.radius_sm,
        "font": ("Optima", "Candara", fonts.Font("Noto Sans"), "source-sans-pro", "sans-serif"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": (
            "linear-gradient(155deg, *neutral_100, *primary_100 55%, *neutral_200)",
            "linear-gradient(155deg, *neutral_900, *primary_950 55%, *neutral_950)",
        ),
        "background_fill_secondary": ("*neutral_100", "*neutral_900"),
        "block_background_fill": PANE,
        "block_border_color": EDGE,
        "block_shadow": "inset 0 1px 0 rgb(255 255 255 / 30%)",
        "block_shadow_dark": "inset 0 1px 0 rgb(255 255 255 / 6%)",
        "border_color_primary": EDGE,
        "body_text_color_subdued": ("*neutral_600", "*neutral_300"),
        "block_title_text_color": ("*neutral_800", "*neutral_200"),
        "block_title_text_weight": "600",
        "block_label_background_fill": PANE,
        "block_label_border_color": EDGE,
        "block_label_text_color": ("*neutral_800", "*neutral_200"),
        "block_label_text_weight": "600",
        "link_text_color": ("*primary_800", "*primary_300"),
        "link_text_color_active": ("*primary_900", "*primary_200"),
        "link_text_color_hover": ("*primary_900", "*primary_200"),
        "link_text_color_visited": ("*primary_900", "*primary_200"),
        "input_background_fill": ("rgb(255 255 255 / 75%)", "rgb(2 6 23 / 55%)"),
        "input_border_color": ("*neutral_500", "*neutral_400"),
        "input_placeholder_color": ("*neutral_600", "*neutral_300"),
        "checkbox_label_background_fill": PANE,
        "checkbox_label_background_fill_hover": ("rgb(255 255 255 / 85%)", "*neutral_800"),
        "checkbox_label_border_color": EDGE,
        "checkbox_label_shadow": ("inset 0 1px 0 rgb(255 255 255 / 60%)", "none"),
        "table_even_background_fill": PANE,
        "table_odd_background_fill": ("rgb(241 245 249 / 60%)", "rgb(30 41 59 / 50%)"),
        "button_primary_background_fill": "linear-gradient(180deg, *primary_600, *primary_700)",
        "button_primary_background_fill_hover": (
            "linear-gradient(180deg, *primary_700, *primary_800)"
        ),
        "button_primary_border_color": "*primary_800",
        "button_primary_border_color_hover": "*primary_900",
        "button_primary_shadow": SHEEN,
        "button_primary_shadow_hover": SHEEN,
        "button_primary_shadow_active": "inset 0 2px 4px rgb(15 23 42 / 35%)",
        "button_secondary_background_fill": (
            "linear-gradient(180deg, #ffffff, *neutral_200)",
            "linear-gradient(180deg, *neutral_700, *neutral_800)",
        ),
        "button_secondary_background_fill_hover": (
            "linear-gradient(180deg, #ffffff, *neutral_300)",
            "linear-gradient(180deg, *neutral_600, *neutral_800)",
        ),
        "button_secondary_border_color": ("*neutral_400", "*neutral_600"),
        "button_secondary_border_color_hover": ("*neutral_500", "*neutral_500"),
        "button_secondary_shadow": (SHEEN, "inset 0 1px 0 rgb(255 255 255 / 12%)"),
        "button_secondary_shadow_hover": (SHEEN, "inset 0 1px 0 rgb(255 255 255 / 12%)"),
        "button_secondary_shadow_active": "inset 0 2px 4px rgb(15 23 42 / 25%)",
    }
