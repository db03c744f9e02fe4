"""Tab and Tabs: children of which one group is seen at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.block import Block, Container, Context
from pagelet.heard import Heard

from .sizes import style

if TYPE_CHECKING:
    from typing import Self

    from js import Element


class Tabs(Heard, Container):
    """Holds tabs; the page switches between them by itself.

    A function switches by returning `gr.Tabs(selected=...)`.

    Args:
        selected: the `id` of the tab that is seen at first; the first one by default.
        overflow_behavior: "menu" or "ellipsis"; here the row of tabs scrolls in either case.
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "select")
    in_steps: ClassVar[bool] = False
    """Whether the visitor can go back only, and functions go on."""

    def __init__(
        self,
        *,
        selected: int | str | None = None,
        overflow_behavior: Literal["menu", "ellipsis"] = "menu",
        **shared: Any,
    ) -> None:
        self.selected = selected
        self.overflow_behavior = overflow_behavior
        self.is_implied = False
        super().__init__(**shared)

    @property
    def tabs(self) -> list[Tab]:
        """The tabs, in order."""
        return [child for child in self.children if isinstance(child, Tab)]

    def shown_tab(self) -> Tab | None:
        """Return the tab that is seen at first: the selected one, else the first that can be."""
        open_to_all = [tab for tab in self.tabs if tab.visible is True and tab.interactive]
        named = [tab for tab in open_to_all if tab.id is not None and tab.id == self.selected]
        return next(iter(named + open_to_all), None)

    def build(self) -> Element:
        shown = self.shown_tab()
        buttons = [tab.build_button(tab is shown) for tab in self.tabs]
        navigation = dom.h("div", *buttons, role="tablist", class_="tab-nav")
        element = dom.h("pagelet-tabs", navigation, *self.draw_children())
        if self.in_steps:
            dom.put(element, steps=True)
        if shown is not None:
            dom.put(element, selected=shown.dom_id)
        return element

    def dress(self) -> None:
        assert self.element is not None
        dom.attr(self.element, "class", self.classes("tabs", *(["steps"] if self.in_steps else [])))

    def change_props(self, props: Mapping[str, Any]) -> None:
        super().change_props(props)
        named = [tab for tab in self.tabs if tab.id is not None and tab.id == self.selected]
        if "selected" in props and named and self.element is not None:
            dom.put(self.element, selected=named[0].dom_id)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        return super().dom_events(f"tabs-{event}")


class Tab(Heard, Container):
    """Children that are seen when their tab is selected; outside of `Tabs` it makes its own.

    Args:
        label: the tab's text.
        visible: whether there is the tab.
        interactive: whether it can be selected.
        id: by which `Tabs(selected=...)` names it.
        alignment: accepted; tabs stand at the side where the language begins.
        scale: share of the height in a column that fills it.
        height, max_height: of what is inside: pixels, or a CSS length.
        render_children: accepted; the children are always there.
        shared: `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    events: ClassVar[tuple[str, ...]] = ("select",)
    holder: ClassVar[type[Tabs]] = Tabs
    """What such tabs are in."""

    def __init__(
        self,
        label: str | None = None,
        visible: bool | Literal["hidden"] = True,
        interactive: bool = True,
        *,
        id: int | str | None = None,
        alignment: Literal["left", "right"] = "left",
        scale: int | None = None,
        height: int | str | None = None,
        max_height: int | str | None = None,
        render_children: bool = False,
        **shared: Any,
    ) -> None:
        self.label = label
        self.interactive = interactive
        self.id = id
        self.alignment = alignment
        self.scale = scale
        self.height = height
        self.max_height = max_height
        self.render_children = render_children
        self.button: Element | None = None
        super().__init__(visible=visible, **shared)

    @classmethod
    def block_name(cls) -> str:
        return "tabitem"

    def render(self) -> Self:
        container = Context.container
        if container is None or isinstance(container, self.holder):
            return super().render()
        last = container.children[-1] if container.children else None
        if not (isinstance(last, self.holder) and last.is_implied):
            last = self.holder()
            last.is_implied = True
        last.add(self)
        return self

    def build_button(self, selected: bool) -> Element:
        """Build what selects the tab."""
        self.button = dom.h(
            "button",
            type="button",
            role="tab",
            id=f"{self.dom_id}-button",
            aria_controls=self.dom_id,
            aria_selected=str(selected).lower(),
            tabindex="0" if selected else "-1",
        )
        return self.button

    def build(self) -> Element:
        return dom.h(
            "div",
            *self.draw_children(),
            role="tabpanel",
            aria_labelledby=f"{self.dom_id}-button",
            hidden=self.button is not None and not self._is_shown(),
        )

    def dress(self) -> None:
        assert self.element is not None
        dom.attr(self.element, "class", self.classes("tabitem"))
        lengths = {"height": self.height, "max-height": self.max_height}
        dom.attr(self.element, "style", style(lengths, self.scale))
        if self.button is not None:
            dom.text(self.button, self.label)
            dom.attr(self.button, "disabled", not self.interactive)
            dom.attr(self.button, "data-closed", not self.interactive)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        return super().dom_events(f"tab-{event}")

    def _is_shown(self) -> bool:
        return isinstance(self.parent, Tabs) and self.parent.shown_tab() is self

    def show_visibility(self) -> None:
        """Show or hide the tab; what is inside is seen when the tab is selected."""
        if self.button is not None:
            dom.attr(self.button, "hidden", self.visible is not True)
        if isinstance(self.parent, Block) and self.parent.element is not None:
            dom.call(self.parent.element, "settle")


TabItem = Tab
