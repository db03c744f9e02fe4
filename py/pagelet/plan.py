"""What the arguments of `Interface` mean: a frozen plan, made without a page."""

from __future__ import annotations

import enum
import os
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .arguments import check_count, input_names
from .components.base import Component
from .components.button import Button
from .errors import RenderError
from .layouts.accordion import Accordion
from .runner import is_streaming
from .shortcuts import components, is_same
from .special import SPECIALS


class Kind(enum.Enum):
    """The four kinds of interfaces."""

    STANDARD = "standard"
    INPUT_ONLY = "input_only"
    OUTPUT_ONLY = "output_only"
    UNIFIED = "unified"


@dataclass(frozen=True)
class Plan:
    """What an Interface will consist of."""

    kind: Kind
    inputs: tuple[Component, ...]
    additional: tuple[Component, ...]
    outputs: tuple[Component, ...]
    accordion: Accordion | None
    clear: Button
    submit: Button
    stop: Button | None
    flags: tuple[tuple[str, str | None], ...]
    flagging_mode: str
    live: bool

    @property
    def all_inputs(self) -> tuple[Component, ...]:
        """The inputs and the additional ones, in the order of the function's parameters."""
        return self.inputs + self.additional

    @property
    def has_input_column(self) -> bool:
        """Whether there is a column of inputs."""
        return self.kind is not Kind.OUTPUT_ONLY

    @property
    def has_output_column(self) -> bool:
        """Whether there is a column of outputs."""
        return self.kind in (Kind.STANDARD, Kind.OUTPUT_ONLY)


def kind_of(
    inputs: Sequence[Component], additional: Sequence[Component], outputs: Sequence[Component]
) -> Kind:
    """Return which of the four kinds these make.

    Raises:
        ValueError: if there are neither inputs nor outputs.
    """
    if not inputs and not outputs:
        raise ValueError("Give `inputs` or `outputs` or both: an Interface without any is empty.")
    if not outputs:
        return Kind.INPUT_ONLY
    if not inputs:
        return Kind.OUTPUT_ONLY
    return Kind.UNIFIED if is_same([*inputs, *additional], outputs) else Kind.STANDARD


def make_plan(
    fn: Callable[..., Any],
    inputs: object,
    outputs: object,
    *,
    live: bool,
    additional_inputs: object,
    accordion: object,
    submit_btn: object,
    stop_btn: object,
    clear_btn: object,
    flagging_mode: str | None,
    flagging_options: object,
) -> Plan:
    """Return the plan for the arguments of `Interface`; see there for what they are and raise."""
    if fn is not None and not callable(fn):
        raise TypeError(f"fn must be a function or another callable, not {fn!r}.")
    input_list = components(inputs, "inputs")
    output_list = components(outputs, "outputs")
    # A string is taken apart as in Gradio, and its first letter is no component's name.
    given = list(additional_inputs) if isinstance(additional_inputs, str) else additional_inputs
    additional = components(given, "additional_inputs")
    _settle_states([*input_list, *additional], output_list)
    kind = kind_of(input_list, additional, output_list)
    _label(fn, [*input_list, *additional], output_list)
    if kind in (Kind.STANDARD, Kind.OUTPUT_ONLY):
        for component in output_list:
            if component.interactive is None:
                component.interactive = False
    check_count(fn, len(input_list) + len(additional), SPECIALS)
    mode = _flagging_mode(flagging_mode)
    if mode == "auto" and live and kind is Kind.STANDARD:
        raise RenderError(
            'flagging_mode="auto" logs what is submitted, and a live Interface has no Submit. '
            'Use flagging_mode="manual" or live=False.'
        )
    submit = _button("submit_btn", submit_btn, "primary")
    stop = _button("stop_btn", stop_btn, "stop", visible=False)
    hidden = clear_btn is None
    clear = _button("clear_btn", "Clear" if hidden else clear_btn, "secondary", not hidden)
    if kind is Kind.OUTPUT_ONLY:
        submit = Button("Generate", variant="primary", render=False)
    return Plan(
        kind=kind,
        inputs=tuple(input_list),
        additional=tuple(additional),
        outputs=tuple(output_list),
        accordion=_accordion(accordion) if additional else None,
        clear=clear,
        submit=submit,
        stop=stop if is_streaming(fn) and not live else None,
        flags=_flags(flagging_options),
        flagging_mode=mode,
        live=live,
    )


def _settle_states(inputs: list[Component], outputs: list[Component]) -> None:
    """Let the output State be the input's: a state is read and written as one."""
    states = [index for index, component in enumerate(inputs) if component.stateful]
    kept = [index for index, component in enumerate(outputs) if component.stateful]
    if len(states) != len(kept) or len(states) > 1:
        raise ValueError(
            "An Interface has one state or none: exactly one 'state' (gr.State) among `inputs` and "
            f"one among `outputs`. Here are {len(states)} and {len(kept)}."
        )
    if states:
        outputs[kept[0]] = inputs[states[0]]


def _label(
    fn: Callable[..., Any], inputs: Sequence[Component], outputs: Sequence[Component]
) -> None:
    names = input_names(fn, SPECIALS)
    if names is None:
        names = [f"input {index}" for index in range(len(inputs))]
    for component, name in zip(inputs, names, strict=False):
        if component.label is None:
            component.label = name
    for index, component in enumerate(outputs):
        if component.label is None:
            component.label = "output" if len(outputs) == 1 else f"output {index}"


def _button(name: str, given: object, variant: Any, visible: bool = True) -> Button:
    if isinstance(given, str):
        return Button(given, variant=variant, visible=visible, render=False)
    if isinstance(given, Button):
        return given.unrender()
    raise ValueError(
        f"{name} must be a string or a gr.Button, not {given!r} of type {type(given).__name__!r}."
    )


def _accordion(given: object) -> Accordion:
    if given is None:
        return Accordion("Additional Inputs", open=False, render=False)
    if isinstance(given, str):
        return Accordion(given, render=False)
    if isinstance(given, Accordion):
        given.unrender()
        return given
    raise ValueError(
        "additional_inputs_accordion must be a string or a gr.Accordion, not "
        f"{given!r} of type {type(given).__name__!r}."
    )


def _flagging_mode(given: str | None) -> str:
    if given is None:
        return os.environ.get("GRADIO_FLAGGING_MODE", "manual")
    if given not in ("manual", "auto", "never"):
        raise ValueError(f'flagging_mode must be "manual", "auto" or "never", not {given!r}.')
    return given


def _flags(options: object) -> tuple[tuple[str, str | None], ...]:
    """Return the flag buttons: their labels and the values that are logged."""
    if options is None:
        return (("Flag", None),)
    if not isinstance(options, list):
        raise ValueError(
            "flagging_options must be a list of strings or of (label, value) tuples, not "
            f"{options!r}."
        )
    if all(isinstance(option, str) for option in options):
        return tuple((f"Flag as {option}", option) for option in options)
    if all(isinstance(option, tuple) and len(option) == 2 for option in options):
        return tuple(options)
    raise ValueError(
        f"flagging_options must be all strings or all (label, value) tuples, not {options!r}."
    )


def warn_streaming(inputs: Sequence[Component], live: bool) -> None:
    """Warn of a streaming input in an Interface that isn't live."""
    for component in inputs:
        if getattr(component, "streaming", False) and not live:
            warnings.warn(
                f"{type(component).__name__} streams, but the Interface is not live: pass "
                "live=True.",
                stacklevel=4,
            )
