"""`InputHTMLAttributes`: what an author says to the browser about a text field."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal


@dataclass
class InputHTMLAttributes:
    """Attributes of a text field; what is `None` is left to the browser.

    Args:
        autocapitalize: how a phone's keyboard capitalises.
        autocorrect: whether it corrects.
        spellcheck: whether spelling is checked.
        autocomplete: what the browser may fill in.
        tabindex: the place among the stops of the Tab key.
        enterkeyhint: the name of the keyboard's Enter key.
        lang: the language of the text, such as "en".
    """

    autocapitalize: Literal["off", "none", "on", "sentences", "words", "characters"] | None = None
    autocorrect: Literal["on", "off"] | None = None
    spellcheck: bool | None = None
    autocomplete: str | None = None
    tabindex: int | None = None
    enterkeyhint: Literal["enter", "done", "go", "next", "previous", "search", "send"] | None = None
    lang: str | None = None

    def attributes(self) -> dict[str, str]:
        """Return the attributes of the element."""
        words = {True: "true", False: "false"}
        given = {name: value for name, value in asdict(self).items() if value is not None}
        return {
            name: words[value] if isinstance(value, bool) else str(value)
            for name, value in given.items()
        }
