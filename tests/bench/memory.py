"""The most memory that the page's process has had: greet, started and run some times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .figures import Row, times
from .lab import Lab

CALLS = 20
PROCESSES = Path("/proc")


def memory(lab: Lab) -> Iterator[Row]:
    """Peak resident memory of the renderer, as Linux counts it; no row on other systems."""
    if not PROCESSES.is_dir():
        return

    def once(side: str) -> float:
        with lab.fresh() as profile, profile.open(lab.host, "greet", side) as page:
            page.evaluate("bench.reached('ready')")
            for count in range(CALLS):
                page.evaluate(f"bench.greet('Visitor {count}')")
            return max(renderers(profile.folder, "VmHWM"))

    ours, plain = lab.alternate(once)
    yield Row("greet, peak memory of the renderer", "MB", ours, plain, times(1.1))


def renderers(folder: str, what: str) -> list[float]:
    """Megabytes of each renderer of the browser that uses a profile.

    Args:
        folder: the profile's.
        what: Linux's word, "VmHWM" for the most there has been or "VmRSS" for what there is.
    """
    statuses = {path.parent.name: path for path in PROCESSES.glob("[0-9]*/status")}
    parents: dict[str, str] = {}
    commands: dict[str, str] = {}
    texts: dict[str, str] = {}
    for process, path in statuses.items():
        try:
            texts[process] = path.read_text()
            commands[process] = (path.parent / "cmdline").read_text().replace("\0", " ")
        except (FileNotFoundError, ProcessLookupError):
            continue  # It has ended meanwhile.
        parents[process] = texts[process].partition("PPid:")[2].split()[0]
    found = []
    for process, command in commands.items():
        if "--type=renderer" in command and _is_below(process, folder, parents, commands):
            memory = re.search(rf"{what}:\s+(\d+) kB", texts[process])
            found += [int(memory[1]) * 1024 / 1e6] if memory else []
    return found


def _is_below(process: str, folder: str, parents: dict[str, str], commands: dict[str, str]) -> bool:
    while process in parents:
        if f"--user-data-dir={folder}" in commands[process]:
            return True
        process = parents[process]
    return False
