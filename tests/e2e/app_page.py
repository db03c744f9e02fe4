"""An app in a browser, as a visitor uses it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Route, expect


class AppPage:
    """A page with an app, and what it showed that it should not have.

    Args:
        context: the browser profile.
        places: what the addresses of requests may start with.
    """

    def __init__(
        self,
        context: BrowserContext,
        places: tuple[str, ...] = ("http://127.0.0.1:", "data:", "blob:"),
    ) -> None:
        self.page: Page = context.new_page()
        self.problems: list[str] = []
        self._places = places
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        self.page.on("request", lambda request: self._note_request(request.url))

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.problems.append(f"console: {message.text} ({message.location.get('url')})")

    def _note_request(self, url: str) -> None:
        if not url.startswith(self._places):
            self.problems.append(f"request to another place: {url}")

    def answer(self, start: str, content: bytes | Mapping[str, bytes]) -> None:
        """Answer requests to another place, whose address starts so, with a picture, or with files
        by what follows.

        Only pages that need it are routed: without routes browsers use what they have kept.
        """
        self._places += (start,)
        headers = {"Access-Control-Allow-Origin": "*"}

        def fulfill(route: Route) -> None:
            if isinstance(content, bytes):
                route.fulfill(body=content, headers=headers | {"Content-Type": "image/png"})
                return
            data = content.get(route.request.url.removeprefix(start))
            route.fulfill(status=200 if data else 404, body=data or b"", headers=headers)

        self.page.route(lambda url: url.startswith(start), fulfill)

    def check(self) -> None:
        """Assert that nothing went wrong unasked."""
        assert not self.problems, "\n".join(self.problems)

    def expect_problem(self, part: str) -> None:
        """Assert that something went wrong as it should, and forget it."""
        found = [problem for problem in self.problems if part in problem]
        assert found, f"no {part!r} among {self.problems}"
        self.problems = [problem for problem in self.problems if problem not in found]

    def tolerate(self, part: str) -> None:
        """Forget problems that are the browser's, whether they came or not."""
        self.problems = [problem for problem in self.problems if part not in problem]

    def wait_until_ready(self) -> None:
        """Wait until Python has drawn the app."""
        self.page.wait_for_selector("#pagelet-app[data-stage=ready]", state="attached")

    def button(self, name: str) -> Locator:
        """Return the button with this text."""
        return self.page.get_by_role("button", name=name, exact=True)

    def submit(self) -> None:
        """Press Submit."""
        self.button("Submit").click()

    def field(self, label: str) -> Locator:
        """Return the control with this label."""
        return self.page.get_by_label(label, exact=True)

    def fill(self, label: str, text: str) -> None:
        """Type into the control with this label."""
        self.field(label).fill(text)

    def expect_value(self, label: str, value: Any) -> None:
        """Wait until the control with this label holds a value."""
        expect(self.field(label)).to_have_value(str(value))

    def toast(self, text: str) -> Locator:
        """Return the toast that holds this text."""
        return self.page.locator("pagelet-toasts").get_by_text(text)

    def console(self) -> Locator:
        """Return the console panel's text."""
        return self.page.locator(".console-panel")

    def open_console(self) -> None:
        """Unfold the console panel."""
        self.console().locator("summary").click()
