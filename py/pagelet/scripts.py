"""JavaScript of an author's that a listener runs on the page: `button.click(js=...)`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import count
from typing import Any

from . import dom
from .images import as_files
from .special import SESSION


class ScriptError(RuntimeError):
    """A listener's JavaScript failed; the message is the page's."""


class Scripts:
    """Runs JavaScript on the page and waits for what it returns.

    The page's half is js/widgets/script.js.
    """

    def __init__(self) -> None:
        self.element = dom.h("pagelet-script", hidden=True)
        self._waiting: dict[str, asyncio.Future[Any]] = {}
        self._numbers = count()
        dom.on(self.element, "script-ran", self._receive)

    async def run(self, source: str, arguments: Sequence[Any]) -> Any:
        """Return what a script makes of these payloads.

        Raises:
            ScriptError: if it fails, or is no JavaScript.
        """
        # An answer to an interpreter that has ended must not be taken for one of this one's.
        number = f"{SESSION}-{next(self._numbers)}"
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        dom.call(self.element, "run", number, source, as_files(list(arguments)))
        dom.flush()
        return await answer

    def _receive(self, event: dom.Event) -> None:
        waiting = self._waiting.pop(event.detail["id"], None)
        if waiting is None or waiting.done():
            return
        failure = event.detail.get("failure")
        if failure is None:
            waiting.set_result(event.detail.get("result"))
        else:
            waiting.set_exception(ScriptError(failure))
