"""Components by name: `"text"`, `"image"`, {"name": "slider", "maximum": 10}."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from .block import Block
from .components.base import Component


def component(spec: object) -> Component:
    """Return the component that an author meant.

    Args:
        spec: a component, the name of one, or a dict with "name" and constructor arguments.

    Raises:
        TypeError: for the name of a layout.
        ValueError: for any other name, and for anything else, a class or a layout among it.
    """
    if isinstance(spec, Component):
        return spec
    if isinstance(spec, str):
        return named(spec)(render=False)
    if isinstance(spec, dict):
        options = dict(spec)
        if not isinstance(options.get("name"), str):
            raise TypeError('A dict that stands for a component needs its "name", a string.')
        return named(options.pop("name"))(render=False, **options)
    if isinstance(spec, type) and issubclass(spec, Block):
        name = spec.__name__
        raise ValueError(f"Expected a component, got the class {name}: call it, as in gr.{name}().")
    if isinstance(spec, Block):
        raise ValueError(f"{type(spec).__name__} is a layout; inputs and outputs are components.")
    raise ValueError(
        f"Expected a component, a component's name or a dict, got {spec!r} of type "
        f"{type(spec).__name__}."
    )


def components(spec: object, argument: str) -> list[Component]:
    """Return the components of an argument: one, several or none.

    Args:
        spec: a component, its name, or a list or tuple of what `component` takes.
        argument: its name, for messages.

    Raises:
        TypeError: for what is neither.
    """
    if spec is None:
        return []
    if isinstance(spec, (list, tuple)):
        return [component(item) for item in spec]
    if isinstance(spec, (str, Component)):
        return [component(spec)]
    shown = spec.__name__ if isinstance(spec, type) else repr(spec)
    raise TypeError(
        f"{argument} must be a component, the name of one, or a list of these, not {shown}."
    )


def named(name: str) -> type[Component]:
    """Return the component class for a string shortcut.

    A shortcut is the class's name in lower case; underscores in it do not count.

    Raises:
        TypeError: for the name of a layout.
        ValueError: for a name that nothing has.
    """
    import pagelet

    key = name.replace("_", "")
    for kind in _subclasses(Component):
        if key == kind.__name__.lower() or key in kind.names:
            return kind
    if key in ("component", "form"):
        raise TypeError(f"{name!r} is no component that can be used by itself.")
    for public, module in pagelet.PUBLIC.items():
        if public.lower() != key:
            continue
        found = getattr(import_module(f"pagelet.{module}"), public)
        if isinstance(found, type) and issubclass(found, Component):
            # A second name of a class, such as Mic, is no shortcut.
            if key in (found.__name__.lower(), *found.names):
                return found
            continue
        if module.startswith("layouts."):
            raise TypeError(f"{name!r} is a layout; inputs and outputs are components.")
    raise ValueError(_unknown(name, pagelet.PUBLIC))


def _subclasses(kind: type[Any]) -> Iterator[type[Any]]:
    for subclass in kind.__subclasses__():
        yield subclass
        yield from _subclasses(subclass)


def _unknown(name: str, public: dict[str, str]) -> str:
    import difflib

    named = (item.lower() for item, module in public.items() if module.startswith("components."))
    shortcuts = list(dict.fromkeys(named))
    close = difflib.get_close_matches(name.lower(), shortcuts, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return f"{name!r} is not the name of a component.{hint} There are: {', '.join(shortcuts)}."


def is_same(a: Sequence[object], b: Sequence[object]) -> bool:
    """Return whether two lists hold the same objects."""
    return len(a) == len(b) and all(x is y for x, y in zip(a, b, strict=True))
