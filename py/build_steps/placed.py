"""An app in a site: where its page is, and what that holds."""

from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from .fetch import sha256
from .prerender import Drawing
from .scan import Needs


@dataclass(frozen=True)
class Place:
    """Where the page of an app is: its folder in the site, and how it addresses the site's top
    (`up`) and its own folder (`here`)."""

    folder: str
    up: str
    here: str

    def file(self, name: str, data: bytes) -> str:
        """The address of a file beside the script.

        It changes with the content: a page never meets a file of another build that was kept
        somewhere, nor is a host to be told how long it may be.
        """
        return f"{self.here}files/{quote(name)}?v={sha256(data)[:8]}"


@dataclass(frozen=True)
class App:
    """What the page of an app holds, and what its script needs."""

    title: str
    drawing: str
    config: dict[str, Any]
    needs: Needs

    def showing(self, drawing: Drawing | None) -> "App":
        """The same with what its script draws, where that could be found out."""
        if drawing is None:
            return self
        return replace(self, title=drawing.title, drawing=drawing.html)
