"""Monochrome: black on white, square, set in a serif."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

INK = ("*neutral_900", "*neutral_100")
PAPER = ("#ffffff", "*neutral_950")


class Monochrome(Base):
    """Ink on paper, like a newspaper: no colour, no round corners."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.neutral,
        "secondary_hue": colors.neutral,
        "neutral_hue": colors.neutral,
        "spacing_size": sizes.spacing_lg,
        "radius_size": sizes.radius_none,
        "font": (fonts.LocalFont("Lora"), "Georgia", "ui-serif", "serif"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": PAPER,
        "body_text_color": INK,
        "background_fill_primary": PAPER,
        "background_fill_secondary": ("*neutral_100", "*neutral_900"),
        "block_background_fill": PAPER,
        "block_border_color": ("*neutral_300", "*neutral_700"),
        "block_title_text_color": INK,
        "block_title_text_weight": "700",
        "block_label_text_color": INK,
        "block_label_text_weight": "700",
        "color_accent": "*neutral_500",
        "link_text_color": INK,
        "link_text_color_active": INK,
        "link_text_color_hover": ("*neutral_600", "*neutral_300"),
        "link_text_color_visited": ("*neutral_600", "*neutral_300"),
        "input_background_fill": PAPER,
        "input_border_color_focus": INK,
        "focus_ring": INK,
        "slider_color": INK,
        "loader_color": INK,
        "checkbox_background_color_selected": ("*neutral_900", "*neutral_500"),
        "checkbox_border_color_selected": INK,
        "checkbox_label_background_fill": PAPER,
        "checkbox_label_background_fill_selected": INK,
        "checkbox_label_border_color": ("*neutral_400", "*neutral_600"),
        "checkbox_label_border_color_hover": INK,
        "checkbox_label_border_color_selected": INK,
        "checkbox_label_text_color_selected": PAPER,
        "button_border_width": "2px",
        "button_primary_background_fill": INK,
        "button_primary_background_fill_hover": ("*neutral_700", "*neutral_300"),
        "button_primary_border_color": INK,
        "button_primary_border_color_hover": ("*neutral_700", "*neutral_300"),
        "button_primary_text_color": PAPER,
        "button_secondary_background_fill": PAPER,
        "button_secondary_background_fill_hover": ("*neutral_100", "*neutral_800"),
        "button_secondary_border_color": INK,
        "button_secondary_border_color_hover": INK,
        "button_secondary_text_color": INK,
        "button_cancel_background_fill": PAPER,
        "button_cancel_background_fill_hover": ("*neutral_100", "*neutral_800"),
        "button_cancel_border_color": "*error_border_color",
        "button_cancel_border_color_hover": "*error_border_color",
        "button_cancel_text_color": "*error_text_color",
    }
