"""The fake document does what the contract's cases say; tests/js runs the same on the real one."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest

import js

CASES: dict[str, list[list[Any]]] = json.loads(
    Path(__file__).with_name("cases.json").read_text("utf-8")
)


def long(value: Any) -> Any:
    """Write out a repeated text: "ab*3" is "ababab"; the cases stay readable."""
    if isinstance(value, str):
        found = re.search(r"(1234567890|🎈)\*(\d+)", value)
        return value.replace(found[0], found[1] * int(found[2])) if found else value
    if isinstance(value, list):
        return [long(inner) for inner in value]
    if isinstance(value, dict):
        return {name: long(inner) for name, inner in value.items()}
    return value


class Interpreter:
    """Runs a case's steps on the fake document and its page."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        js.reset()
        self.named: dict[str, Any] = {"document": js.document, "body": js.document.body}
        self.heard: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []
        self.listeners: dict[tuple[str, str], Any] = {}
        receive = js.document._receive

        def log(message: dict[str, Any]) -> None:
            self.sent.append({name: message[name] for name in message if name not in UNTOLD})
            receive(message)

        monkeypatch.setattr(js.page, "_send", log)

    def run(self, step: list[Any]) -> None:
        name, *rest = step
        getattr(self, f"_{name}")(*rest)

    def value(self, given: Any) -> Any:
        """Replace "$name" by the element of that name."""
        if isinstance(given, str) and given.startswith("$"):
            return self.named[given[1:]]
        if isinstance(given, list):
            return [self.value(inner) for inner in given]
        if isinstance(given, dict):
            return {name: self.value(inner) for name, inner in given.items()}
        return given

    def _create(self, name: str, tag: str) -> None:
        self.named[name] = js.document.createElement(tag)

    def _createText(self, name: str, text: str) -> None:
        self.named[name] = js.document.createTextNode(text)

    def _do(self, name: str, method: str, args: list[Any]) -> Any:
        return getattr(self.named[name], method)(*self.value(args))

    def _returns(self, name: str, method: str, args: list[Any], expected: Any) -> None:
        assert self._do(name, method, args) == self.value(expected)

    def _set(self, name: str, member: str, value: Any) -> None:
        setattr(self.named[name], member, value)

    def _get(self, name: str, member: str, expected: Any) -> None:
        assert getattr(self.named[name], member) == self.value(expected)

    def _media(self, name: str, member: str, text: str, mime_type: str, filename: Any) -> None:
        self.named[name].setMedia(member, text.encode(), mime_type, filename)

    def _raises(self, step: list[Any], part: str) -> None:
        with pytest.raises((AttributeError, TypeError, ValueError), match=re.escape(part)):
            self.run(step)

    def _listen(self, name: str, type_: str, options: dict[str, Any]) -> None:
        def listener(event: Any) -> None:
            self.heard.append({key: getattr(event, key) for key in HEARD})

        self.named[name].addEventListener(type_, listener, self.value(options))
        self.listeners[name, type_] = listener

    def _unlisten(self, name: str, type_: str) -> None:
        self.named[name].removeEventListener(type_, self.listeners[name, type_])

    def _settled(self, ahead: int) -> None:
        asyncio.run(js.document.acknowledged(ahead))

    def _edit(self, name: str, state: Any) -> None:
        js.edit(self.named[name], state)

    def _fire(self, name: str, type_: str, detail: Any) -> None:
        js.fire(self.named[name], type_, detail)

    def _page(self, expected: str) -> None:
        assert re.sub('"blob:[^"]*"', '"blob:"', js.html()) == expected

    def _shows(self, name: str, expected: Any) -> None:
        assert js.shown(self.named[name]) == expected

    def _heard(self, expected: list[Any]) -> None:
        js.document.flush()
        assert self.heard == self.value(expected)
        self.heard = []

    def _sent(self, expected: list[Any]) -> None:
        assert self.sent == expected
        self.sent = []

    def _batches(self, expected: Any) -> None:
        js.document.flush()
        batches = js.document.recorder.batches
        if expected != "any":
            assert batches == expected
        batches.clear()


HEARD = ("type", "target", "detail", "clock")
UNTOLD = ("kind", "detail")


@pytest.mark.parametrize("name", CASES)
def test_the_fake_document_keeps_the_contract(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    interpreter = Interpreter(monkeypatch)
    for step in long(CASES[name]):
        interpreter.run(step)
