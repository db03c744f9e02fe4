"""Label: a classification, with confidences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack


class Label(Component):
    """Shows the label of a class, and bars for the confidences.

    The function returns a dict of classes with confidences from 0 to 1, a single `str`, `int` or
    `float`, or the path of a JSON file with such a dict. As an input it hands the dict back.

    Args:
        value: what is shown at first; a callable is called each time the page is drawn.
        num_top_classes: how many of the most confident classes are shown; all by default.
        color: of the background of the label.
        show_heading: whether the label stands over the bars.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "select")
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")

    def __init__(
        self,
        value: Any = None,
        *,
        num_top_classes: int | None = None,
        color: str | None = None,
        show_heading: bool = True,
        **shared: Unpack[Shared],
    ) -> None:
        self.num_top_classes = num_top_classes
        self.color = color
        self.show_heading = show_heading
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> dict[str, float] | str | int | float | None:
        if payload is None:
            return None
        confidences = payload.get("confidences")
        if confidences is None:
            label: str | int | float | None = payload.get("label")
            return label
        return {entry["label"]: entry["confidence"] for entry in confidences}

    def postprocess(self, value: Any) -> dict[str, Any]:
        if (
            isinstance(value, (str, Path))
            and Path(value).suffix == ".json"
            and Path(value).exists()
        ):
            return dict(json.loads(Path(value).read_text(encoding="utf-8")))
        if value is None or value == {}:
            return {}
        if isinstance(value, (str, int, float)):
            return {"label": str(value), "confidences": None}
        if not isinstance(value, dict):
            raise ValueError(
                f"A Label shows a dict, a str, an int or a float, not a {type(value)}. "
                "A numpy number becomes a float with float()."
            )
        ranked = sorted(value.items(), key=lambda entry: entry[1], reverse=True)
        if self.num_top_classes is not None:
            ranked = ranked[: self.num_top_classes]
        return {
            "label": ranked[0][0],
            "confidences": [{"label": k, "confidence": float(v)} for k, v in ranked],
        }
