"""Citrus: fresh and thick: buttons that can be pressed in, fields that are hollows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

PEEL = ("0 1px 0 *neutral_300, 0 3px 10px rgb(28 25 23 / 7%)", "0 1px 0 #000000")
HOLLOW = ("inset 0 2px 4px rgb(28 25 23 / 10%)", "inset 0 2px 5px rgb(0 0 0 / 50%)")
UP = "inset 0 -3px 0 rgb(28 25 23 / 18%)"
HIGHER = "inset 0 -4px 0 rgb(28 25 23 / 22%)"
DOWN = "inset 0 3px 4px rgb(28 25 23 / 28%)"


class Citrus(Base):
    """Amber and stone, roomy, with buttons of some thickness."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.amber,
        "secondary_hue": colors.amber,
        "neutral_hue": colors.stone,
        "spacing_size": sizes.spacing_lg,
        "font": (fonts.LocalFont("Ubuntu"), "ui-sans-serif", "system-ui", "sans-serif"),
        "font_mono": (fonts.LocalFont("Roboto Mono"), "ui-monospace", "Consolas", "monospace"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": ("*neutral_100", "*neutral_950"),
        "body_text_color_subdued": ("*neutral_600", "*neutral_400"),
        "block_background_fill": ("#ffffff", "*neutral_900"),
        "block_border_color": ("*neutral_200", "*neutral_800"),
        "block_radius": "*radius_lg",
        "block_shadow": PEEL,
        "block_title_text_weight": "600",
        "block_label_text_weight": "600",
        "input_background_fill": ("*neutral_50", "*neutral_950"),
        "input_shadow": HOLLOW,
        "checkbox_shadow": "inset 0 1px 2px rgb(28 25 23 / 12%)",
        "checkbox_background_color_selected": "*primary_700",
        "checkbox_border_color_selected": ("*primary_800", "*primary_400"),
        "checkbox_label_background_fill": ("*neutral_100", "*neutral_800"),
        "checkbox_label_background_fill_hover": ("*neutral_200", "*neutral_700"),
        "checkbox_label_background_fill_selected": ("*primary_200", "*primary_800"),
        "checkbox_label_border_color_selected": ("*primary_600", "*primary_400"),
        "checkbox_label_text_color_selected": ("*neutral_900", "#ffffff"),
        "checkbox_label_shadow": UP,
        "checkbox_label_shadow_hover": UP,
        "checkbox_label_shadow_active": "inset 0 2px 3px rgb(28 25 23 / 18%)",
        "button_border_width": "0px",
        "button_large_padding": "9px 18px 12px",
        "button_medium_padding": "7px 14px 9px",
        "button_transform_active": "translateY(1px)",
        "button_primary_background_fill_hover": "*primary_300",
        "button_primary_shadow": UP,
        "button_primary_shadow_hover": HIGHER,
        "button_primary_shadow_active": DOWN,
        "button_secondary_background_fill": ("*neutral_200", "*neutral_700"),
        "button_secondary_background_fill_hover": ("*neutral_300", "*neutral_600"),
        "button_secondary_shadow": UP,
        "button_secondary_shadow_hover": HIGHER,
        "button_secondary_shadow_active": DOWN,
        "button_cancel_background_fill": ("#fecaca", "#991b1b"),
        "button_cancel_background_fill_hover": ("#fca5a5", "#7f1d1d"),
        "button_cancel_text_color": ("#7f1d1d", "#ffffff"),
        "button_cancel_shadow": UP,
        "button_cancel_shadow_hover": HIGHER,
        "button_cancel_shadow_active": DOWN,
    }
