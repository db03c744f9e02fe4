"""BrowserState: a value that the visitor's browser keeps between visits."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import quote

from pagelet import dom

from .unseen import Unseen

FOLDER = ".gradio/browser-state"
"""Where the values are; the page keeps what is in there, and does not list it (js/written.js)."""


class BrowserState(Unseen):
    """A value that the visitor's browser keeps between visits, and is not seen.

    The function gets what it returned for it last time, at first `default_value`: something that
    JSON can hold.

    Args:
        default_value: the value on the first visit.
        storage_key: under which it is kept; by default one that is the same at each visit, until
            the script changes.
        secret: a value kept with another one counts as none. It hides nothing: whoever can read
            the page's storage can read its script, and the value never leaves the browser.
        render: whether it is placed in the container of the innermost `with`.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)

    def __init__(
        self,
        default_value: Any = None,
        *,
        storage_key: str | None = None,
        secret: str | None = None,
        render: bool = True,
    ) -> None:
        # The script may go to another directory.
        self._folder = Path(FOLDER).absolute()
        self._has_begun = False
        super().__init__(_plain(default_value), render=render)
        self.default_value = self.initial
        self.storage_key = storage_key or f"component-{self.block_id}"
        self.secret = secret

    def initial_value(self) -> Any:
        """Return what the browser has kept, or the default."""
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return self.default_value
        known = isinstance(kept, dict) and kept.get("secret") == self._seal
        return kept.get("value") if known else self.default_value

    def preprocess(self, payload: Any) -> Any:
        return self.default_value if payload is None else payload

    def postprocess(self, value: Any) -> Any:
        value = _plain(value)
        try:
            json.dumps(value)
        except (TypeError, ValueError) as error:
            raise ValueError(
                f"A BrowserState keeps what JSON can hold: texts, numbers, lists, dicts. {error}"
            ) from None
        return value

    def begin_visit(self) -> None:
        self._has_begun = True
        dom.keep(FOLDER)

    def present(self, payload: Any) -> bool:
        changed = super().present(payload)
        if changed and self._has_begun:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            kept = json.dumps({"secret": self._seal, "value": payload})
            self._path.write_text(kept, encoding="utf-8")
        return changed

    @property
    def _path(self) -> Path:
        return self._folder / f"{quote(self.storage_key, safe='')}.json"

    @property
    def _seal(self) -> str | None:
        return None if self.secret is None else sha256(self.secret.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """Return a pydantic model as a dict, other values as they are."""
    dump = getattr(value, "model_dump", None)
    return value if dump is None else dump()
