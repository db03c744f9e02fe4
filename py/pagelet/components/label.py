"""Label: a classification, with confidences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.payloads import checked

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Label(Component):
    """Shows the label of a class, and bars for the confidences.

    The function returns a dict of classes with confidences from 0 to 1, a single `str`, `int` or
    `float`, or the path of a JSON file with a "label" and "confidences". As an input it hands the
    dict back.

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
        label, confidences = _received(payload).values()
        if confidences is None:
            return label  # type: ignore[no-any-return]
        return {entry["label"]: entry["confidence"] for entry in confidences}

    def postprocess(self, value: Any) -> dict[str, Any]:
        if isinstance(value, str) and value.endswith(".json") and Path(value).exists():
            stored = json.loads(Path(value).read_text(encoding="utf-8"))
            return {"label": stored.get("label"), "confidences": stored.get("confidences")}
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
        confidences = [{"label": name, "confidence": _number(name, c)} for name, c in ranked]
        return {"label": ranked[0][0], "confidences": confidences}

    def flag(self, payload: Any, directory: str | Path) -> str:
        return super().flag(_received(payload) if payload else payload, directory)

    def build(self) -> Element:
        self.body = dom.h("div", class_="label-body", aria_live="polite")
        return self.frame(self.body, labels_control=False)

    def show(self, payload: Any) -> None:
        if not payload:
            dom.replace(self.body)
            return
        confidences = payload.get("confidences") or []
        heading = dom.h(
            "p",
            str(payload.get("label")),
            class_="label-heading",
            style=f"background: {self.color}" if self.color else None,
        )
        bars = [self._bar(index, entry) for index, entry in enumerate(confidences)]
        dom.replace(
            self.body,
            *([heading] if self.show_heading or not bars else []),
            *([dom.h("ul", *bars, class_="confidences")] if bars else []),
        )

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        return [(self.body, event, {})] if event == "select" else super().dom_events(event)

    def listen(self, event: str, *args: Any, **options: Any) -> None:
        super().listen(event, *args, **options)
        if event == "select" and self.element is not None:
            # From now on the bars are buttons.
            self.show(self.payload)

    def _bar(self, index: int, entry: dict[str, Any]) -> Element:
        label, confidence = str(entry["label"]), entry["confidence"] or 0
        width = f"width: {max(0.0, min(100.0, confidence * 100)):.4g}%"
        parts = [
            dom.h("span", label, class_="confidence-name"),
            dom.h("span", f"{round(confidence * 100)}%", class_="confidence-percent"),
            dom.h("span", dom.h("span", style=width), class_="confidence-bar", aria_hidden="true"),
        ]
        if not any(attached.event == "select" for attached in self._attached):
            return dom.h("li", *parts, class_="confidence")
        told = json.dumps({"index": index, "value": entry["label"]})
        button = dom.h("button", *parts, type="button", class_="confidence", data_select=told)
        return dom.h("li", button)


def _received(payload: Any) -> dict[str, Any]:
    """Return a payload with all that belongs to it."""
    confidences = checked(payload, dict, "A Label").get("confidences")
    return {
        "label": payload.get("label"),
        "confidences": confidences
        and [
            {"label": e["label"], "confidence": _number(e["label"], e.get("confidence"))}
            for e in confidences
        ],
    }


def _number(name: Any, confidence: Any) -> float | None:
    try:
        return None if confidence is None else float(confidence)
    except TypeError as error:
        raise ValueError(
            f"The confidence of {name!r} must be a number, not a {type(confidence)}."
        ) from error
