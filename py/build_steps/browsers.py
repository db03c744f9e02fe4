"""The browsers that the tests drive: installed ones, the package manager's, Playwright's own."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .console import say
from .errors import BuildError
from .tools import apt_install, run


@dataclass(frozen=True)
class Browser:
    """How to find one browser, and the variable that tells the tests where it is."""

    name: str
    variable: str
    commands: tuple[str, ...]
    places: tuple[str, ...]
    debian: tuple[str, ...]


CHROMIUM = Browser(
    "chromium",
    "PAGELET_CHROMIUM",
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ),
    ("chromium",),
)
FIREFOX = Browser(
    "firefox",
    "PAGELET_FIREFOX",
    ("firefox-esr", "firefox"),
    (
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
    ),
    ("firefox-esr",),
)
WEBKIT = Browser(
    "WebKitGTK",
    "PAGELET_WEBKIT_DRIVER",
    ("WebKitWebDriver",),
    (),
    ("webkit2gtk-driver", "xvfb", "xauth"),
)
ASKED_OF_PLAYWRIGHT = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(getattr(playwright, sys.argv[1]).executable_path)
"""


def find(python: Path, install: bool) -> Mapping[str, str]:
    """Variables for the tests, one for each browser of this system.

    A browser without its variable is Playwright's own, which is driven without a path.
    """
    browsers = (CHROMIUM, FIREFOX, WEBKIT)
    paths = {browser.variable: _installed(browser) for browser in browsers}
    missing = [browser for browser in browsers if not paths[browser.variable]]
    if missing and install:
        reason = apt_install([name for browser in missing for name in browser.debian])
        if reason is None:
            paths = {browser.variable: _installed(browser) for browser in browsers}
        for browser in missing:
            if not paths[browser.variable]:
                _playwrights_own(browser, python, f"apt-get: {reason}")
    return {variable: path for variable, path in paths.items() if path}


def _installed(browser: Browser) -> str:
    if chosen := os.environ.get(browser.variable):
        return chosen
    found = [path for name in browser.commands if (path := shutil.which(name))]
    found += [path for path in browser.places if Path(path).is_file()]
    return found[0] if found else ""


def _playwrights_own(browser: Browser, python: Path, reason: str) -> None:
    if browser is WEBKIT:
        say(f"No WebKitGTK here ({reason}); its smoke test is left out.")
        return
    asked: list[str | Path] = [python, "-c", ASKED_OF_PLAYWRIGHT, browser.name]
    if Path(run(asked, "Playwright").strip()).exists():
        return
    say(f"Fetching Playwright's own {browser.name} ...")
    try:
        command: list[str | Path] = [python, "-m", "playwright", "install", browser.name]
        run(command, f"playwright install {browser.name}")
    except BuildError as problem:
        commands = ", ".join(browser.commands)
        raise BuildError(
            f"There is no {browser.name} for the tests; install one, or name it in "
            f"{browser.variable}.",
            [f"installed programs: {commands}", reason, str(problem)],
        ) from problem
