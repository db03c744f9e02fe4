"""The JavaScript dependencies, exactly as the lock file names them."""

from pathlib import Path

from .console import say
from .fetch import put, sha256_of
from .lock import exclusive
from .node import Node
from .paths import JS
from .tools import run

STAMP = ".pagelet-lock"


def install(node: Node) -> Path:
    """Bring `js/node_modules` to what the lock file says, and return it."""
    modules = JS / "node_modules"
    with exclusive("npm"):
        wanted = sha256_of(JS / "package-lock.json").encode()
        stamp = modules / STAMP
        if not stamp.is_file() or stamp.read_bytes() != wanted:
            say("Installing the JavaScript dependencies with npm ...")
            run(
                [*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                "npm ci",
                cwd=JS,
                environment=node.environment(),
            )
            put(stamp, wanted)
    return modules
