"""What a function's signature says: labels for its inputs, and the arguments of a call."""

from __future__ import annotations

import inspect
import types
import typing
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Provider = Callable[[type, inspect.Parameter], Any]
"""Makes the argument of a special type, from the type asked for and the parameter."""


def input_names(fn: Callable[..., Any], specials: Sequence[type]) -> list[str] | None:
    """Return the names of the parameters that take inputs, in order.

    A bound method's `self` is left out; a callable object's and a class's is not, as in Gradio.
    `*args` and keyword-only parameters give no name.

    Args:
        fn: the user's function.
        specials: types whose parameters are filled in by Pagelet and take no input.

    Returns:
        The names; `None` for what has no signature in Python, such as `str`.
    """
    try:
        names = inspect.getfullargspec(fn).args
    except TypeError:
        return None
    if inspect.ismethod(fn):
        names = names[1:]
    hints = type_hints(fn)
    special = {
        parameter.name
        for parameter in parameters_of(fn) or ()
        if special_type(parameter, hints, specials) is not None
    }
    return [name for name in names if name not in special]


def type_hints(fn: Callable[..., Any]) -> dict[str, Any]:
    """Return the evaluated annotations; none where they can't be evaluated."""
    target: Any = fn
    if not (inspect.isfunction(fn) or inspect.ismethod(fn)):
        target = getattr(fn, "func", None) or getattr(type(fn), "__call__", fn)  # noqa: B004 - not called
    try:
        return typing.get_type_hints(target)
    except (NameError, TypeError, AttributeError):
        return {}


def special_type(
    parameter: inspect.Parameter, hints: Mapping[str, Any], specials: Sequence[type]
) -> type | None:
    """Return which special type a parameter asks for, by its default or its annotation."""
    for special in specials:
        if isinstance(parameter.default, special):
            return special
    hint = hints.get(parameter.name)
    options = typing.get_args(hint) if typing.get_origin(hint) in _UNIONS else (hint,)
    for option in options:
        if isinstance(option, type) and issubclass(option, tuple(specials)):
            return option
    return None


_UNIONS = (typing.Union, types.UnionType)


def parameters_of(fn: Callable[..., Any]) -> list[inspect.Parameter] | None:
    """Return a function's parameters, or `None` where it has no signature."""
    try:
        return list(inspect.signature(fn).parameters.values())
    except (TypeError, ValueError):
        return None


def check_count(fn: Callable[..., Any], given: int, specials: Sequence[type]) -> None:
    """Warn if a function takes fewer or more arguments than it will be given.

    One with a keyword-only parameter that has no default can't be called at all: it says so itself.
    """
    parameters = parameters_of(fn)
    if parameters is None or any(map(_is_required_keyword, parameters)):
        return
    hints = type_hints(fn)
    least = most = 0
    for parameter in parameters:
        if special_type(parameter, hints, specials) is not None:
            continue
        required = parameter.default is parameter.empty
        if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            most += 1
            least += required
        elif parameter.kind is parameter.VAR_POSITIONAL:
            most = 1_000_000
    name = getattr(fn, "__name__", type(fn).__name__)
    exactly = str(least) if least == most else None
    if given < least:
        wanted = exactly or f"at least {least}"
        _warn(f"The function {name} takes {wanted} arguments, but there are {given} inputs.")
    elif given > most:
        wanted = exactly or f"at most {most}"
        _warn(f"The function {name} takes {wanted} arguments, but there are {given} inputs.")


def _is_required_keyword(parameter: inspect.Parameter) -> bool:
    return parameter.kind is parameter.KEYWORD_ONLY and parameter.default is parameter.empty


def _warn(message: str) -> None:
    """Warn at the line of the script that builds the interface."""
    warnings.warn(message, stacklevel=5)


def fill(
    fn: Callable[..., Any],
    values: Sequence[Any],
    provide: Mapping[type, Provider],
    describe: Callable[[int, Any, Any], Any],
    named: Mapping[str, Any] = types.MappingProxyType({}),
) -> list[Any]:
    """Return a call's positional arguments.

    A parameter of a special type gets what `provide` makes; one without an input gets its
    default, or `None` with a warning.

    Args:
        fn: the user's function.
        values: the inputs' values, in order.
        provide: for each special type what makes its argument.
        describe: returns what a parameter gets, from the input's index, the annotation and the
            input's value.
        named: values of parameters by their names.
    """
    parameters = parameters_of(fn)
    if parameters is None:
        return list(values)
    hints = type_hints(fn)
    taken = 0
    arguments: list[Any] = []
    for parameter in parameters:
        if parameter.kind not in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
            break
        special = special_type(parameter, hints, list(provide))
        if special is not None:
            base = next(kind for kind in provide if issubclass(special, kind))
            arguments.append(provide[base](special, parameter))
        elif parameter.name in named:
            arguments.append(named[parameter.name])
        elif taken < len(values):
            arguments.append(describe(taken, hints.get(parameter.name), values[taken]))
            taken += 1
        else:
            arguments.append(_without_input(parameter))
    return arguments + list(values[taken:])


def _without_input(parameter: inspect.Parameter) -> Any:
    if parameter.default is not parameter.empty:
        return parameter.default
    warnings.warn(
        f"The function's parameter {parameter.name!r} has no input; it gets None.", stacklevel=3
    )
    return None
