"""An app in a site: where its page is, and what that holds."""

from dataclasses import dataclass, replace
from typing import Any

from .prerender import Drawing
from .scan import Needs


@dataclass(frozen=True)
class Place:
    """Where the page of an app is: its folder in the site, and how it addresses the site's top
    (`up`) and its own folder (`here`)."""

    folder: str
    up: str
    here: str


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
