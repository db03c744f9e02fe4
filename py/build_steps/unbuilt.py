"""What `index.html` needs to run as it is in the repository, where nothing was built.

A static host tells nobody which files it has, and a browser can't know what the files of others
have to be: both is written into `js/unbuilt/site.json`, which js/unbuilt/ reads.
"""

import json
import zipfile
from pathlib import Path
from typing import Any

from . import archive, source
from .catalogue import Catalogue
from .fetch import put
from .neighbours import neighbours
from .node import Node, find_node
from .npm import install
from .paths import EXAMPLES, JS, PACKAGE, ROOT
from .runtime import CDN, Lock, core, read_lock
from .scan import companions, scan
from .titles import description, title
from .tools import run

LIST = JS / "unbuilt" / "site.json"
COMMAND = "python3 build.py unbuilt"
# Of the standard library, what is part of the interpreter itself and has no file.
BUILT_IN = """
    array atexit binascii builtins cmath errno faulthandler fcntl gc itertools marshal math mmap
    posix pwd pyexpat select sys termios time unicodedata zlib
"""


def unbuilt() -> bytes:
    """What has to be in the list, of the sources as they are now."""
    node = find_node()
    files = core(install(node))
    lock = read_lock(files["pyodide-lock.json"])
    told = _pins(node) | _offered(lock, files["python_stdlib.zip"])
    told |= {
        "examples": _examples(lock),
        "python": sorted(archive.package_members(PACKAGE)),
        "wheels": CDN,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def write() -> None:
    """Bring the list to what the sources are."""
    put(LIST, unbuilt())


def _pins(node: Node) -> dict[str, Any]:
    """The modules of the page, and the packages that they import, with hashes."""
    found: dict[str, Any] = json.loads(run([node.node, "build/pins.mjs"], "esbuild", cwd=JS))
    return found


def _offered(lock: Lock, stdlib: Path) -> dict[str, Any]:
    """What js/needs/ has to know of Pagelet's names and of the standard library."""
    catalogue = Catalogue(PACKAGE, lock)
    names = {name: sorted(catalogue.packages(name)) for name in catalogue.public}
    needing = {name: keys for name, keys in names.items() if keys}
    with zipfile.ZipFile(stdlib) as opened:
        tops = {name.split("/")[0].removesuffix(".py") for name in opened.namelist()}
    return {
        "companions": companions(lock),
        "names": needing,
        "shortcuts": {key: name for key, name in catalogue.shortcuts.items() if name in needing},
        "stdlib": " ".join(sorted(tops | set(BUILT_IN.split()))),
    }


def _examples(lock: Lock) -> list[dict[str, Any]]:
    catalogue = Catalogue(PACKAGE, lock)
    found = []
    for script in sorted(EXAMPLES.glob("*.py")):
        own = source.read(script)
        beside = neighbours(script, scan(script, lock, catalogue))
        told = {
            "name": script.stem,
            "title": title(own),
            "description": description(own),
            "words": " ".join(sorted(catalogue.used(own))),
            "files": [path.relative_to(ROOT).as_posix() for path in (script, *beside)],
        }
        found.append(told)
    return found
