"""Interface: a user interface around one function."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from .blocks import Blocks
from .layouts.column import Column
from .layouts.row import Row
from .listener import Listener
from .plan import Kind, Plan, make_plan, warn_streaming
from .runner import unwrapped

if TYPE_CHECKING:
    from .components.button import Button
    from .examples import Examples
    from .flagging import FlaggingCallback


class Interface(Blocks):
    """A user interface around one function: inputs, a button, outputs.

    Args:
        fn: the function; plain, a generator (each value is shown as it is yielded), `async`, a
            method, a partial or a callable object.
        inputs: a component, its name ("text", "image", ...), a dict with "name" and arguments, or
            a list of these; one for each parameter. `None` makes an interface with outputs only.
        outputs: likewise, one for each value that the function returns. `None` makes one with
            inputs only; the same objects as `inputs` make a unified one.
        examples: rows of example inputs, or a directory of them.
        cache_examples, cache_mode, preload_example: whether the examples' results are computed
            beforehand, when, and which of them is shown at first.
        examples_per_page, example_labels: how the examples are listed.
        live: whether the function runs at each change instead of at a button.
        title, description, article: Markdown or HTML above, below the title and at the end.
        flagging_mode: "manual" (a button), "auto" (each result is logged) or "never".
        flagging_options: the buttons: strings, or (label, value) tuples.
        flagging_dir: where flags are logged.
        flagging_callback: what logs them; a `CSVLogger` by default.
        batch, max_batch_size: whether the function takes and returns lists of values.
        additional_inputs, additional_inputs_accordion: further inputs, folded away; the label of
            the accordion, or an Accordion.
        submit_btn, stop_btn, clear_btn: the buttons' texts, or Buttons; `clear_btn=None` hides it.
        show_progress: "full", "minimal" or "hidden": what outputs show while the function runs.
        fill_width: whether the interface takes the window's whole width.
        time_limit, stream_every: for streaming inputs: seconds until a run ends, between events.
        deep_link: whether the address carries the inputs.
        concurrency_limit: how many runs may go on at once.
        validator: called with the inputs before the function.
        analytics_enabled, api_name, api_visibility, api_description, allow_duplication,
            delete_cache: accepted; they are about a server.
        page: `fill_height`, and what belongs to `launch()`: `theme`, `css`, ...

    Raises:
        ValueError, TypeError: for arguments that make no interface; the message says which.
    """

    def __init__(
        self,
        fn: Callable[..., Any],
        inputs: Any,
        outputs: Any,
        examples: Any = None,
        *,
        cache_examples: bool | None = None,
        cache_mode: Literal["eager", "lazy"] | None = None,
        examples_per_page: int = 10,
        example_labels: list[str] | None = None,
        preload_example: int | Literal[False] = 0,
        live: bool = False,
        title: str | None = None,
        description: str | None = None,
        article: str | None = None,
        flagging_mode: Literal["never", "auto", "manual"] | None = None,
        flagging_options: list[str] | list[tuple[str, str]] | None = None,
        flagging_dir: str = ".gradio/flagged",
        flagging_callback: FlaggingCallback | None = None,
        analytics_enabled: bool | None = None,
        batch: bool = False,
        max_batch_size: int = 4,
        api_visibility: Literal["public", "private", "undocumented"] = "public",
        api_name: str | None = None,
        api_description: str | Literal[False] | None = None,
        _api_mode: bool = False,
        allow_duplication: bool = False,
        concurrency_limit: int | Literal["default"] | None = "default",
        additional_inputs: Any = None,
        additional_inputs_accordion: Any = None,
        submit_btn: str | Button = "Submit",
        stop_btn: str | Button = "Stop",
        clear_btn: str | Button | None = "Clear",
        delete_cache: tuple[int, int] | None = None,
        show_progress: Literal["full", "minimal", "hidden"] = "full",
        fill_width: bool = False,
        time_limit: float | None = 30,
        stream_every: float = 0.5,
        deep_link: Any = None,
        validator: Callable[..., Any] | None = None,
        **page: Any,
    ) -> None:
        super().__init__(
            analytics_enabled=analytics_enabled,
            mode="interface",
            title=title or "Gradio",
            fill_width=fill_width,
            delete_cache=delete_cache,
            **page,
        )
        self.fn = fn
        self.plan = make_plan(
            fn,
            inputs,
            outputs,
            live=live,
            additional_inputs=additional_inputs,
            accordion=additional_inputs_accordion,
            submit_btn=submit_btn,
            stop_btn=stop_btn,
            clear_btn=clear_btn,
            flagging_mode=flagging_mode,
            flagging_options=flagging_options,
        )
        warn_streaming(self.plan.all_inputs, live)
        self.interface_type = self.plan.kind
        self.input_components = list(self.plan.inputs)
        self.output_components = list(self.plan.outputs)
        self.additional_input_components = list(self.plan.additional)
        self.live = live
        self.heading = title
        self.description = description
        self.article = _article(article)
        self.flagging_dir = flagging_dir
        self.deep_link = deep_link
        self.api_visibility = api_visibility
        self.api_description = api_description
        self.allow_duplication = allow_duplication
        self.api_name = api_name if api_name is not None else _api_name(fn)
        self._call_options: dict[str, Any] = {
            "batch": batch,
            "max_batch_size": max_batch_size,
            "concurrency_limit": concurrency_limit,
            "show_progress": show_progress,
            "validator": validator,
            "api_name": self.api_name,
        }
        self._live_options = {"time_limit": time_limit, "stream_every": stream_every}
        self._fill()
        self._listen(flagging_callback)
        self.examples: Examples | None = None
        self._add_examples(
            examples,
            cache_examples=cache_examples,
            cache_mode=cache_mode,
            examples_per_page=examples_per_page,
            example_labels=example_labels,
            preload=preload_example,
        )

    # The tree.

    def _fill(self) -> None:
        plan = self.plan
        for component in {*plan.all_inputs, *plan.outputs}:
            component.unrender()
        with self:
            self._add_text(self.heading and f"<h1 style='text-align: center'>{self.heading}</h1>")
            self._add_text(self.description)
            with Row():
                if plan.has_input_column:
                    self._fill_inputs(plan)
                if plan.has_output_column:
                    self._fill_outputs(plan)

    def _add_text(self, text: str | None) -> None:
        if text:
            from .components.markdown import Markdown

            Markdown(text)

    def _fill_inputs(self, plan: Plan) -> None:
        with Column():
            with Column() as self._input_column:
                _place(plan.inputs)
                if plan.accordion is not None:
                    with plan.accordion.render():
                        _place(plan.additional)
            with Row(elem_classes="buttons"):
                self._place_buttons(plan)
                if plan.kind is Kind.UNIFIED:
                    self._place_flags(plan)

    def _fill_outputs(self, plan: Plan) -> None:
        with Column():
            _place(
                component for component in plan.outputs if component not in plan.inputs
            )
            with Row(elem_classes="buttons"):
                if plan.kind is Kind.OUTPUT_ONLY:
                    self._place_buttons(plan)
                self._place_flags(plan)

    def _place_buttons(self, plan: Plan) -> None:
        plan.clear.render()
        if not plan.live or plan.kind in (Kind.OUTPUT_ONLY, Kind.UNIFIED):
            plan.submit.render()
        if plan.stop is not None:
            plan.stop.render()

    def _place_flags(self, plan: Plan) -> None:
        from .components.button import Button

        self.flag_buttons: list[tuple[Button, str | None]] = []
        if plan.flagging_mode == "manual":
            self.flag_buttons = [(Button(label), value) for label, value in plan.flags]

    # The listeners.

    def _listen(self, flagging_callback: FlaggingCallback | None) -> None:
        from .flagging import listen_to_flags

        plan = self.plan
        main = self._listen_to_run(plan)
        self._listen_to_clear(plan)
        if plan.kind is not Kind.INPUT_ONLY and plan.flagging_mode != "never":
            listen_to_flags(self, flagging_callback, main)

    def _listen_to_run(self, plan: Plan) -> Listener:
        """Add what runs the function; return the listener whose success is worth logging."""
        if plan.live and plan.kind is not Kind.OUTPUT_ONLY:
            return self._listen_to_changes(plan)
        if plan.live:
            self.listen(self._main([(None, "load")], scroll_to_output=False))
        targets: list[Any] = [(plan.submit, "click")]
        if plan.kind is not Kind.OUTPUT_ONLY:
            targets += [(item, "submit") for item in plan.inputs if "submit" in item.events]
        if plan.stop is None:
            return self.listen(self._main(targets, scroll_to_output=True))
        return self._listen_with_stop(plan, plan.stop, targets)

    def _main(self, targets: list[Any], **options: Any) -> Listener:
        return Listener(
            targets,
            self.fn,
            self.plan.all_inputs,
            self.plan.outputs,
            **{**self._call_options, **options},
        )

    def _listen_to_changes(self, plan: Plan) -> Listener:
        streams = [item for item in plan.inputs if getattr(item, "streaming", False)]
        targets = [
            (item, "stream" if item in streams else "change")
            for item in plan.all_inputs
            if item in streams or "change" in item.events
        ]
        options: dict[str, Any] = {
            "trigger_mode": "multiple" if streams else "always_last",
            **self._live_options,
            "batch": False,
            "concurrency_limit": "default",
        }
        if streams:
            options["show_progress"] = "hidden"
        return self.listen(self._main(targets, **options))

    def _listen_with_stop(self, plan: Plan, stop: Button, targets: list[Any]) -> Listener:
        """Show Stop in the place of Submit while a generator runs."""
        buttons = (plan.submit, stop)

        def swap(running: bool) -> Callable[[], list[Any]]:
            from .returns import update

            return lambda: [update(visible=not running), update(visible=running)]

        first = self.listen(Listener(targets, swap(True), outputs=buttons, local=True))
        main = self.listen(
            self._main([(None, "then")], after=(first, "then"), scroll_to_output=True)
        )
        self.listen(
            Listener(
                [(None, "then")], swap(False), outputs=buttons, after=(main, "then"), local=True
            )
        )
        self.listen(Listener([(stop, "click")], swap(False), outputs=buttons, local=True))
        self.listen(Listener([(stop, "click")], None, cancels=[main]))
        return main

    def _listen_to_clear(self, plan: Plan) -> None:
        clear = [(plan.clear, "click")]
        cleared = list(dict.fromkeys([*plan.all_inputs, *plan.outputs]))
        shown = [item for item in cleared if not item.stateful]
        self.listen(
            Listener(
                clear,
                lambda: _one_or_list([item.postprocess(None) for item in shown]),
                outputs=shown,
                local=True,
            )
        )
        states = [item for item in cleared if item.stateful]
        if states:
            self.listen(
                Listener(
                    clear,
                    lambda: _one_or_list([item.initial_value() for item in states]),
                    outputs=states,
                    local=True,
                )
            )

    # The examples.

    def _add_examples(self, examples: Any, **options: Any) -> None:
        if examples:
            from .examples import Examples

            with self:
                self.examples = Examples(
                    examples,
                    inputs=list(self.plan.all_inputs),
                    outputs=list(self.plan.outputs),
                    fn=self.fn,
                    batch=self._call_options["batch"],
                    visible_columns=len(self.plan.inputs),
                    blocks=self,
                    **options,
                )
        with self:
            self._add_text(self.article)

    def __repr__(self) -> str:
        name = getattr(self.fn, "__name__", type(self.fn).__name__)
        lines = [f"Gradio Interface for: {name}", "-" * 30, "inputs:"]
        lines += [f"|-{component!r}" for component in self.plan.inputs]
        lines += ["outputs:", *(f"|-{component!r}" for component in self.plan.outputs)]
        return "\n".join(lines)


def _place(components: Any) -> None:
    for component in components:
        component.render()


def _one_or_list(payloads: list[Any]) -> Any:
    return payloads[0] if len(payloads) == 1 else payloads


def _api_name(fn: Callable[..., Any]) -> str:
    plain = unwrapped(fn)
    name: str = getattr(plain, "__name__", type(plain).__name__)
    return "lambda" if name == "<lambda>" else name


def _article(article: str | None) -> str | None:
    return inspect.cleandoc(article) if article is not None else None

