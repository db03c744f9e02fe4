"""Lines of several speakers, as text and as a list of dicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Line = dict[str, str]


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
