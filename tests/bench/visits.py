"""Visits by a browser whose profile begins empty and is kept from one visit to the next."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Playwright

from e2e.ways import CHROMIUM_FLAGS

from .host import Host
from .pictures import data_url

HERE = Path(__file__).parent
# Compiled code is written to the profile when the page has been quiet for a moment.
SETTLING = 2_500
STARTING = 700

FIRST = {
    "greet": "await bench.greet('Ada')",
    "sepia": f"""
        const bytes = await (await fetch({json.dumps(data_url())})).bytes();
        await bench.sepia(new File([bytes], "photo.png", {{ type: "image/png" }}))""",
}
"""What a visitor does first, by app."""

# A frame's clock begins when the frame does.
SINCE_OPENED = """async () => {
  const marks = await bench.reached("result");
  const before = performance.timeOrigin - top.performance.timeOrigin;
  return Object.fromEntries(Object.entries(marks).map(([name, at]) => [name, before + at]));
}"""


@dataclass(frozen=True)
class Visit:
    """What one visit showed.

    Args:
        marks: milliseconds since the navigation began, by what was reached then.
        longest: the longest task of the page's own thread, in milliseconds; those under 50 are
            not reported by browsers and count as 0.
        megabytes: sent by the host until the result was there, headers included.
        requests: answers of the host until then.
    """

    marks: dict[str, float]
    longest: float
    megabytes: float
    requests: int


class Profile:
    """A browser's profile in a temporary folder."""

    def __init__(self, playwright: Playwright, folder: str) -> None:
        self._playwright = playwright
        self.folder = folder

    @contextmanager
    def open(self, host: Host, app: str, side: str, begin: str = "") -> Iterator[Page]:
        """Start a browser with this profile and go to an app.

        Args:
            host: where the apps are.
            app: the name of a script in apps/.
            side: "ours", "plain", or "playground", which shows the app in a frame.
            begin: JavaScript that is run when the app is ready.
        """
        address = {"ours": f"{app}/", "plain": f"plain/?app={app}", "playground": ""}[side]
        context = self._playwright.chromium.launch_persistent_context(
            self.folder,
            executable_path=os.environ.get("PAGELET_CHROMIUM") or None,
            args=CHROMIUM_FLAGS,
            viewport={"width": 1280, "height": 900},
        )
        try:
            page = context.pages[0]
            script = (HERE / "probe.js").read_text()
            if side != "plain":
                script += (HERE / "visitor.js").read_text() + (HERE / "media.js").read_text()
            page.add_init_script(f"{{{script}\nbench.begin = async () => {{ {begin} }};}}")
            page.wait_for_timeout(STARTING)
            page.goto(host.url + address, wait_until="commit")
            yield page
        finally:
            context.close()

    def visit(self, host: Host, app: str, side: str) -> Visit:
        """Open an app and do at once what a visitor does first, until the result is there."""
        before = len(host.sent)
        with self.open(host, app, side, f"{FIRST[app]}; bench.mark('result');") as page:
            marks = page.evaluate("bench.reached('result')")
            sent = host.sent[before:]
            page.wait_for_timeout(SETTLING)
            longest = page.evaluate("bench.longest")
        return Visit(marks, longest, sum(item.size for item in sent) / 1e6, len(sent))

    def look(self, host: Host, app: str, side: str) -> dict[str, float]:
        """Open an app, or the playground with it, and try it; when things were reached."""
        with self.open(host, app, side, f"{FIRST[app]}; bench.mark('result');") as page:
            place = page if side == "plain" else page.wait_for_selector("iframe").content_frame()
            marks: dict[str, float] = place.evaluate(SINCE_OPENED)
        return marks


@contextmanager
def profile(playwright: Playwright) -> Iterator[Profile]:
    """A fresh profile, thrown away at the end."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        yield Profile(playwright, folder)
