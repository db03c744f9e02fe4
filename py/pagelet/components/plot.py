"""Plot: a figure of a plotting library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom, figures

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Plot(Component):
    """Shows a figure of matplotlib, plotly, altair or bokeh, which the function returns.

    Args:
        value: the figure at first, or a callable for one; `matplotlib.pyplot` stands for its
            current figure.
        format: of the file that the visitor can save of a matplotlib figure.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")

    def __init__(
        self, value: Any = None, *, format: str = "webp", **shared: Unpack[Shared]
    ) -> None:
        self.format = format
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        return figures.payload_of(value)

    def build(self) -> Element:
        self.control = dom.h("pagelet-plot", id=self.control_id)
        dom.put(self.control, label=self.caption)
        return self.frame(self.control, labels_control=False)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=figures.to_page(payload))
