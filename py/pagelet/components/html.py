"""HTML: markup of the author's own."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.layouts.sizes import length
from pagelet.page_calls import serve

from .base import DEFAULTS, Component

if TYPE_CHECKING:
    from js import Element

ON_LOAD = "element.addEventListener('click', () => trigger('click'))"

SCRIPT = re.compile(r"<script\b[^>]*>", re.IGNORECASE)


class HTML(Component):
    """Shows HTML. The function returns its source, or whatever `html_template` makes use of.

    Args:
        value: what `${value}` in the templates stands for.
        html_template, css_template: sources with `${JavaScript}` and Handlebars' `{{name}}`, in
            which `value` and the props are known; CSS counts inside of this component only.
        js_on_load: JavaScript that runs once with `element`, `trigger`, `props`, `watch` and
            `server`.
        apply_default_css: whether the page's own style sheet applies.
        min_height, max_height: numbers are pixels, strings CSS lengths.
        padding: whether there is space around it.
        autoscroll: whether it scrolls to its end when it changes.
        head: markup that is put into the page's head once, before `js_on_load` runs.
        server_functions: Python functions that the JavaScript may call as `await server.NAME()`.
        options: the arguments that all components share; others are props of the templates.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "click", "double_click", "submit")
    events += ("stop", "edit", "clear", "play", "pause", "end", "start_recording", "copy")
    events += ("pause_recording", "stop_recording", "focus", "blur", "upload", "release")
    events += ("select", "stream", "like", "example_select", "option_select", "load", "key_up")
    events += ("apply", "delete", "tick", "undo", "retry", "expand", "collapse", "download")
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")
    shared_defaults: ClassVar[dict[str, Any]] = {
        "container": False,
        "min_width": None,
        "show_label": False,
    }

    def __init__(
        self,
        value: Any = None,
        *,
        html_template: str = "${value}",
        css_template: str = "",
        js_on_load: str | None = ON_LOAD,
        apply_default_css: bool = True,
        min_height: int | None = None,
        max_height: int | None = None,
        padding: bool = False,
        autoscroll: bool = False,
        head: str | None = None,
        server_functions: list[Any] | None = None,
        **options: Any,
    ) -> None:
        self.html_template = html_template
        self.css_template = css_template
        self.js_on_load = js_on_load
        self.apply_default_css = apply_default_css
        self.min_height = min_height
        self.max_height = max_height
        self.padding = padding
        self.autoscroll = autoscroll
        self.head = head
        self.server_functions = server_functions
        shared = {name: option for name, option in options.items() if name in DEFAULTS}
        self.props = {name: option for name, option in options.items() if name not in DEFAULTS}
        super().__init__(value, **shared)

    def config(self) -> dict[str, Any]:
        return {**super().config(), "props": self.props}

    def postprocess(self, value: Any) -> Any:
        if isinstance(value, str) and SCRIPT.search(value):
            warnings.warn(
                "A script inside of HTML does not run when it is shown. Put it into js_on_load, "
                "or into launch(head=...).",
                stacklevel=2,
            )
        return value

    def build(self) -> Element:
        self.control = dom.h("pagelet-html", class_="prose" if self.apply_default_css else None)
        sizes = (("min-height", self.min_height), ("max-height", self.max_height))
        style = [f"{name}: {length(size)}" for name, size in sizes if size is not None]
        dom.attr(self.control, "style", "; ".join([*style, "overflow: auto"]) if style else None)
        own_script = self.js_on_load != ON_LOAD
        dom.put(
            self.control,
            template=self.html_template,
            css=self.css_template,
            script=self.js_on_load if own_script else None,
            clicks=not own_script,
            names={"label": self.label, **self.props},
            head=self.head,
            autoscroll=self.autoscroll,
            functions=serve(self.control, self.server_functions or ()),
        )
        return self.frame(self.control, caption=self.container and bool(self.show_label))

    def frame_classes(self) -> list[str]:
        return [*super().frame_classes(), *(["padded"] if self.padding else [])]

    def state_elements(self) -> list[Element]:
        return [] if self.control is None else [self.control]

    def read(self) -> Any:
        state = None if self.control is None else dom.state(self.control)
        untouched = state is None or (state == "" and not self.payload)
        return self.payload if untouched else state

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value="" if payload is None else payload)

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        assert self.control is not None
        events: list[tuple[Element, str, dict[str, Any]]] = [(self.control, f"html-{event}", {})]
        if event == "change" and self.element is not None:
            events.append((self.element, "pagelet-change", {}))
        return events

    def change_props(self, props: Mapping[str, Any]) -> None:
        own = [name for name in props if name not in HTML.arguments()]
        super().change_props({name: value for name, value in props.items() if name not in own})
        if own:
            fresh = type(self)(**{**self.given, **props, "render": False})
            self.props |= {name: fresh.props[name] for name in own if name in fresh.props}
            if self.control is not None:
                dom.put(self.control, names={"label": self.label, **self.props})
