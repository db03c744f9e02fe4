"""Parameters that take no input: Request, EventData, Progress, Header."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, ClassVar

from . import dom
from .address import Address
from .arguments import Provider
from .progress import Progress

if TYPE_CHECKING:
    from .block import Block


SESSION = os.urandom(8).hex()
"""Tells visits apart; a page has one."""


class Headers(dict[str, str]):
    """A request's headers by their names in lower case; any case finds them."""

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.lower())

    def get(self, name: str, default: Any = None) -> Any:
        """Return a header, or a default where there is none."""
        return super().get(name.lower(), default)


@dataclass(frozen=True)
class Client:
    """Who asks: nobody knows, since nothing is sent anywhere."""

    host: None = None
    port: None = None


class Request:
    """What a page knows of the visit; a parameter annotated with it receives it.

    Attributes:
        url: the page's address, a `str` that knows its parts: `path`, `query`, `hostname`, ...
        query_params: the address's parameters, a dict.
        headers: `accept-language` and `user-agent`, as the browser would send them.
        session_hash: the same for the whole visit.
        username: `None`; there is no login.
        client: its `host` and `port` are `None`; there is no connection.
        cookies, path_params: empty.
    """

    def __init__(
        self,
        request: Any = None,
        username: str | None = None,
        session_hash: str | None = None,
        **kwargs: Any,
    ) -> None:
        visit = dom.visit()
        self.request = request
        self.username = username
        self.session_hash = session_hash or SESSION
        self.url = Address(visit["url"])
        self.query_params = dict(visit["params"])
        self.headers = Headers(
            {"accept-language": visit["language"], "user-agent": visit["user_agent"]}
        )
        self.cookies: dict[str, str] = {}
        self.path_params: dict[str, str] = {}
        self.client = Client()
        self.kwargs = kwargs


@dataclass
class FileData:
    """A file that an event is about."""

    path: str | None = None
    url: str | None = None
    size: int | None = None
    orig_name: str | None = None
    mime_type: str | None = None
    is_stream: bool = False
    meta: Mapping[str, Any] = field(default_factory=lambda: {"_type": "gradio.FileData"})


class EventData:
    """What happened; a parameter annotated with it (or a kind of it) receives it.

    Attributes:
        target: the component that the event is from.
        the event's own data, such as `index` and `value` for a selection.
    """

    defaults: ClassVar[Mapping[str, Any]] = {}
    """What the page does not say where it is so as a rule."""

    def __init__(self, target: Any, data: Any = None) -> None:
        self.target = target
        self._data = data

    def __getattr__(self, name: str) -> Any:
        data = self.__dict__.get("_data")
        known = {**self.defaults, **(data if isinstance(data, Mapping) else {})}
        if name in known:
            return known[name]
        said = ", ".join(known) or "nothing else"
        raise AttributeError(f"{type(self).__name__} has no {name!r}: the event says {said}.")


class SelectData(EventData):
    """What was selected.

    Attributes:
        index: its place; two numbers in a table, or the two ends of a selected text.
        value: the thing itself, as it is shown.
        row_value, col_value: in a Dataframe, the whole row and column.
        selected: `False` where it was deselected.
    """

    defaults: ClassVar[Mapping[str, Any]] = {"row_value": None, "col_value": None, "selected": True}


class KeyUpData(EventData):
    """Which key was released: `key`, and what the field holds then: `input_value`."""


class FileEventData(EventData):
    """What happened to a file."""

    @property
    def file(self) -> FileData:
        """The file, with its `path`, `orig_name` and `size`."""
        data = self._data if isinstance(self._data, Mapping) else {}
        known = {item.name for item in fields(FileData)}
        said = data.get("file", data)
        return FileData(**{name: value for name, value in said.items() if name in known})


class DeletedFileData(FileEventData):
    """Which file was removed: `file`."""


class DownloadData(FileEventData):
    """Which file was saved: `file`."""


class LikeData(EventData):
    """Which message was liked: `index`, `value`, and `liked`: `False` for a dislike, or a text."""

    defaults: ClassVar[Mapping[str, Any]] = {"liked": True}


class RetryData(EventData):
    """Which message should be answered anew: `index` and `value`."""


class UndoData(EventData):
    """Which message was taken back: `index` and `value`."""


class EditData(EventData):
    """Which message was changed: `index`, `value`, and the `previous_value`."""


class CopyData(EventData):
    """What was copied: `value`."""


class Header(str):
    """A request's header; a parameter annotated with it receives the one of its name.

    A page without a server has only `accept_language` and `user_agent`.
    """


def providers(event: dom.Event, origin: Block | None) -> Mapping[type, Provider]:
    """Return what makes the arguments of special types for one event.

    Args:
        event: what happened.
        origin: the block that it happened at.
    """
    return {
        Progress: lambda kind, parameter: (
            parameter.default if isinstance(parameter.default, kind) else kind()
        ),
        Request: lambda kind, parameter: kind(),
        EventData: lambda kind, parameter: kind(origin, event.detail),
        Header: lambda kind, parameter: Request().headers.get(parameter.name.replace("_", "-")),
    }


def unasked() -> Mapping[type, Provider]:
    """Return the same for a call that comes from no page: `None`, a progress excepted."""
    nothing: Mapping[type, Provider] = dict.fromkeys(SPECIALS, lambda kind, parameter: None)
    return {**nothing, Progress: providers(dom.Event("call", None, 0), None)[Progress]}


SPECIALS: tuple[type, ...] = (Progress, Request, EventData, Header)
