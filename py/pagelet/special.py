"""Parameters that take no input: Request, EventData, Progress, Header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import dom
from .arguments import Provider
from .progress import Progress

if TYPE_CHECKING:
    from .block import Block


class Request:
    """What a page knows of the visit; a parameter annotated with it receives it.

    Attributes:
        url: the page's address.
        query_params: the address's parameters, a dict.
        headers: `accept-language` and `user-agent`, as the browser would send them.
        session_hash: the same for the whole visit.
        username, client: `None`; there is no login and no connection.
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
        self.session_hash = session_hash or "page"
        self.url = visit["url"]
        self.query_params = dict(visit["params"])
        self.headers = {
            "accept-language": visit["language"],
            "user-agent": visit["user_agent"],
        }
        self.cookies: dict[str, str] = {}
        self.path_params: dict[str, str] = {}
        self.client = None
        self.kwargs = kwargs


class EventData:
    """What happened; a parameter annotated with it (or a kind of it) receives it.

    Attributes:
        target: the component that the event is from.
        the event's own data, such as `index` and `value` for a selection.
    """

    def __init__(self, target: Any, data: Any = None) -> None:
        self.target = target
        self._data = data

    def __getattr__(self, name: str) -> Any:
        data = self.__dict__.get("_data")
        if isinstance(data, Mapping) and name in data:
            return data[name]
        raise AttributeError(f"{type(self).__name__} has no {name!r}")


class SelectData(EventData):
    """What was selected: `index`, `value`, and `selected`."""


class KeyUpData(EventData):
    """Which key was released: `key`, and the field's `input_value`."""


class DeletedFileData(EventData):
    """Which file was removed: `file`."""


class DownloadData(EventData):
    """Which file was saved: `file`."""


class LikeData(EventData):
    """Which message was liked: `index`, `value`, and `liked`."""


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


SPECIALS: tuple[type, ...] = (Progress, Request, EventData, Header)
