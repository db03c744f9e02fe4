"""The commands of `build.py`."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from . import output, playground, site, testing
from . import single as one
from . import unbuilt as sources
from .console import say, warn
from .embed import embedding_site
from .errors import BuildError
from .fetch import put
from .paths import EXAMPLES, JS, ROOT
from .serve import Changes, listen, watch


def build(script: Path | None, folder: Path, vendoring: bool = False, offline: bool = False) -> int:
    """Write the site of a script, or of all examples."""
    folder = folder.resolve()
    if script is None:
        return _write(folder, lambda: playground.examples_site(offline))
    return _write(folder, lambda: site.app_site(script, folder, vendoring, offline))


def embed(packages: Sequence[str], folder: Path) -> int:
    """Write a site that other pages embed apps from."""
    return _write(folder.resolve(), lambda: embedding_site(packages))


def _write(folder: Path, make: Callable[[], Mapping[str, bytes]]) -> int:
    start = time.monotonic()
    output.check(folder)
    files = make()
    output.write(folder, files)
    size = sum(len(data) for data in files.values())
    seconds = time.monotonic() - start
    say(f"{folder}: {len(files)} files, {size / 1e6:.1f} MB, {seconds:.1f} s")
    return 0


def single(script: Path | None, target: Path | None) -> int:
    """Write a script's app, or the playground, as one file."""
    target = (target or Path(f"{script.stem if script else 'pagelet'}.html")).resolve()
    if target.is_dir() or (
        target.exists() and output.MARK not in target.read_text("utf-8", "replace")
    ):
        raise BuildError(f"{target} is something else; name another file after -o.")
    page = one.single_app(script) if script else one.single_playground()
    put(target, page)
    say(f"{target}: {len(page) / 1e6:.1f} MB; it opens by double click, without a server")
    return 0


def unbuilt() -> int:
    """Write down what index.html needs to run from the sources."""
    sources.write()
    say(f"{sources.LIST} is what the sources are")
    return 0


def serve(script: Path | None, folder: Path, port: int, vendoring: bool = False) -> int:
    """Build, serve the result on this machine, and build again whenever a source changes."""
    folder = folder.resolve()
    build(script, folder, vendoring)
    changes = Changes()
    server = listen(folder, port, changes)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    say(f"Serving on http://127.0.0.1:{server.server_address[1]}/ (Ctrl+C ends it)")

    def rebuild() -> None:
        try:
            build(script, folder, vendoring)
        except (BuildError, OSError) as problem:
            warn(f"{problem}\nThe page still shows the last build.")
            return
        changes.announce()

    watched = [ROOT / "py", JS, script.resolve().parent if script else EXAMPLES]
    try:
        watch(watched, folder, rebuild, threading.Event())
    finally:
        server.server_close()
    return 0


def test(arguments: Sequence[str]) -> int:
    """Run all tests, or pytest with arguments."""
    return testing.test(arguments, lambda: build(None, ROOT / "dist"))
