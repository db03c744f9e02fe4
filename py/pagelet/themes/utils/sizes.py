"""The sizes of themes, in seven steps: of text, of the space between things, of round corners."""

from __future__ import annotations

STEPS = ("xxs", "xs", "sm", "md", "lg", "xl", "xxl")


class Size:
    """A size in seven steps.

    Args:
        xxs, xs, sm, md, lg, xl, xxl: CSS lengths.
        name: such as "radius_md"; a theme may name it by its last part, "md".
    """

    def __init__(
        self,
        xxs: str,
        xs: str,
        sm: str,
        md: str,
        lg: str,
        xl: str,
        xxl: str,
        name: str | None = None,
    ) -> None:
        self.xxs = xxs
        self.xs = xs
        self.sm = sm
        self.md = md
        self.lg = lg
        self.xl = xl
        self.xxl = xxl
        self.name = name

    def expand(self) -> list[str]:
        """Return the lengths from the smallest to the largest."""
        return [getattr(self, step) for step in STEPS]


radius_none = Size("0px", "0px", "0px", "0px", "0px", "0px", "0px", name="radius_none")
radius_sm = Size("1px", "2px", "3px", "4px", "5px", "8px", "12px", name="radius_sm")
radius_md = Size("2px", "3px", "4px", "6px", "8px", "12px", "20px", name="radius_md")
radius_lg = Size("3px", "5px", "7px", "10px", "14px", "18px", "26px", name="radius_lg")
radius_xxl = Size("6px", "8px", "12px", "18px", "22px", "26px", "32px", name="radius_xxl")

spacing_sm = Size("1px", "2px", "3px", "4px", "6px", "9px", "12px", name="spacing_sm")
spacing_md = Size("1px", "2px", "4px", "6px", "8px", "12px", "16px", name="spacing_md")
spacing_lg = Size("2px", "3px", "5px", "8px", "11px", "16px", "24px", name="spacing_lg")

# In rem, so that the size that visitors have set in their browser counts.
text_sm = Size(
    *("0.5625rem", "0.6875rem", "0.75rem", "0.875rem", "1rem", "1.25rem", "1.5rem"), name="text_sm"
)
text_md = Size(
    *("0.625rem", "0.75rem", "0.8125rem", "0.9375rem", "1.0625rem", "1.375rem", "1.75rem"),
    name="text_md",
)
text_lg = Size(
    *("0.6875rem", "0.8125rem", "0.9375rem", "1.0625rem", "1.25rem", "1.5rem", "2rem"),
    name="text_lg",
)

SIZES = {name: value for name, value in list(globals().items()) if isinstance(value, Size)}
"""The sizes by name."""


def size(choice: Size | str, kind: str) -> Size:
    """Return a size that is given as such, or by its name.

    Args:
        choice: a size, or "none", "sm", "md", "lg" or "xxl".
        kind: "text", "spacing" or "radius".

    Raises:
        ValueError: for an unknown name.
        TypeError: for something else.
    """
    if isinstance(choice, Size):
        return choice
    if not isinstance(choice, str):
        raise TypeError(f"A {kind}_size is a gr.themes.Size or the name of one, not {choice!r}.")
    named = {
        name.partition("_")[2]: value for name, value in SIZES.items() if name.startswith(kind)
    }
    if choice not in named:
        known = ", ".join(repr(name) for name in named)
        raise ValueError(f"There is no {kind}_size {choice!r}. There are: {known}.")
    return named[choice]
