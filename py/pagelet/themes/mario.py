"""Mario: a game of blocks: blue sky, bricks, coins, hard edges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from .base import Base
from .utils import colors, fonts, sizes

LINE = ("#000000", "#f4efe6")
SKY = ("#79a6ff", "#10183f")
BLOCK = ("#fff3d6", "#2a2140")
COIN = ("#ffd24a", "#ffd24a")
STEP = ("4px 4px 0 #000000", "4px 4px 0 #000000")
JUMP = "6px 6px 0 #000000"
LAND = "1px 1px 0 #000000"


class Mario(Base):
    """Thick lines and hard shadows, as if made of pixels."""

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.orange,
        "secondary_hue": colors.green,
        "neutral_hue": colors.stone,
        "radius_size": sizes.radius_none,
        "font": (fonts.LocalFont("Press Start 2P", weights=(400,)), "ui-monospace", "monospace"),
        "font_mono": (
            fonts.LocalFont("Press Start 2P", weights=(400,)),
            *("ui-monospace", "Consolas", "monospace"),
        ),
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {
        "body_background_fill": SKY,
        "body_text_color": ("#1a1000", "#f4efe6"),
        "body_text_color_subdued": ("#3a2c10", "#d8cfe8"),
        "block_background_fill": BLOCK,
        "block_border_color": LINE,
        "block_border_width": "3px",
        "block_shadow": STEP,
        "block_info_text_color": ("#5a4312", "#d8cfe8"),
        "block_title_text_color": ("#1a1000", "#ffe08a"),
        "block_title_text_weight": "700",
        "block_label_background_fill": COIN,
        "block_label_border_color": LINE,
        "block_label_border_width": "3px",
        "block_label_text_color": "#1a1000",
        "block_label_text_weight": "700",
        "link_text_color": ("#0b3d0b", "#8ee08e"),
        "link_text_color_active": ("#0b3d0b", "#b9f0b9"),
        "link_text_color_hover": ("#0b3d0b", "#b9f0b9"),
        "link_text_color_visited": ("#0b3d0b", "#8ee08e"),
        "input_background_fill": ("#ffffff", "#191430"),
        "input_border_color": LINE,
        "input_border_color_focus": ("#b3261e", "#ffd24a"),
        "input_border_width": "2px",
        "input_placeholder_color": ("#5a4a2a", "#b8adcf"),
        "input_shadow_focus": "none",
        "focus_ring": ("#7a1210", "#ffd24a"),
        "slider_color": ("#b3261e", "#e0483e"),
        "loader_color": ("#b3261e", "#ffd24a"),
        "checkbox_background_color_selected": ("#177a17", "#23902a"),
        "checkbox_border_color": LINE,
        "checkbox_border_color_selected": LINE,
        "checkbox_border_width": "2px",
        "checkbox_label_background_fill": ("#ffffff", "#3a2f57"),
        "checkbox_label_background_fill_hover": ("#ffe9b0", "#4a3d6c"),
        "checkbox_label_background_fill_selected": COIN,
        "checkbox_label_border_color": LINE,
        "checkbox_label_border_color_selected": LINE,
        "checkbox_label_border_width": "2px",
        "checkbox_label_text_color_selected": "#1a1000",
        "code_background_fill": ("#ffe9b0", "#191430"),
        "button_border_width": "3px",
        "button_transform_hover": "translate(-2px, -2px)",
        "button_transform_active": "translate(3px, 3px)",
        "button_transition": "transform 0.05s, box-shadow 0.05s",
        "button_primary_background_fill": "#b3261e",
        "button_primary_background_fill_hover": "#c62d24",
        "button_primary_border_color": "#000000",
        "button_primary_border_color_hover": "#000000",
        "button_primary_text_color": "#ffffff",
        "button_primary_shadow": STEP,
        "button_primary_shadow_hover": JUMP,
        "button_primary_shadow_active": LAND,
        "button_secondary_background_fill": COIN,
        "button_secondary_background_fill_hover": "#ffdf7d",
        "button_secondary_border_color": "#000000",
        "button_secondary_border_color_hover": "#000000",
        "button_secondary_text_color": "#1a1000",
        "button_secondary_shadow": STEP,
        "button_secondary_shadow_hover": JUMP,
        "button_secondary_shadow_active": LAND,
        "button_cancel_background_fill": "#2f2f2f",
        "button_cancel_background_fill_hover": "#454545",
        "button_cancel_border_color": "#000000",
        "button_cancel_text_color": "#ffffff",
        "button_cancel_shadow": STEP,
        "button_cancel_shadow_hover": JUMP,
        "button_cancel_shadow_active": LAND,
        "table_even_background_fill": ("#ffffff", "#2a2140"),
        "table_odd_background_fill": ("#fff3d6", "#191430"),
    }
