"""Origin: the look of earlier Gradio: grey ground, warm gradients, hollow fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts

DROP = ("0 1px 3px rgb(17 24 39 / 12%)", "none")
PRESSED = "inset 0 2px 3px rgb(17 24 39 / 20%)"


class Origin(Base):
    """Orange buttons that shade off, on grey; blue links."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.orange,
        "secondary_hue": colors.blue,
        "neutral_hue": colors.gray,
        "font": (fonts.LocalFont("Source Sans Pro"), "ui-sans-serif", "system-ui", "sans-serif"),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": ("*neutral_50", "*neutral_950"),
        "block_background_fill": ("#ffffff", "*neutral_800"),
        "block_radius": "*radius_lg",
        "block_shadow": DROP,
        "form_gap_width": "1px",
        "input_background_fill": ("#ffffff", "*neutral_900"),
        "input_radius": "*radius_lg",
        "input_shadow": ("inset 0 2px 3px rgb(17 24 39 / 7%)", "none"),
        "checkbox_label_background_fill": (
            "linear-gradient(to top, *neutral_100, #ffffff)",
            "linear-gradient(to top, *neutral_900, *neutral_700)",
        ),
        "checkbox_label_background_fill_hover": (
            "linear-gradient(to top, *neutral_200, #ffffff)",
            "linear-gradient(to top, *neutral_800, *neutral_600)",
        ),
        "checkbox_label_shadow": DROP,
        "button_large_radius": "*radius_lg",
        "button_primary_background_fill": (
            "linear-gradient(to bottom right, *primary_100, *primary_300)",
            "linear-gradient(to bottom right, *primary_700, *primary_800)",
        ),
        "button_primary_background_fill_hover": (
            "linear-gradient(to bottom right, *primary_200, *primary_300)",
            "linear-gradient(to bottom right, *primary_800, *primary_900)",
        ),
        "button_primary_border_color": ("*primary_300", "*primary_600"),
        "button_primary_border_color_hover": ("*primary_400", "*primary_600"),
        "button_primary_text_color": ("*primary_900", "#ffffff"),
        "button_primary_shadow": DROP,
        "button_primary_shadow_active": PRESSED,
        "button_secondary_background_fill": (
            "linear-gradient(to bottom right, *neutral_100, *neutral_200)",
            "linear-gradient(to bottom right, *neutral_600, *neutral_700)",
        ),
        "button_secondary_background_fill_hover": (
            "linear-gradient(to bottom right, *neutral_100, *neutral_300)",
            "linear-gradient(to bottom right, *neutral_600, *neutral_800)",
        ),
        "button_secondary_border_color": ("*neutral_300", "*neutral_500"),
        "button_secondary_border_color_hover": ("*neutral_400", "*neutral_500"),
        "button_secondary_text_color": ("*neutral_800", "#ffffff"),
        "button_secondary_shadow": DROP,
        "button_secondary_shadow_active": PRESSED,
        "button_cancel_background_fill": (
            "linear-gradient(to bottom right, #fee2e2, #fecaca)",
            "linear-gradient(to bottom right, #b91c1c, #991b1b)",
        ),
        "button_cancel_background_fill_hover": (
            "linear-gradient(to bottom right, #fecaca, #fca5a5)",
            "linear-gradient(to bottom right, #991b1b, #7f1d1d)",
        ),
        "button_cancel_border_color": ("#fca5a5", "#dc2626"),
        "button_cancel_border_color_hover": ("#f87171", "#dc2626"),
        "button_cancel_text_color": ("#7f1d1d", "#ffffff"),
    }
