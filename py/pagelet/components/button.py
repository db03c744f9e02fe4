"""Button: runs what listens to its click."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom, files

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Button(Component):
    """A button. The function gets its text, and may return a new one.

    Args:
        value: the text; a callable is called each time the page is drawn.
        variant: "primary", "secondary", "stop" or "huggingface"; another is a class for the
            author's own style sheet.
        size: "sm", "md" or "lg".
        icon: path or address of a picture shown before the text.
        link: an address that a click opens.
        link_target: where it opens: "_self", "_blank", "_parent" or "_top".
    """

    holding_files: ClassVar[tuple[str, ...]] = ("icon",)
    events: ClassVar[tuple[str, ...]] = ("change", "click")
    without: ClassVar[tuple[str, ...]] = ("info", "show_label", "container", "label", "buttons")
    shared_defaults: ClassVar[dict[str, Any]] = {"interactive": True, "min_width": None}

    def __init__(
        self,
        value: Any = "Run",
        *,
        variant: Literal["primary", "secondary", "stop", "huggingface"] = "secondary",
        size: Literal["sm", "md", "lg"] = "lg",
        icon: str | Path | None = None,
        link: str | None = None,
        link_target: Literal["_self", "_blank", "_parent", "_top"] = "_self",
        **shared: Unpack[Shared],
    ) -> None:
        self.variant = variant
        self.size = size
        self.icon = icon
        self.link = link
        self.link_target = link_target
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> Any:
        return str(value)

    def build(self) -> Element:
        self.text = dom.h("span", data_word=True)
        icon = self._picture()
        own = self.classes(self.size, self.variant)
        if self.link:
            element = dom.h(
                "a",
                icon,
                self.text,
                href=self.link,
                target=self.link_target,
                class_=f"button {own}",
            )
        else:
            element = dom.h("button", icon, self.text, type="button", class_=own)
            dom.put(element, disabled=self.interactive is False)
        self._size(element)
        return element

    def show(self, payload: Any) -> None:
        dom.text(self.text, payload)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        assert self.element is not None
        return [(self.element, "pagelet-change" if event == "change" else event, {})]

    def _picture(self) -> Element | None:
        if not self.icon:
            return None
        path = str(self.icon)
        known = {"alt": "", "class_": "button-icon"}
        if files.is_url(path) or path.startswith("data:"):
            return dom.h("img", src=path, **known)
        picture = dom.h("img", **known)
        kind = files.mime_type(path) or "application/octet-stream"
        dom.media(picture, "src", Path(path).read_bytes(), kind)
        return picture
