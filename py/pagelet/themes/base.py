"""What all themes share: hues, sizes and fonts, the variables made of them, and `set()`."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from .contrast import MARK, TEXT, is_light, readable
from .utils import colors, fonts, sizes
from .variables import FONTS, KNOWN, SETTABLE

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from .utils.colors import Color
    from .utils.fonts import Font
    from .utils.sizes import Size

    Fonts: TypeAlias = Font | str | Iterable[Font | str]

REFERENCE = re.compile(r"\*([A-Za-z]\w*)")
"""How a value names another variable."""

SANS = "system-ui, sans-serif"
MONO = "ui-monospace, monospace"


class ThemeClass:
    """A set of CSS variables. Those that are not set stay as the page's style sheet has them."""

    name = "theme"
    custom_css = ""

    def __getattr__(self, name: str) -> str:
        """Return a reference to a variable that is not set, for use in other values."""
        if name in KNOWN:
            return f"*{name.removesuffix('_dark')}"
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def variables(self) -> dict[str, str]:
        """Return what is set, by name; a reference to itself does not count."""
        return {
            name: str(value)
            for name, value in vars(self).items()
            if name in KNOWN and value is not None and value != f"*{name.removesuffix('_dark')}"
        }

    def set(self, **variables: Any) -> Self:
        """Set variables, and return the theme.

        Args:
            variables: CSS values by name; "*name" in a value refers to another variable, by
                night to its `_dark` variant. `None` leaves a variable as it is.

        Raises:
            TypeError: for a name that is none of `variables.SETTABLE`.
            ValueError: for a reference to a `_dark` variant.
        """
        for name, value in variables.items():
            if name not in SETTABLE:
                import difflib

                near = difflib.get_close_matches(name, SETTABLE, 1)
                hint = f" Did you mean {near[0]!r}?" if near else ""
                raise TypeError(f"set() got an unexpected keyword argument {name!r}.{hint}")
            if value is None:
                continue
            _check_references(name, str(value))
            setattr(self, name, value)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the theme as plain data."""
        from .schema import plain

        return plain(self)

    @classmethod
    def from_dict(cls, theme: Mapping[str, Any]) -> ThemeClass:
        """Return the theme that `to_dict` made `theme` of, here or in Gradio."""
        from .schema import restored

        return restored(theme)

    def dump(self, filename: str | Path) -> None:
        """Write the theme to a JSON file."""
        from .schema import write

        write(self, filename)

    @classmethod
    def load(cls, path: str | Path) -> ThemeClass:
        """Return the theme in a JSON file that `dump` wrote, here or in Gradio."""
        from .schema import read

        return read(path)

    @classmethod
    def from_hub(cls, repo_name: str, hf_token: str | None = None, token: str | None = None) -> Any:
        """Refuse: a page asks no other site for its theme.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError(
            f"A page can't fetch the theme {repo_name!r} from the Hugging Face Hub. Download the "
            "theme's JSON file there, put it beside the script and use gr.themes.ThemeClass.load"
            "('theme.json')."
        )

    def push_to_hub(self, *args: Any, **kwargs: Any) -> None:
        """Refuse: a page can't write to the Hub.

        Raises:
            NotImplementedError: always.
        """
        raise NotImplementedError(
            "A page can't push a theme to the Hugging Face Hub. Write it to a file with "
            "theme.dump('theme.json') and upload that, or run the script under Gradio."
        )


class Base(ThemeClass):
    """A plain theme, the one to begin with for one's own.

    Its subclasses declare their hues, sizes and fonts in `defaults` and their variables in
    `settings`: a text for day and night, or a pair of both.

    Args:
        primary_hue, secondary_hue, neutral_hue: a `Color` or the name of one, such as "teal".
        text_size, spacing_size, radius_size: a `Size`, or "sm", "md" and so on.
        font, font_mono: a `Font`, the name of one, or several in order of preference.
    """

    defaults: ClassVar[Mapping[str, Any]] = {
        "primary_hue": colors.blue,
        "secondary_hue": colors.blue,
        "neutral_hue": colors.zinc,
    }
    settings: ClassVar[Mapping[str, str | tuple[str, str]]] = {}

    def __init__(
        self,
        *,
        primary_hue: Color | str | None = None,
        secondary_hue: Color | str | None = None,
        neutral_hue: Color | str | None = None,
        text_size: Size | str | None = None,
        spacing_size: Size | str | None = None,
        radius_size: Size | str | None = None,
        font: Fonts | None = None,
        font_mono: Fonts | None = None,
    ) -> None:
        self.name = type(self).__name__.lower()
        given = {
            "primary_hue": primary_hue,
            "secondary_hue": secondary_hue,
            "neutral_hue": neutral_hue,
            "text_size": text_size,
            "spacing_size": spacing_size,
            "radius_size": radius_size,
            "font": font,
            "font_mono": font_mono,
        }
        chosen = {**self.defaults, **{k: v for k, v in given.items() if v is not None}}
        self._take_hues(chosen)
        self._take_sizes(chosen)
        for name, fallback in zip(FONTS, (SANS, MONO), strict=True):
            if name in chosen:
                setattr(self, name, fonts.family(chosen[name], fallback))
        for name, value in self.settings.items():
            day, night = value if isinstance(value, tuple) else (value, value)
            self.set(**{name: day})
            if f"{name}_dark" in SETTABLE:
                self.set(**{f"{name}_dark": night})

    def _take_hues(self, chosen: Mapping[str, Any]) -> None:
        hues = {
            kind: colors.hue(chosen[f"{kind}_hue"])
            for kind in ("primary", "secondary", "neutral")
            if f"{kind}_hue" in chosen
        }
        for kind, hue in hues.items():
            for step, value in zip(colors.STEPS, hue.expand(), strict=True):
                setattr(self, f"{kind}_{step}", value)
        if "primary" in hues:
            self.set(**_of_primary(hues["primary"]))
        if "secondary" in hues:
            self.set(**_of_secondary(hues["secondary"]))
        if "neutral" in hues:
            self.set(**_of_neutral(hues["neutral"]))

    def _take_sizes(self, chosen: Mapping[str, Any]) -> None:
        for kind in ("text", "spacing", "radius"):
            if f"{kind}_size" in chosen:
                size = sizes.size(chosen[f"{kind}_size"], kind)
                for step, value in zip(sizes.STEPS, size.expand(), strict=True):
                    setattr(self, f"{kind}_{step}", value)


Theme = Base


def _check_references(name: str, value: str) -> None:
    for reference in REFERENCE.findall(value):
        if reference.endswith("_dark"):
            raise ValueError(
                f"{name}={value!r}: by night '*{reference.removesuffix('_dark')}' refers to the "
                "dark variant by itself; leave out the '_dark'."
            )
        if reference not in KNOWN:
            warnings.warn(f"{name}={value!r}: there is no variable {reference!r}.", stacklevel=4)


def _of_primary(hue: Color) -> dict[str, str]:
    """Return what shows the primary hue, in steps of it that can be read and seen."""
    if is_light(hue):
        fill, hover, text = "400", "300", "*neutral_950"
    else:
        fill = readable(hue, "#ffffff", TEXT, ("600", "700", "800"))
        hover, text = str(int(fill) + 100), "#ffffff"
    mark = readable(hue, "#ffffff", MARK, ("500", "600", "700"))
    edge = readable(hue, "#f5f5f5", MARK, ("600", "700", "800"))
    day = {
        "button_primary_background_fill": f"*primary_{fill}",
        "button_primary_background_fill_hover": f"*primary_{hover}",
        "button_primary_border_color": f"*primary_{fill}",
        "button_primary_border_color_hover": f"*primary_{hover}",
        "button_primary_text_color": text,
        "input_border_color_focus": f"*primary_{edge}",
        "focus_ring": f"*primary_{edge}",
    }
    night = {f"{name}_dark": value for name, value in day.items()}
    return {
        **day,
        **night,
        "color_accent": f"*primary_{mark}",
        "input_border_color_focus_dark": "*primary_400",
        "focus_ring_dark": "*primary_400",
    }


def _of_secondary(hue: Color) -> dict[str, str]:
    """Return the colours of links."""
    step = readable(hue, "#f5f5f5", TEXT, ("600", "700", "800"))
    further = str(int(step) + 100)
    return {
        "link_text_color": f"*secondary_{step}",
        "link_text_color_active": f"*secondary_{further}",
        "link_text_color_hover": f"*secondary_{further}",
        "link_text_color_visited": f"*secondary_{further}",
    }


def _of_neutral(hue: Color) -> dict[str, str]:
    """Return the colours of small print and of edges."""
    subdued = readable(hue, hue.c50, TEXT, ("500", "600", "700"))
    edge = readable(hue, "#ffffff", MARK, ("400", "500", "600"))
    return {
        "body_text_color_subdued": f"*neutral_{subdued}",
        "input_placeholder_color": f"*neutral_{subdued}",
        "input_placeholder_color_dark": "*neutral_400",
        "input_border_color": f"*neutral_{edge}",
        "input_border_color_dark": "*neutral_500",
        "checkbox_border_color": f"*neutral_{edge}",
        "checkbox_border_color_dark": "*neutral_500",
    }
