"""A theme as CSS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .base import REFERENCE, ThemeClass
from .variables import KNOWN, OWN, SEPARATE

SCOPE = ":where(.gradio-container, body:has(> #pagelet-app))"
"""What the variables are set on: the app, what the page itself says, and what is behind them.

It counts for nothing, so that any rule of the author's own wins.
"""


def stylesheet(theme: ThemeClass) -> str:
    """Return the CSS that gives the page a theme's variables.

    A scheme that the system or a class sets is told apart by rules, not by `light-dark()`, since
    that takes colours only, and a variable set for one scheme has to stay as it is in the other.
    """
    values = theme.variables()
    always, day, night = {}, {}, {}
    for name, value in values.items():
        plain = name.removesuffix("_dark")
        if plain != name:
            if values.get(plain) != value:
                night[plain] = value
        elif values.get(f"{name}_dark", None if name in (*SEPARATE, *OWN) else value) == value:
            always[name] = value
        else:
            day[name] = value
    rules = [
        _rule(SCOPE, always),
        *_scheme("light", "dark", day),
        *_scheme("dark", "light", night),
        theme.custom_css,
    ]
    return "\n".join(rule for rule in rules if rule)


def _scheme(name: str, other: str, values: Mapping[str, str]) -> Iterable[str]:
    """Yield the rules for a scheme: set by the system and not overruled, or by a class."""
    if values:
        by_system = _rule(f"{SCOPE}:where(:not(.{other}, .{other} *))", values)
        yield f"@media (prefers-color-scheme: {name}) {{\n{by_system}\n}}"
        by_class = f".{name} {SCOPE}, .{name}{SCOPE}, :host(.{name}) {SCOPE}"
        yield _rule(f":where({by_class})", values)


def _rule(selector: str, values: Mapping[str, str]) -> str:
    if not values:
        return ""
    lines = [f"  --{_dashed(name)}: {_resolved(value)};" for name, value in values.items()]
    return "\n".join([f"{selector} {{", *lines, "}"])


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _resolved(value: str) -> str:
    """Return a value with its references as CSS has them."""
    return REFERENCE.sub(
        lambda match: f"var(--{_dashed(match[1])})" if match[1] in KNOWN else match[0], value
    )
