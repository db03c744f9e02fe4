"""Examples: rows of inputs to choose from, with their results kept if wanted."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from . import dom
from .blocks import Blocks
from .components.dataset import Dataset
from .components.state import State
from .events import Dependency
from .example_cache import ExampleCache
from .example_rows import at, listed, rows_of, shown_columns, with_whole_paths
from .listener import Listener
from .returns import Update

if TYPE_CHECKING:
    from .components.base import Component


class Examples:
    """Rows of example inputs; choosing one puts its values into the inputs.

    Args:
        examples: a list of rows, each with a value for each input; for one input a list of
            values; or a folder of files, with a `log.csv` where there are several inputs.
        inputs: the components that take the values.
        outputs, fn: what shows the results, and what computes them.
        cache_examples: whether the results are computed beforehand and shown with a row;
            by default what the environment variable GRADIO_CACHE_EXAMPLES says.
        cache_mode: "eager" computes them before the page is shown, "lazy" when a row is chosen.
        examples_per_page: how many rows are listed at a time.
        label: the heading.
        elem_id, visible: of the block.
        run_on_click: whether choosing a row runs `fn`, where results aren't kept.
        preprocess, postprocess: whether the components convert values for `fn`.
        batch: whether `fn` takes lists of values.
        example_labels: shown in the place of the rows' values.
        visible_columns: which inputs are shown, from 0; the others are set all the same.
        preload: which row is shown at first, where results are kept; `False` for none.
        api_visibility, api_name, api_description: accepted; they are about a server.

    Raises:
        ValueError: for examples of another form, a wrong number of labels, or results that can't
            be kept because `fn` or `outputs` are missing.
        FileNotFoundError: for a missing folder, or one without the `log.csv` that it needs.
    """

    def __init__(
        self,
        examples: list[Any] | str,
        inputs: Component | Sequence[Component],
        outputs: Component | Sequence[Component] | None = None,
        fn: Callable[..., Any] | None = None,
        cache_examples: bool | None = None,
        cache_mode: Literal["eager", "lazy"] | None = None,
        examples_per_page: int = 10,
        _api_mode: bool = False,
        label: str | None = None,
        elem_id: str | None = None,
        run_on_click: bool = False,
        preprocess: bool = True,
        postprocess: bool = True,
        api_visibility: str = "undocumented",
        api_name: str | None = "load_example",
        api_description: str | Literal[False] | None = None,
        batch: bool = False,
        *,
        example_labels: list[str] | None = None,
        visible_columns: list[int] | None = None,
        visible: bool | Literal["hidden"] = True,
        preload: int | Literal[False] = 0,
    ) -> None:
        mode = _cache_mode(cache_examples, cache_mode, fn is not None and outputs is not None)
        self.cache_examples: bool | Literal["lazy"] = mode
        self.inputs = listed(inputs)
        self.outputs = listed(outputs)
        self.fn = fn
        self.api_name = api_name
        rows, self.folder = rows_of(examples, self.inputs)
        if example_labels is not None and len(example_labels) != len(rows):
            raise ValueError(
                f"There are {len(rows)} examples and {len(example_labels)} example_labels."
            )
        if run_on_click and fn is None:
            raise ValueError("run_on_click needs fn: the function to run.")
        self.examples = rows
        width = len(self.inputs)
        given = [any(at(row, column) is not None for row in rows) for column in range(width)]
        self.columns = [column for column, has_values in enumerate(given) if has_values]
        shown = shown_columns(visible_columns, self.columns, width)
        self.dataset = Dataset(
            components=[self.inputs[column] for column in shown],
            samples=self._samples(shown),
            type="tuple",
            label=label,
            samples_per_page=examples_per_page,
            elem_id=elem_id,
            visible=visible,
            sample_labels=example_labels,
        )
        self.cache: ExampleCache | None = None
        if self.cache_examples:
            assert fn is not None
            self.cache = ExampleCache(
                fn,
                self.inputs,
                self.outputs,
                self.payloads,
                len(rows),
                Path(".gradio", "cached_examples", str(self.dataset.block_id)),
                batch=batch,
                preprocess=preprocess,
                postprocess=postprocess,
            )
        blocks = Blocks.current()
        if blocks is not None:
            self._listen(blocks, run_on_click, preload)

    def _samples(self, shown: list[int]) -> list[list[Any]]:
        """Return the values of the columns that are shown."""
        width = len(self.inputs)
        if self.folder is None and len(shown) == width:
            rows = self.examples
            # Most often they are whole already, and there may be a hundred thousand of them.
            return rows if all(len(row) == width for row in rows) else [row[:width] for row in rows]
        return [[self._resolved(row, column) for column in shown] for row in self.examples]

    def _resolved(self, row: Sequence[Any], column: int) -> Any:
        """Return a value; the name of a file in the examples' folder becomes its path."""
        value = at(row, column)
        if self.folder is None or not isinstance(value, str) or self.inputs[column].in_form:
            return value
        path = Path(self.folder, value)
        return str(path) if path.exists() else value

    def payloads(self, index: int) -> list[Any]:
        """Return what each input shows for a row; an update that keeps it where it has no value."""
        row = self.examples[index]
        return [
            self._payload(row, column) if column in self.columns else Update()
            for column in range(len(self.inputs))
        ]

    def _payload(self, row: Sequence[Any], column: int) -> Any:
        with chdir(self.folder or "."):
            payload = self.inputs[column].postprocess(at(row, column))
            return with_whole_paths(payload)

    def _listen(self, blocks: Blocks, run_on_click: bool, preload: int | Literal[False]) -> None:
        chosen = [(self.dataset, "click")]
        if self.cache is not None:
            self._listen_with_cache(blocks, self.cache, preload)
            return
        shown = [self.inputs[column] for column in self.columns]

        def load_example(index: int) -> Any:
            return _one_or_list([self._payload(self.examples[index], c) for c in self.columns])

        loaded = blocks.listen(
            Listener(
                chosen, load_example, [self.dataset], shown, local=True, api_name=self.api_name
            )
        )
        self.load_input_event = Dependency(loaded, load_example)
        if run_on_click:
            after = [(None, "then")]
            blocks.listen(
                Listener(after, self.fn, self.inputs, self.outputs, after=(loaded, "then"))
            )

    def _listen_with_cache(
        self, blocks: Blocks, cache: ExampleCache, preload: int | Literal[False]
    ) -> None:
        lazy = self.cache_examples == "lazy"

        def load_input(chosen: Any) -> Any:
            return _one_or_list(self.payloads(_index(chosen)))

        def kept(chosen: Any) -> Any:
            return _one_or_list(cache.results[_index(chosen)])

        async def computed(chosen: Any) -> Any:
            return _one_or_list(await cache.result(_index(chosen), dom.enter))

        def listen(target: Any, source: Component, after: Listener | None = None) -> Listener:
            fn, outputs = (load_input, self.inputs) if after is None else (kept, self.outputs)
            return blocks.listen(
                Listener(
                    [target],
                    computed if after is not None and lazy else fn,
                    [source],
                    outputs,
                    after=(after, "then") if after is not None else None,
                    local=after is None or not lazy,
                    preprocess=False,
                    postprocess=False,
                    api_name=self.api_name,
                )
            )

        first = listen((self.dataset, "click"), self.dataset)
        then = listen((None, "then"), self.dataset, first)
        self.load_input_event = self.cache_event = Dependency(then, then.fn)
        if not lazy:
            blocks.startup.append(cache)
        own_values = any("value" in self.inputs[column].given for column in self.columns)
        if preload is not False and not lazy and not own_values:
            for fn, outputs in ((load_input, self.inputs), (kept, self.outputs)):
                state = State((preload, self.examples[preload]))
                blocks.listen(Listener([(None, "load")], fn, [state], outputs, local=True))


def _cache_mode(cache: object, mode: str | None, possible: bool) -> bool | Literal["lazy"]:
    """Return whether results are kept, and whether they are computed when first wanted."""
    if cache is None:
        wanted = os.environ.get("GRADIO_CACHE_EXAMPLES", "").lower() in ("true", "lazy")
        cache = wanted and possible
    if cache not in (True, False):
        raise ValueError(
            f'cache_examples must be True or False, not {cache!r}. For "lazy" pass '
            'cache_examples=True, cache_mode="lazy".'
        )
    if not cache:
        return False
    if not possible:
        raise ValueError("cache_examples=True needs fn and outputs: what computes the results.")
    lazy = (mode or os.environ.get("GRADIO_CACHE_MODE", "")).lower() == "lazy"
    return "lazy" if lazy else True


def _index(chosen: Any) -> int:
    """Return which row was chosen: a Dataset's payload, or a State with the row beside it."""
    index: int = chosen[0] if isinstance(chosen, tuple) else chosen
    return index


def _one_or_list(payloads: list[Any]) -> Any:
    return payloads[0] if len(payloads) == 1 else payloads
