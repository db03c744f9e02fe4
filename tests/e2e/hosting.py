"""Pages of others, in the middle of which there are apps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count

from playwright.sync_api import BrowserContext, Page

from e2e.app_page import AppPage
from e2e.serving import Server

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Host</title>
<link rel="icon" href="data:,">
{style}
<body>{body}<script type="module" src="{script}"></script></body>
"""

OpenPage = Callable[..., AppPage]
NUMBERS = count()


def open_body(
    profile: BrowserContext,
    body: str,
    on: Server,
    style: str = "",
    script: str = "../embed.js",
    files: Mapping[str, bytes] | None = None,
) -> AppPage:
    """Open a new page with a body on a server, beside it files."""
    folder = f"host{next(NUMBERS)}/"
    text = PAGE.format(style=style, body=body, script=script)
    for name, data in {"index.html": text.encode(), **(files or {})}.items():
        on.site.files[folder + name] = data
    app = AppPage(profile)
    app.page.goto(on.url + folder)
    return app


def wait_for(page: Page, selector: str, stage: str = "ready") -> None:
    """Wait until an embedded app has come that far."""
    page.locator(selector).locator(f"#pagelet-app[data-stage={stage}]").wait_for(state="attached")


def style_of(page: Page, selector: str, name: str) -> str:
    script = "(element, name) => getComputedStyle(element)[name]"
    found: str = page.locator(selector).first.evaluate(script, name)
    return found
