"""TabbedInterface: several apps, one in each tab."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .blocks import Blocks
from .layouts.tab import Tab, Tabs


class TabbedInterface(Blocks):
    """Several interfaces, one in each tab.

    Args:
        interface_list: Interfaces or Blocks.
        tab_names: the tabs' texts; "Tab 0", "Tab 1", ... by default.
        title: the page's title, also shown above the tabs.
        analytics_enabled: accepted; a page has no analytics.
        tabs_kwargs: arguments for the `Tabs`.
    """

    def __init__(
        self,
        interface_list: Sequence[Blocks],
        tab_names: list[str] | None = None,
        title: str | None = None,
        analytics_enabled: bool | None = None,
        tabs_kwargs: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(
            title=title or "Gradio",
            analytics_enabled=analytics_enabled,
            mode="tabbed_interface",
            fill_height=True,
        )
        names = tab_names or [f"Tab {index}" for index in range(len(interface_list))]
        with self:
            if title:
                from .components.markdown import Markdown

                style = "text-align: center; margin-bottom: 1rem"
                Markdown(f"<h1 style='{style}'>{title}</h1>")
            with Tabs(**(tabs_kwargs or {})):
                for interface, name in zip(interface_list, names, strict=False):
                    with Tab(name, scale=1 if interface.fill_height else None):
                        interface.render()
