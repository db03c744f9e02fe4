"""`build.py bench` and `build.py gallery`: with the tools and the browser of the tests."""

import os
from collections.abc import Sequence

from . import browsers, npm
from .node import find_node
from .paths import ROOT, TESTS
from .testing import environment
from .tools import show


def bench(arguments: Sequence[str]) -> int:
    """Measure what the arguments ask for; tests/bench/__main__.py reads them."""
    return _run("bench", arguments)


def gallery(arguments: Sequence[str]) -> int:
    """Take the pictures of components; tests/gallery/__main__.py reads the arguments."""
    return _run("gallery", arguments)


def _run(module: str, arguments: Sequence[str]) -> int:
    python = environment()
    node = find_node()
    npm.install(node)
    variables = {
        **node.environment(),
        **browsers.find(python, install=True),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "py"), str(TESTS)]),
    }
    # Not `-m` alone: it would put the working directory before those folders.
    return show([python, "-P", "-m", module, *arguments], environment=variables)
