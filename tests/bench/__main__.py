"""Measures Pagelet beside plain Pyodide, both doing the same work in turns; prints a table."""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from build_steps.console import say

from .building import build
from .clicks import click
from .figures import Row
from .figures import table as in_markdown
from .growing import chat, table
from .growth import growth
from .host import Host
from .lab import Lab
from .media import album, recordings, webcam
from .memory import memory
from .openings import playground
from .restarts import restart
from .sites import files
from .starts import network, start
from .streams import stream
from .trips import image
from .visits import CHROMIUM_FLAGS

GROUPS: dict[str, Callable[[Lab], Iterator[Row]]] = {
    "start": start,
    "network": network,
    "click": click,
    "image": image,
    "webcam": webcam,
    "recordings": recordings,
    "album": album,
    "stream": stream,
    "chat": chat,
    "table": table,
    "build": build,
    "playground": playground,
    "memory": memory,
    "restart": restart,
    "growth": growth,
}
RUNS = 5


def arguments() -> argparse.Namespace:
    """The command line after `build.py bench`."""
    parser = argparse.ArgumentParser(prog="build.py bench", description=__doc__)
    names = ", ".join(GROUPS)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"some of: {names} (default: all)")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"of each side (default: {RUNS})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    chosen = parser.parse_args()
    if unknown := [name for name in chosen.rows if name not in GROUPS]:
        parser.error(f"no such rows: {', '.join(unknown)}; there are {names}")
    if chosen.runs < 1:
        parser.error("at least one run is needed")
    return chosen


def machine(playwright: Playwright) -> dict[str, Any]:
    """What the figures were measured on."""
    path = os.environ.get("PAGELET_CHROMIUM") or None
    browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
    version = browser.version
    browser.close()
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "browser": f"Chromium {version}",
    }


def main() -> None:
    """Measure, print the table, write the figures."""
    chosen = arguments()
    date = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    site = files()
    host, compressing = Host(site), Host(site, compresses=True)
    rows: list[Row] = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        measured_on = machine(playwright)
        lab = Lab(playwright, host, compressing, chosen.runs, Path(folder))
        for name in chosen.rows or GROUPS:
            say(f"== {name}")
            for row in GROUPS[name](lab):
                rows.append(row)
                beside = "" if row.ratio is None else f", {row.ratio:.2f} times plain Pyodide's"
                say(f"   {row.what}: {row.figure:.1f} {row.unit}{beside}")
    host.close()
    compressing.close()
    print(f"{date}, {', '.join(f'{name} {value}' for name, value in measured_on.items())}")
    print(f"Medians of {chosen.runs} runs; a ratio is the median of each run's.\n")
    print(in_markdown(rows))
    for row in rows:
        if row.parts:
            print(f"\n{row.what}: {', '.join(f'{n} {v:,.0f}' for n, v in row.parts.items())}")
    if chosen.json:
        report = {"date": date, "machine": measured_on, "runs": chosen.runs}
        report["rows"] = [row.as_json() for row in rows]
        chosen.json.write_text(json.dumps(report, indent=1) + "\n")


main()
