"""CheckboxGroup: any of several choices."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.choices import check_type, pairs, position, values

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

ALL = "all"
"""What the box that ticks all others is called among them."""


class CheckboxGroup(Component):
    """Boxes of which any can be ticked. The function gets the list of the ticked ones' values.

    It may return such a list, a single value, or `None` for none.

    Args:
        choices: strings or numbers, or (label, value) tuples.
        value: the values of those that are ticked at first.
        type: "value", or "index" to give the function the choices' positions.
        show_select_all: whether a box before the others ticks all of them.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "select")
    in_form: ClassVar[bool] = True

    def __init__(
        self,
        choices: Sequence[Any] | None = None,
        *,
        value: Any = None,
        type: Literal["value", "index"] = "value",
        show_select_all: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        check_type(type)
        self.choices = pairs(choices)
        self.type = type
        self.show_select_all = show_select_all
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[Any]:
        indices = [position(self.choices, value) for value in payload]
        return indices if self.type == "index" else payload

    def postprocess(self, value: Any) -> list[Any]:
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def build(self) -> Element:
        self.boxes = [self._box(str(index)) for index in range(len(self.choices))]
        pills = [
            dom.h("label", box, dom.h("span", str(label)), class_="pill")
            for box, (label, _) in zip(self.boxes, self.choices, strict=True)
        ]
        self.all_box = self._box(ALL) if self.show_select_all and self.editable else None
        if self.all_box is not None:
            dom.attr(self.all_box, "data-all", True)
            words = dom.h("span", "Select all", data_word=True)
            pills.insert(0, dom.h("label", self.all_box, words, class_="check select-all"))
        self.control = dom.h(
            "div",
            *pills,
            class_="options",
            data_reads="checkboxes",
            data_values=json.dumps(values(self.choices), default=str),
        )
        return self.frame(self.control, tag="fieldset")

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        ticked = [name for name in dom.state(self.control) or [] if name != ALL]
        return [self.choices[int(name)][1] for name in ticked]

    def show(self, payload: Any) -> None:
        assert self.control is not None
        known = values(self.choices)
        chosen = {known.index(value) for value in payload or [] if value in known}
        for index, box in enumerate(self.boxes):
            dom.put(box, checked=index in chosen)
        names = [str(index) for index in sorted(chosen)]
        if self.all_box is not None:
            is_all = bool(chosen) and len(chosen) == len(known)
            dom.put(self.all_box, checked=is_all, indeterminate=bool(chosen) and not is_all)
            names = [ALL, *names] if is_all else names
        dom.put(self.control, value=names)

    def _box(self, name: str) -> Element:
        return dom.h("input", type="checkbox", value=name, disabled=not self.editable)


Checkboxgroup = CheckboxGroup
"""Its name in older scripts."""
