"""Blocks: a tree of blocks with the listeners on it, and `launch()`."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from . import dom
from .block import Container, Context
from .components.base import Component
from .heard import EventMethod, Trigger
from .listener import Listener, first_value

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from js import Element

    from .app import App
    from .events import Dependency
    from .example_cache import ExampleCache

WITHOUT_EFFECT = frozenset(
    [
        "inline",
        "inbrowser",
        "share",
        "debug",
        "max_threads",
        "auth",
        "auth_message",
        "prevent_thread_lock",
        "server_name",
        "server_port",
        "height",
        "width",
        "ssl_keyfile",
        "ssl_certfile",
        "ssl_keyfile_password",
        "ssl_verify",
        "quiet",
        "footer_links",
        "run_history",
        "allowed_paths",
        "blocked_paths",
        "root_path",
        "app_kwargs",
        "state_session_capacity",
        "share_server_address",
        "share_server_protocol",
        "share_server_tls_certificate",
        "auth_dependency",
        "max_file_size",
        "enable_monitoring",
        "strict_cors",
        "node_server_name",
        "node_port",
        "ssr_mode",
        "pwa",
        "mcp_server",
        "num_workers",
        "_app",
        "_frontend",
    ]
)
"""Arguments of `launch()` that are about a server, which a page hasn't got."""

MOVED = ("theme", "css", "css_paths", "js", "head", "head_paths")
"""Arguments of `launch()` that were the constructor's."""

PAGE_ARGUMENTS = ("theme", "css", "css_paths", "js", "head", "head_paths", "favicon_path", "i18n")
"""Arguments of `launch()` that change the page."""


class Blocks(Container):
    """A tree of blocks and the listeners on it.

    Args:
        analytics_enabled, mode, delete_cache: accepted; a page has neither analytics nor a cache.
        title: the page's title.
        fill_height, fill_width: whether the app takes the window's whole height and width.
        page: `theme`, `css`, `css_paths`, `js`, `head`, `head_paths`: they belong to `launch()`
            and work here with a warning.

    Raises:
        TypeError: for any other argument.
    """

    events: ClassVar[tuple[str, ...]] = ("load",)
    load = EventMethod("load")
    is_app: ClassVar[bool] = True
    launched: ClassVar[Blocks | None] = None
    """The app that the script launched last."""
    shown: ClassVar[App | None] = None
    """What is on the page of it."""
    built: ClassVar[list[Blocks]] = []
    """All that the script has built, for a helpful word when it launches none."""

    def __init__(
        self,
        analytics_enabled: bool | None = None,
        mode: str = "blocks",
        title: str = "Gradio",
        fill_height: bool = False,
        fill_width: bool = False,
        delete_cache: tuple[int, int] | None = None,
        **page: Any,
    ) -> None:
        self.analytics_enabled = analytics_enabled
        self.mode = mode
        self.title = title
        self.fill_height = fill_height
        self.fill_width = fill_width
        self.delete_cache = delete_cache
        self.listeners: list[Listener] = []
        self.startup: list[ExampleCache] = []
        self._order: list[Listener | Blocks] = []
        self.page: dict[str, Any] = {}
        self.show_error = False
        self.default_limit: int | None = 1
        self._take_moved(page)
        super().__init__(**page)
        Blocks.built.append(self)

    def _take_moved(self, page: dict[str, Any]) -> None:
        """Take the arguments that belong to `launch()`."""
        moved = [name for name in page if name in MOVED]
        for name in moved:
            self.page[name] = page.pop(name)
        if moved:
            warnings.warn(
                f"These arguments have moved: pass them to launch() instead: {', '.join(moved)}.",
                stacklevel=4,
            )

    @staticmethod
    def around(container: Container | None) -> Blocks | None:
        """Return the innermost Blocks that a container is in, or is."""
        while container is not None and not isinstance(container, Blocks):
            container = container.parent
        return container

    @staticmethod
    def current() -> Blocks | None:
        """Return the Blocks of the innermost `with`."""
        return Blocks.around(Context.container)

    def render(self) -> Self:
        super().render()
        outer = Blocks.around(self.parent)
        if outer is not None:
            outer._order.append(self)
        return self

    def unrender(self) -> Self:
        outer = Blocks.around(self.parent)
        if outer is not None:
            outer._order.remove(self)
        return super().unrender()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        super().__exit__(kind, error, traceback)
        if kind is None:
            for component in [block for block in self.walk() if isinstance(block, Component)]:
                if callable(component.initial) and not self._is_first_shown(component):
                    self.listen(first_value(component))

    def _is_first_shown(self, component: Component) -> bool:
        """Whether there is a listener for the component's initial value already."""
        return any(
            item.fn is component.initial and list(item.outputs) == [component]
            for item in self.all_listeners()
        )

    def listen(self, listener: Listener) -> Listener:
        """Add a listener."""
        self.listeners.append(listener)
        self._order.append(listener)
        return listener

    def all_listeners(self) -> Iterator[Listener]:
        """Yield this tree's listeners and those of the Blocks placed in it, in order."""
        for item in self._order:
            if isinstance(item, Blocks):
                yield from item.all_listeners()
            else:
                yield item

    def all_startup(self) -> Iterator[ExampleCache]:
        """Yield what has to be computed before the page is shown."""
        yield from self.startup
        for item in self._order:
            if isinstance(item, Blocks):
                yield from item.all_startup()

    def add_event(
        self, triggers: Sequence[Trigger] | None, method: str, *args: Any, **options: Any
    ) -> Dependency:
        """Put a listener on events; see `events.add`."""
        from .events import add

        return add(self, triggers, method, *args, **options)

    def unload(self, fn: Callable[..., Any]) -> None:
        """Accept what would run when the visitor leaves: Python ends with the page."""
        if not callable(fn):
            raise TypeError(f"unload() takes a function, not {fn!r}.")

    def queue(
        self,
        status_update_rate: float | Literal["auto"] = "auto",
        api_open: bool | None = None,
        max_size: int | None = None,
        *,
        default_concurrency_limit: int | Literal["not_set"] | None = "not_set",
    ) -> Blocks:
        """Return this app, which always queues.

        Args:
            default_concurrency_limit: how many functions may run at once; one, if it is not set.
            status_update_rate, api_open, max_size: accepted; a page has one visitor.
        """
        if default_concurrency_limit != "not_set":
            self.default_limit = default_concurrency_limit
        return self

    def launch(
        self,
        inline: bool | None = None,
        inbrowser: bool = False,
        share: bool | None = None,
        debug: bool = False,
        max_threads: int = 40,
        auth: Any = None,
        auth_message: str | None = None,
        prevent_thread_lock: bool = False,
        show_error: bool = False,
        server_name: str | None = None,
        server_port: int | None = None,
        **options: Any,
    ) -> tuple[App, str, None]:
        """Show the app in the page; return what Gradio's returns: app, address, share address.

        Args:
            show_error: whether exceptions' texts are shown to the visitor as toasts.
            options: `theme`, `css`, `css_paths`, `js`, `head`, `head_paths`, `favicon_path`, `i18n`
                change the page; those in `WITHOUT_EFFECT` are about a server and change nothing,
                as do the other arguments named here.

        Raises:
            TypeError: for any other argument.
        """
        from .app import App

        for name, value in options.items():
            if name in PAGE_ARGUMENTS:
                self.page[name] = value
            elif name not in WITHOUT_EFFECT:
                raise TypeError(f"launch() got an unexpected keyword argument {name!r}")
        self.show_error = show_error
        Blocks.launched = self
        Blocks._end_shown()
        app = Blocks.shown = App(self)
        app.start(list(self.all_startup()))
        return app, dom.visit()["url"], None

    def build(self) -> Element:
        return dom.h("div", *self.draw_children(), class_=self.classes("column", "blocks"))

    def __call__(self, *payloads: Any, fn_index: int = 0) -> Any:
        """Call the function of a listener through the components, as on the page.

        Args:
            payloads: one for each input, as the page would send it.
            fn_index: which listener, in the order in which they were added.
        """
        from .direct import call

        return call(list(self.all_listeners())[fn_index], payloads)

    @classmethod
    def reset(cls) -> None:
        """Forget all apps, as before a script runs."""
        Context.reset()
        cls._end_shown()
        cls.launched = None
        cls.built.clear()

    @classmethod
    def _end_shown(cls) -> None:
        if Blocks.shown is not None:
            Blocks.shown.end()
            Blocks.shown = None
