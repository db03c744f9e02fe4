"""DateTime: a point in time."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.zones import zone

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

TYPES = ["timestamp", "datetime", "string"]
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class DateTime(Component):
    """A date, with or without time. The function gets a timestamp, a `datetime` or a string.

    It may return each of these; "now" and "now - 2h" (s, m, h, d) can be entered too.

    Args:
        value: the initial time, or a callable for it.
        include_time: whether hours, minutes and seconds belong to it.
        type: what the function gets: "timestamp" (seconds since 1970), "datetime" or "string".
        timezone: the name of the zone that the field's time is in, such as "Europe/Zurich"; by
            default the one of the interpreter.

    Raises:
        ValueError: for an unknown `type`.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "submit")
    in_form: ClassVar[bool] = True
    without: ClassVar[tuple[str, ...]] = ("inputs", "container")

    def __init__(
        self,
        value: Any = None,
        *,
        include_time: bool = True,
        type: Literal["timestamp", "datetime", "string"] = "timestamp",
        timezone: str | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        if type not in TYPES:
            raise ValueError(f"type must be one of {TYPES}, not {type!r}")
        self.include_time = include_time
        self.type = type
        self.timezone = timezone
        self.time_format = "%Y-%m-%d %H:%M:%S" if include_time else "%Y-%m-%d"
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> str | float | datetime | None:
        if payload is None or payload.strip() == "":
            return None
        if self.type == "string" and "now" not in payload:
            text: str = payload
            return text
        moment = self._moment(payload)
        if self.type == "string":
            return moment.strftime(self.time_format)
        return moment if self.type == "datetime" else moment.timestamp()

    def postprocess(self, value: Any) -> str | None:
        if value is None or isinstance(value, str):
            return value
        known = isinstance(value, datetime)
        moment: datetime = value if known else datetime.fromtimestamp(value, self._zone())
        return moment.strftime(self.time_format)

    def build(self) -> Element:
        self.control = dom.h("pagelet-datetime")
        dom.put(
            self.control,
            input_id=self.control_id,
            include_time=self.include_time,
            interactive=self.editable,
        )
        return self.frame(self.control)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return dom.state(self.control)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload)

    def _zone(self) -> tzinfo | None:
        return zone(self.timezone) if self.timezone else None

    def _moment(self, text: str) -> datetime:
        """Return what a field's text says, in the component's zone."""
        if "now" not in text:
            return datetime.strptime(text.strip(), self.time_format).replace(tzinfo=self._zone())
        now = datetime.now(self._zone()).replace(microsecond=0)
        ago = text.replace("now", "").replace(" ", "")
        if not ago:
            return now
        sign = {"-": -1, "+": 1}.get(ago[0])
        if sign is None or ago[-1] not in UNITS:
            raise ValueError(f'{text!r} is not "now", nor "now" with a span such as "- 2h".')
        return now + sign * timedelta(**{UNITS[ago[-1]]: int(ago[1:-1])})
