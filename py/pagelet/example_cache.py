"""The results of examples, computed beforehand or when first wanted."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .arguments import fill
from .batches import split
from .delivery import payload_of
from .dom import Event
from .flagging import CSVLogger
from .returns import KEEP, Update, spread
from .runner import Enter, Run, is_async
from .special import providers

if TYPE_CHECKING:
    from .components.base import Component


class ExampleCache:
    """Keeps what a function returns for examples, and logs it in files as Gradio does.

    Args:
        fn: the function.
        inputs, outputs: its components.
        payloads: returns what the inputs show for a row; an update where it has no value.
        count: how many rows there are.
        folder: where `log.csv` and `indices.csv` are written.
        batch: whether `fn` takes lists of values.
        preprocess, postprocess: whether the components convert values for `fn`.
    """

    def __init__(
        self,
        fn: Callable[..., Any],
        inputs: Sequence[Component],
        outputs: Sequence[Component],
        payloads: Callable[[int], list[Any]],
        count: int,
        folder: Path,
        *,
        batch: bool,
        preprocess: bool,
        postprocess: bool,
    ) -> None:
        self.fn = fn
        self.inputs = inputs
        self.outputs = outputs
        self.payloads = payloads
        self.count = count
        self.folder = folder
        self.batch = batch
        self.preprocess = preprocess
        self.postprocess = postprocess
        self.results: dict[int, list[Any]] = {}
        self._logger: CSVLogger | None = None

    @property
    def waits(self) -> bool:
        """Whether computing a result lets other things happen meanwhile."""
        return is_async(self.fn)

    async def fill(self) -> None:
        """Compute the results of all rows.

        Raises:
            Exception: what the function raises.
        """
        for index in range(self.count):
            await self.result(index, _directly)

    async def result(self, index: int, enter: Enter) -> list[Any]:
        """Return the outputs' payloads for a row, computing them if they are not known yet.

        Args:
            index: which row, from 0.
            enter: calls what may block.
        """
        if index not in self.results:
            payloads = await self._computed(index, enter)
            self._log(index, payloads, announced=enter is not _directly)
            self.results[index] = payloads
        return self.results[index]

    async def _computed(self, index: int, enter: Enter) -> list[Any]:
        payloads = self.payloads(index)
        missing = [None if isinstance(payload, Update) else payload for payload in payloads]
        if not self.results and missing != payloads:
            warnings.warn(
                "Not all inputs have a value in the examples; the function gets None for those "
                "without when results are computed beforehand.",
                stacklevel=2,
            )
        values = missing
        if self.preprocess:
            pairs = zip(self.inputs, missing, strict=True)
            values = [component.preprocess(payload) for component, payload in pairs]
        if self.batch:
            values = [[value] for value in values]
        special = providers(Event("load", None, 0), None)
        arguments = fill(self.fn, values, special, lambda place, hint, value: value)
        nothing = returned = object()
        async for value in Run(self.fn, arguments, enter, _unheard).results():
            returned = value
        if returned is nothing:
            return [None] * len(self.outputs)
        return self._payloads_of(split(returned, 1)[0] if self.batch else returned)

    def _payloads_of(self, returned: Any) -> list[Any]:
        name = getattr(self.fn, "__name__", type(self.fn).__name__)
        results = spread(returned, self.outputs, name)
        return [
            self._payload_of(place, component, value)
            for place, (component, value) in enumerate(zip(self.outputs, results, strict=True))
        ]

    def _payload_of(self, place: int, component: Component, value: Any) -> Any:
        from .components.base import Component

        if value is KEEP:
            return Update()
        if isinstance(value, Component):
            value = Update(value.given)
        if not self.postprocess:
            return value
        if not isinstance(value, Update):
            return payload_of(component, place, value)
        if "value" in value:
            return Update({**value, "value": payload_of(component, place, value["value"])})
        return value

    def _log(self, index: int, payloads: list[Any], announced: bool) -> None:
        """Write a result where Gradio does, for the author to look at."""
        if self._logger is None:
            for name in ("log.csv", "indices.csv"):
                self.folder.joinpath(name).unlink(missing_ok=True)
            self._logger = CSVLogger(
                simplify_file_data=False, verbose=False, dataset_file_name="log.csv"
            )
            self._logger.setup(self.outputs, str(self.folder))
            if announced:
                print(f"The results of examples are kept in {self.folder.absolute()}")
        self._logger.flag(payloads)
        with self.folder.joinpath("indices.csv").open("a", encoding="utf-8") as file:
            file.write(f"{index}\n")


async def _directly(thunk: Callable[[], Any]) -> Any:
    """Call what may block, before the page is shown."""
    return thunk()


def _unheard(kind: str, **data: Any) -> None:
    """Pass over alerts and progress: no visitor has asked for this run."""


def completed(step: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine that never waits to its end."""
    try:
        step.send(None)
    except StopIteration:
        return
    raise RuntimeError("A step that should be done at once began to wait.")
