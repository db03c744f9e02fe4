"""The browsers and the modes in which apps are opened."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, ViewportSize

CHROMIUM_FLAGS = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]

QUICK = "--js-flags=--liftoff-only"
"""Compile WebAssembly once and simply: a page that lives for seconds starts with half of the work,
and most of the work of all tests is that of starting Python."""

FIREFOX_PREFERENCES = {
    # The same.
    "javascript.options.wasm_optimizingjit": False,
    "network.dns.forceResolve": "127.0.0.1",
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
}

PATIENCE = 60_000
"""Milliseconds to wait for what has to happen."""


@dataclass(frozen=True)
class Way:
    """A browser, and whether Python runs in a worker or on the page's own thread."""

    browser: str
    mode: str

    def __str__(self) -> str:
        return f"{self.browser}-{self.mode}"


DEFAULT = Way("chromium", "worker")
WAYS = [DEFAULT, Way("chromium", "main"), Way("firefox", "worker"), Way("firefox", "main")]


WINDOW = ViewportSize(width=1280, height=900)


def launch(playwright: Playwright, name: str) -> Browser:
    """Return a running browser: the one that its variable names, or Playwright's own.

    It reaches nothing but this machine; its camera and its microphone are made up.
    """
    path = os.environ.get(f"PAGELET_{name.upper()}")
    if name == "chromium":
        flags = [*CHROMIUM_FLAGS, QUICK]
        return playwright.chromium.launch(executable_path=path or None, args=flags)
    options: dict[str, Any] = {"firefox_user_prefs": FIREFOX_PREFERENCES}
    if path:
        options |= {"channel": "moz-firefox", "executable_path": path}
    return playwright.firefox.launch(**options)


def keep(playwright: Playwright, folder: Path) -> BrowserContext:
    """Return Chromium with a profile on disk, where it keeps the code that it compiled.

    That halves the work of opening a page. (Firefox gains nothing from it.)
    """
    return playwright.chromium.launch_persistent_context(
        folder,
        executable_path=os.environ.get("PAGELET_CHROMIUM"),
        args=[*CHROMIUM_FLAGS, QUICK],
        viewport=WINDOW,
    )


def clean(context: BrowserContext, page: Page) -> None:
    """Take from Chromium's profile what a page stored, and what it was allowed to do."""
    origin = "/".join(page.url.split("/")[:3])
    session = context.new_cdp_session(page)
    stored = {"origin": origin, "storageTypes": "cookies,indexeddb,local_storage,service_workers"}
    session.send("Storage.clearDataForOrigin", stored)
    context.clear_permissions()
