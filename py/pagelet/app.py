"""The app on the page: draws a tree of blocks, wires its listeners and runs them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from . import dom
from .components.base import Component
from .components.deeplinkbutton import DeepLinkButton
from .components.unseen import Unseen
from .dispatch import Dispatch
from .example_cache import ExampleCache, completed
from .ground import Ground
from .heard import Heard
from .scripts import Scripts
from .streams import one_by_one, set_paces
from .tracebacks import message_of, of_user

if TYPE_CHECKING:
    from js import Element

    from .block import Block
    from .blocks import Blocks
    from .listener import Listener


STOPPING = ("click", "stop", "submit")
"""Events by which visitors say that what runs shall end: the page sees to it if Python can't."""


class App:
    """A tree of blocks, drawn in the page.

    Args:
        blocks: the tree; the app that the script launched.
    """

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.components = [block for block in blocks.walk() if isinstance(block, Component)]
        if any(isinstance(component, DeepLinkButton) for component in self.components):
            from .deep_link import listen_to_links

            listen_to_links(blocks, self.components)
        self.listeners = list(blocks.all_listeners())
        self.dispatch = Dispatch(self)
        self.toasts: Element | None = None
        self.ground: Ground
        self.scripts: Scripts
        self.loading: list[asyncio.Future[None]] = []
        self.ticking: list[asyncio.Future[None]] = []

    # Drawing.

    def start(self, caches: Sequence[ExampleCache]) -> None:
        """Compute what has to be known beforehand, then draw the app.

        Raises:
            Exception: what a function raises that runs beforehand.
        """
        if any(cache.waits for cache in caches):
            self.loading.append(asyncio.ensure_future(self._fill_and_show(caches)))
            return
        for cache in caches:
            completed(cache.fill())
        self.show()

    async def _fill_and_show(self, caches: Sequence[ExampleCache]) -> None:
        """Wait for functions that let other things happen meanwhile, then draw the app."""
        try:
            for cache in caches:
                await cache.fill()
        except Exception as error:
            dom.report("script", message_of(error), of_user(error))
            return
        self.show()

    def show(self) -> None:
        """Draw the app in the page's root and listen.

        Over a page that is drawn already, outputs keep what they show.
        """
        again = dom.visit()["again"]
        for component in self.components:
            component.editable = self._is_editable(component)
        set_paces(self.listeners)
        container = self._draw()
        self.ground = Ground(container)
        for component in self.components:
            if isinstance(component, Unseen):
                component.ground = self.ground
            if not (again and component.is_drawn and self._is_output(component)):
                component.present(component.first_payload())
        self._wire()
        dom.replace(dom.root(), container)
        dom.title(self.blocks.title)
        dom.flush()

    def _draw(self) -> Element:
        """Return the app's outermost element with all that is in it."""
        self.toasts = dom.h("pagelet-toasts")
        fills = {"fill-width": self.blocks.fill_width, "fill-height": self.blocks.fill_height}
        names = ["gradio-container", *(name for name, wanted in fills.items() if wanted)]
        main = dom.h("main", *self.blocks.draw_children(), class_="contain")
        bars = [block.draw() for block in self.components if block.is_above]
        container = dom.h("div", *bars, main, self.toasts, class_=" ".join(names))
        dom.on(container, "pagelet-error", self._refuse)
        if self.blocks.page:
            from .dress import dress

            dress(container, self.blocks.page)
        if any(listener.js for listener in self.listeners):
            self.scripts = Scripts()
            container.append(self.scripts.element)
        return container

    def _is_editable(self, component: Component) -> bool:
        if component.interactive is not None:
            return component.interactive
        is_input = any(component in listener.inputs for listener in self.listeners)
        return is_input or not any(component in listener.outputs for listener in self.listeners)

    def _is_output(self, component: Component) -> bool:
        return any(component in item.outputs and not item.local for item in self.listeners)

    def _wire(self) -> None:
        for listener in self.listeners:
            for block, event in listener.targets:
                if isinstance(block, Heard):
                    handler, reads = self._handler(listener, block), self._reads(listener)
                    if event == "stream" and isinstance(block, Component):
                        handler = one_by_one(block, handler)
                    stops = bool(listener.cancels) and event in STOPPING
                    block.listen(event, handler, reads, stops=stops)
            if listener.after is not None:
                self.dispatch.await_page(listener)
        if dom.visit()["mode"] != "build":
            self._begin()

    def _begin(self) -> None:
        """Run what runs without the visitor's doing: when the page opens, and by the clock."""
        for listener in self.listeners:
            if (None, "load") in listener.targets and not listener.is_initial:
                pending = self.dispatch.fire(listener, dom.Event("load", None, 0), self.blocks)
                if pending is not None:
                    self.loading.append(asyncio.ensure_future(pending))
            if listener.every is not None:
                self.ticking.append(asyncio.ensure_future(self._tick(listener, listener.every)))
        for component in self.components:
            component.begin_visit()

    async def _tick(self, listener: Listener, seconds: float) -> None:
        """Run a listener again and again, as long as the page is open."""
        while True:
            await asyncio.sleep(seconds)
            pending = self.dispatch.fire(listener, dom.Event("tick", None, dom.clock()))
            if pending is not None:
                await pending

    def _handler(self, listener: Listener, block: Block | None) -> Any:
        return lambda event: self.dispatch.fire(listener, event, block)

    def _reads(self, listener: Listener) -> list[Component]:
        """Return the inputs of a listener and of those that follow it: all come with one event."""
        read = list(listener.inputs)
        for item in self.listeners:
            if item.after is not None and item.after[0] is listener:
                read += self._reads(item)
        return list(dict.fromkeys(read))

    def _refuse(self, event: dom.Event) -> None:
        """Tell the visitor why a control did not take what it was given."""
        self.toast(level="error", message=event.detail, duration=10, title="Error")

    def end(self) -> None:
        """Stop all that goes on: another app takes the page."""
        for future in [*self.loading, *self.ticking]:
            future.cancel()
        for component in self.components:
            component.end_visit()
        self.dispatch.stop()

    def toast(self, *, level: str, message: str, duration: float | None, title: str) -> None:
        """Show a toast."""
        assert self.toasts is not None
        toast = {"level": level, "message": message, "duration": duration, "title": title}
        dom.call(self.toasts, "show", toast)
