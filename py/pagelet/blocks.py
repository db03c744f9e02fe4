"""Blocks: a tree of blocks with the listeners on it, and `launch()`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from . import dom
from .block import Container, Context
from .listener import Listener

if TYPE_CHECKING:
    from js import Element

    from .app import App

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

    launched: ClassVar[Blocks | None] = None
    """The app that the script launched last."""
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
        self.page: dict[str, Any] = {}
        self.show_error = False
        for name in [name for name in page if name in PAGE_ARGUMENTS]:
            warnings.warn(
                f"The argument {name!r} has moved: pass it to launch() instead.", stacklevel=3
            )
            self.page[name] = page.pop(name)
        super().__init__(**page)
        Blocks.built.append(self)

    def listen(self, listener: Listener) -> Listener:
        """Add a listener."""
        self.listeners.append(listener)
        return listener

    def all_listeners(self) -> Iterator[Listener]:
        """Yield this tree's listeners and those of the Blocks placed in it."""
        yield from self.listeners
        for block in self.walk():
            if isinstance(block, Blocks):
                yield from block.listeners

    def queue(self, *args: Any, **kwargs: Any) -> Blocks:
        """Return this app: a page has one visitor and always queues; arguments have no effect."""
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
        app = App(self)
        app.show()
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
        cls.launched = None
        cls.built.clear()
