"""DeepLinkButton: copies a link to the app as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pagelet import dom

from .button import Button

if TYPE_CHECKING:
    from js import Element


class DeepLinkButton(Button):
    """A button that copies a link to the app with what its inputs hold: texts, numbers, choices.

    `Interface(deep_link=...)` shares the inputs; placed in Blocks, it shares all components.

    Args:
        value: the text.
        copied_value: the text for a moment after the link was copied.
        options: as for `Button`.
    """

    def __init__(
        self,
        value: str = "Share via Link",
        copied_value: str = "Link Copied!",
        **options: Any,
    ) -> None:
        self.copied_value = copied_value
        self.is_linked = False
        super().__init__(value, **options)

    def build(self) -> Element:
        element = super().build()
        self._link = dom.h("pagelet-link", hidden=True)
        element.append(self._link)
        return element

    def share(self, fragment: str) -> None:
        """Put a link into the clipboard and into the address bar.

        Args:
            fragment: the end of the address.
        """
        dom.call(self._link, "share", fragment)
