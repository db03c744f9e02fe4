"""Interface: a user interface around one function."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from . import files
from .blocks import Blocks
from .components.button import Button
from .deep_link import button_of, listen_to_link
from .flag_buttons import listen_to_flags, set_up
from .layouts.column import Column
from .layouts.row import Row
from .plan import Kind, Plan, make_plan, warn_streaming
from .removed import refuse_removed
from .runner import unwrapped
from .wiring import listen_to_clear, listen_to_run

if TYPE_CHECKING:
    from .components.base import Component
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
        deep_link: a button for a link that brings the inputs: True, its text, a DeepLinkButton.
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
        refuse_removed(page)
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
        self.main_input_components = list(self.plan.inputs)
        self.additional_input_components = list(self.plan.additional)
        self.input_components = list(self.plan.all_inputs)
        self.output_components = list(self.plan.outputs)
        self.live = live
        self.heading = title
        self.description = description
        self.article = _downloaded(article)
        self.flagging_mode = self.plan.flagging_mode
        self.flagging_dir = flagging_dir
        self.deep_link = button_of(deep_link)
        self.api_visibility = api_visibility
        self.api_description = api_description
        self.allow_duplication = allow_duplication
        self.api_name = api_name if api_name is not None else _api_name(fn)
        self.time_limit = time_limit
        self.stream_every = stream_every
        self.call_options: dict[str, Any] = {
            "batch": batch,
            "max_batch_size": max_batch_size,
            "concurrency_limit": concurrency_limit,
            "show_progress": show_progress,
            "validator": validator,
            "api_name": self.api_name,
        }
        self.input_column: Column | None = None
        self.flag_buttons: list[Button] = []
        self.flagging_callback = set_up(self, flagging_callback)
        self.examples_handler: Examples | None = None
        with self:
            self._fill()
            main = listen_to_run(self)
            listen_to_clear(self)
            listen_to_flags(self, main)
            listen_to_link(self, self.deep_link, self.plan.all_inputs, main)
            if examples:
                self._add_examples(
                    examples,
                    cache_examples=cache_examples,
                    cache_mode=cache_mode,
                    examples_per_page=examples_per_page,
                    example_labels=example_labels,
                    preload=preload_example,
                )
            self._add_text(self.article)

    def _fill(self) -> None:
        """Build the tree of blocks."""
        plan = self.plan
        for component in dict.fromkeys([*plan.all_inputs, *plan.outputs]):
            component.unrender()
        style = "text-align: center; margin-bottom: 1rem"
        self._add_text(self.heading and f"<h1 style='{style}'>{self.heading}</h1>")
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
            with Column() as self.input_column:
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
            _place(component for component in plan.outputs if not component.stateful)
            with Row(elem_classes="buttons"):
                self._place_link(Kind.STANDARD, Kind.OUTPUT_ONLY)
                if plan.kind is Kind.OUTPUT_ONLY:
                    self._place_buttons(plan)
                self._place_flags(plan)

    def _place_buttons(self, plan: Plan) -> None:
        plan.clear.render()
        self._place_link(Kind.INPUT_ONLY)
        if not plan.live or plan.kind in (Kind.OUTPUT_ONLY, Kind.UNIFIED):
            plan.submit.render()
        self._place_link(Kind.UNIFIED)
        if plan.stop is not None:
            plan.stop.render()

    def _place_link(self, *kinds: Kind) -> None:
        if self.deep_link is not None and self.plan.kind in kinds:
            self.deep_link.render()

    def _place_flags(self, plan: Plan) -> None:
        if plan.flagging_mode == "manual":
            self.flag_buttons = [Button(label) for label, _ in plan.flags]

    def _add_examples(self, examples: Any, **options: Any) -> None:
        """Add the examples; a state has none, and results that depend on one can't be kept."""
        from .examples import Examples

        plan = self.plan
        shown = [item for item in plan.inputs if not item.stateful]
        if any(item.stateful for item in plan.all_inputs):
            if options["cache_examples"]:
                warnings.warn(
                    "The results of examples are not cached, since they depend on a state.",
                    stacklevel=3,
                )
            options["cache_examples"] = False
        self.examples_handler = Examples(
            examples,
            inputs=[item for item in plan.all_inputs if not item.stateful],
            outputs=[item for item in plan.outputs if not item.stateful],
            fn=self.fn,
            batch=self.call_options["batch"],
            visible_columns=list(range(len(shown))) if plan.additional and shown else None,
            **options,
        )

    @classmethod
    def from_pipeline(cls, pipeline: Any, **options: Any) -> Interface:
        """Return an interface around what `transformers.pipeline()` returns.

        Raises:
            NotOnAPageError: for anything else, and for tasks that have no interface.
        """
        from .pipelines import arguments_of

        return cls(**{**arguments_of(pipeline), **options})

    def __repr__(self) -> str:
        name = getattr(self.fn, "__name__", "fn")
        title = f"Gradio Interface for: {name}"
        lines = [title, "-" * len(title), "inputs:"]
        lines += [f"|-{component!r}" for component in self.plan.all_inputs]
        lines += ["outputs:", *(f"|-{component!r}" for component in self.plan.outputs)]
        return "\n".join(lines)


def _place(components: Iterable[Component]) -> None:
    for component in components:
        component.render()


def _api_name(fn: Callable[..., Any]) -> str:
    plain = unwrapped(fn)
    name: str = getattr(plain, "__name__", type(plain).__name__)
    return "lambda" if name == "<lambda>" else name


def _downloaded(article: str | None) -> str | None:
    """Return an article; one that is an address is fetched, and kept as it is where that fails."""
    if article is None or not article.startswith(("http://", "https://")):
        return article
    try:
        return files.fetch(article).decode()
    except OSError:
        return article
