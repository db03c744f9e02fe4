"""Time zones by name; a page's Python has no table of them, but its browser does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from . import dom


class BrowserZone(tzinfo):
    """A time zone as the browser knows it.

    Args:
        key: its name, such as "Europe/Zurich".

    Raises:
        ZoneInfoNotFoundError: if the browser does not know the name.
    """

    def __init__(self, key: str) -> None:
        self.key = key
        if dom.zone_clock(key, 0) is None:
            raise ZoneInfoNotFoundError(f"There is no time zone {key!r}.")

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return how far the zone's clocks are ahead of UTC."""
        if moment is None:
            return None
        wall = moment.replace(tzinfo=UTC)
        guess = wall - self._offset(wall)
        return self._offset(guess)

    def fromutc(self, moment: datetime) -> datetime:
        """Return what the zone's clocks say at a moment of UTC."""
        return moment + self._offset(moment.replace(tzinfo=UTC))

    def dst(self, moment: datetime | None) -> None:
        """Return nothing: how much of the offset is summer time is not known."""

    def tzname(self, moment: datetime | None) -> str:
        """Return the zone's name."""
        return self.key

    def __str__(self) -> str:
        return self.key

    def __reduce__(self) -> tuple[type[BrowserZone], tuple[str]]:
        return BrowserZone, (self.key,)

    def _offset(self, moment: datetime) -> timedelta:
        _, _, ahead = (dom.zone_clock(self.key, moment.timestamp()) or "").rpartition("GMT")
        numbers = [int(part) for part in ahead[1:].split(":") if part]
        hours, minutes, seconds = [*numbers, 0, 0, 0][:3]
        offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        # A minus sign of typography, or of ASCII.
        return offset if ahead.startswith("+") else -offset


def zone(key: str) -> tzinfo:
    """Return a time zone.

    Raises:
        ZoneInfoNotFoundError: if there is none of that name.
    """
    try:
        return ZoneInfo(key)
    except ZoneInfoNotFoundError:
        return BrowserZone(key)
