"""The browsers and the modes in which apps are opened."""

from __future__ import annotations

import os
from dataclasses import dataclass

from playwright.sync_api import Browser, Playwright

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PATIENCE = 30_000
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


def launch(playwright: Playwright, name: str) -> Browser:
    """Return a running browser: the one that its variable names, or Playwright's own."""
    path = os.environ.get(f"PAGELET_{name.upper()}")
    if name == "chromium":
        return playwright.chromium.launch(executable_path=path or None, args=CHROMIUM_FLAGS)
    if path:
        return playwright.firefox.launch(channel="moz-firefox", executable_path=path)
    return playwright.firefox.launch()
