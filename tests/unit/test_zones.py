from __future__ import annotations

import pickle
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from pagelet import dom, zones


@pytest.fixture(autouse=True)
def browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser that knows the zones that this machine knows."""

    def clock(zone: str, moment: float) -> str | None:
        try:
            there = datetime.fromtimestamp(moment, ZoneInfo(zone))
        except ZoneInfoNotFoundError:
            return None
        ahead = f"{there:%z}"
        offset = "" if ahead == "+0000" else f"{ahead[:3]}:{ahead[3:]}"
        return f"1/1/1970, GMT{offset}"

    monkeypatch.setattr(dom, "zone_clock", clock)


@pytest.mark.parametrize(
    "text",
    [
        "2020-01-01T12:00:00",
        "2020-07-01T12:00:00",
        "2020-03-29T01:59:59",
        "2020-03-29T03:00:00",
        "2020-10-25T04:00:00",
    ],
)
@pytest.mark.parametrize("key", ["Europe/Zurich", "America/St_Johns", "Asia/Kolkata", "UTC"])
def test_it_agrees_with_the_system(key: str, text: str) -> None:
    ours = datetime.fromisoformat(text).replace(tzinfo=zones.BrowserZone(key))
    theirs = ours.replace(tzinfo=ZoneInfo(key))
    assert ours.timestamp() == theirs.timestamp()
    back = datetime.fromtimestamp(ours.timestamp(), zones.BrowserZone(key))
    assert back.replace(tzinfo=None) == ours.replace(tzinfo=None)
    assert f"{ours:%z}" == f"{theirs:%z}"


def test_unknown_zones() -> None:
    with pytest.raises(ZoneInfoNotFoundError, match="'Europe/Zürich'"):
        zones.zone("Europe/Zürich")


def test_the_systems_zones_come_first() -> None:
    assert zones.zone("Europe/Zurich") == ZoneInfo("Europe/Zurich")


def test_it_can_be_kept() -> None:
    zone = pickle.loads(pickle.dumps(zones.BrowserZone("Asia/Kolkata")))
    assert str(zone) == "Asia/Kolkata"
    assert datetime(2020, 1, 1, tzinfo=UTC).astimezone(zone).hour == 5
