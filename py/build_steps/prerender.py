"""What a script draws, found out by running it once: the page shows it before Python is there."""

import gzip
import hashlib
import json
import subprocess
import tempfile
from collections import ChainMap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .archive import own_files, stored
from .bytecode import unzip
from .console import warn
from .fetch import put
from .node import Node
from .paths import JS, cache

DRAWER = JS / "build" / "prerender.mjs"
# Those who wait longer see the page sooner without.
SECONDS = 20


@dataclass(frozen=True)
class Job:
    """A script with all that it needs to run.

    Args:
        script: the script's path.
        files: what lies beside it, by the path that it has there.
        stdlib: the parts of the standard library, and `archives` the packages, as the page gets
            them.
    """

    script: Path
    files: Sequence[tuple[str, Path]]
    stdlib: Sequence[bytes]
    archives: Sequence[bytes]


@dataclass(frozen=True)
class Drawing:
    """The HTML of an app, and the title that it gives to its page."""

    html: str
    title: str


def draw(node: Node, job: Job) -> Drawing | None:
    """What the script draws; `None`, with a line that says why, where it can't be run here."""
    kept = cache() / "drawings" / f"{job.script.stem}-{_key(job)}.json"
    if not kept.is_file():
        told = _run(node, job)
        if "error" in told:
            warn(f"{job.script.name} is built without a first picture: {told['error']}")
            return None
        put(kept, json.dumps(told).encode())
    told = json.loads(kept.read_bytes())
    return Drawing(told["html"], told["title"])


def _key(job: Job) -> str:
    digest = hashlib.sha256()
    sources = [
        path
        for path in own_files(JS)
        if path.suffix in {".js", ".mjs"} and "playground" not in path.parts
    ]
    for path in [*sources, job.script, *(path for _, path in job.files)]:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for data in [*job.stdlib, *job.archives]:
        digest.update(hashlib.sha256(data).digest())
    digest.update(json.dumps([path for path, _ in job.files]).encode())
    return digest.hexdigest()[:16]


def _run(node: Node, job: Job) -> dict[str, str]:
    with tempfile.TemporaryDirectory(dir=cache(), prefix="drawing-") as temporary:
        folder = Path(temporary)
        archives = []
        for number, data in enumerate(job.archives):
            archives.append(folder / f"{number}.zip")
            archives[-1].write_bytes(gzip.decompress(data))
        stdlib = [unzip(gzip.decompress(data)) for data in job.stdlib]
        (folder / "python_stdlib.zip").write_bytes(stored(dict(ChainMap(*stdlib))))
        told = {
            "stdlib": str(folder / "python_stdlib.zip"),
            "archives": [str(path) for path in archives],
            "files": [{"path": path, "from": str(file.resolve())} for path, file in job.files],
            "script": {"name": job.script.name, "from": str(job.script.resolve())},
        }
        (folder / "job.json").write_text(json.dumps(told), encoding="utf-8")
        return _drawn([node.node, DRAWER, folder / "job.json"])


def _drawn(command: Sequence[Path]) -> dict[str, str]:
    """Run the drawer; only the script's own time is limited, not that of starting Python."""
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=JS,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stderr is not None
        begun = process.stderr.readline()
        try:
            output, said = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            return {"error": f"it takes more than {SECONDS} seconds to run"}
    if process.returncode:
        # Node repeats the line that failed, which in minified code is the whole program.
        lines = (begun + said).splitlines()
        reasons = [line for line in lines if "Error" in line and len(line) < 500]
        return {"error": reasons[0] if reasons else f"Node ended with code {process.returncode}"}
    result: dict[str, str] = json.loads(output)
    return result
