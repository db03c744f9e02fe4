"""Lines of several speakers, as text and as a list of dicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .payloads import checked

Line = dict[str, str]


def checked_line(line: Any) -> Line:
    """Return a line of which both parts are texts; raise a `ValueError` otherwise."""
    if not all(isinstance(line[part], str) for part in ("speaker", "text")):
        raise ValueError(f"A line has texts for 'speaker' and 'text'; this is {line!r}.")
    return {"speaker": line["speaker"], "text": line["text"]}


def received(payload: Any) -> list[Line]:
    """Return the lines of a payload; raise a `ValueError` if there is something else in it."""
    found = [checked(line, dict, "A Dialogue") for line in checked(payload, list, "A Dialogue")]
    if not all({"speaker", "text"} <= line.keys() for line in found):
        raise ValueError(f"The lines of a Dialogue have 'speaker' and 'text'; these are {found!r}.")
    return [checked_line(line) for line in found]


def joined(
    lines: Sequence[Line], separator: str, formatter: Callable[[str, str], str] | None
) -> str:
    """Return lines as text; a single line without words is no text at all."""
    if len(lines) == 1 and lines[0]["text"] == "":
        return ""
    write = formatter or _written
    return separator.join(write(line["speaker"], line["text"]) for line in lines)


def parted(
    text: str,
    separator: str,
    speaker: str,
    unformatter: Callable[[str, str], Line] | None,
) -> list[Line]:
    """Return the lines of a text; one that names nobody is the given speaker's."""
    read = unformatter or _read
    found = [read(line.strip(), speaker) for line in text.split(separator) if line.strip()]
    return [line for line in found if line["speaker"] or line["text"]]


def _written(speaker: str, text: str) -> str:
    return f"[{speaker}] {text}"


def _read(line: str, speaker: str) -> Line:
    name, bracket, text = line.partition("]")
    if line.startswith("[") and bracket:
        return {"speaker": name[1:], "text": text.strip()}
    return {"speaker": speaker, "text": line}
