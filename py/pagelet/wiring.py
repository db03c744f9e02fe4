"""The listeners of an Interface: what runs its function, stops it and clears its components."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .listener import Listener
from .plan import Kind
from .returns import Update, update

if TYPE_CHECKING:
    from .block import Block
    from .components.base import Component
    from .components.button import Button
    from .interface import Interface

Target = tuple["Block | None", str]


def listen_to_run(interface: Interface) -> Listener:
    """Add what runs the function; return the listener whose success is worth logging."""
    plan = interface.plan
    if plan.live and plan.kind is Kind.OUTPUT_ONLY:
        interface.listen(_at_once(interface, (None, "load")))
        return interface.listen(_at_once(interface, (plan.submit, "click")))
    if plan.live:
        return _listen_to_changes(interface)
    targets: list[Target] = [(plan.submit, "click")]
    targets += [(item, "submit") for item in plan.all_inputs if "submit" in item.events]
    if plan.stop is None:
        return interface.listen(_main(interface, targets))
    return _listen_with_stop(interface, plan.stop, targets)


def _main(interface: Interface, targets: Sequence[Target], **options: Any) -> Listener:
    settings = {**interface.call_options, "scroll_to_output": True, **options}
    return Listener(
        targets, interface.fn, interface.plan.all_inputs, interface.plan.outputs, **settings
    )


def _at_once(interface: Interface, target: Target) -> Listener:
    """Return what runs a function without inputs: when the page opens, and at Generate."""
    options = interface.call_options
    kept = {name: options[name] for name in ("batch", "max_batch_size", "validator", "api_name")}
    return Listener([target], interface.fn, (), interface.plan.outputs, **kept)


def _listen_to_changes(interface: Interface) -> Listener:
    inputs = interface.plan.all_inputs
    streams = [item for item in inputs if getattr(item, "streaming", False)]
    targets: list[Target] = [
        (item, "stream" if item in streams else "change")
        for item in inputs
        if item in streams or "change" in item.events
    ]
    return interface.listen(
        _main(
            interface,
            targets,
            scroll_to_output=False,
            trigger_mode="multiple" if streams else "always_last",
            batch=False,
            concurrency_limit="default",
            time_limit=interface.time_limit,
            stream_every=interface.stream_every,
            **({"show_progress": "hidden"} if streams else {}),
        )
    )


def _listen_with_stop(interface: Interface, stop: Button, targets: Sequence[Target]) -> Listener:
    """Show Stop in the place of Submit while a generator runs."""
    buttons = (interface.plan.submit, stop)

    def swap(running: bool) -> Callable[[], list[Update]]:
        return lambda: [update(visible=not running), update(visible=running)]

    first = interface.listen(Listener(targets, swap(True), outputs=buttons, local=True))
    main = interface.listen(_main(interface, [(None, "then")], after=(first, "then")))
    ended: Sequence[Target] = [(None, "then")]
    stopped: Sequence[Target] = [(stop, "click")]
    interface.listen(
        Listener(ended, swap(False), outputs=buttons, after=(main, "then"), local=True)
    )
    interface.listen(Listener(stopped, swap(False), outputs=buttons, local=True))
    interface.listen(Listener(stopped, None, cancels=[main]))
    return main


def listen_to_clear(interface: Interface) -> None:
    """Let Clear show every component's empty value, and give states their first."""
    plan = interface.plan
    clear: Sequence[Target] = [(plan.clear, "click")]
    cleared = [*plan.all_inputs, *plan.outputs]
    interface.listen(Listener(clear, lambda: _empty(cleared), outputs=cleared, local=True))
    states = [item for item in cleared if item.stateful]
    if states:
        interface.listen(
            Listener(
                clear,
                lambda: _one_or_list([item.first_payload() for item in states]),
                outputs=states,
                local=True,
            )
        )
    # Nothing hides the inputs here; Gradio's list has this step, and `fn_index` counts it.
    column = [] if interface.input_column is None else [interface.input_column]
    interface.listen(Listener(clear, None, outputs=column))


def _empty(components: Sequence[Component]) -> Any:
    return _one_or_list([Update() if c.stateful else c.postprocess(None) for c in components])


def _one_or_list(payloads: list[Any]) -> Any:
    return payloads[0] if len(payloads) == 1 else payloads
