"""The page's scripts and style sheet, bundled by esbuild."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .errors import BuildError
from .node import Node
from .paths import JS, cache
from .tools import run


@dataclass(frozen=True)
class Bundle:
    """Bundled files by name, the name of each entry point, and the npm packages inside."""

    files: dict[str, bytes]
    entries: dict[str, str]
    packages: list[str]


def bundle(node: Node) -> Bundle:
    """Bundle `js/page.js`, `js/worker.js` and `js/style.css`."""
    missing = [name for name in ("page.js", "worker.js", "style.css") if not (JS / name).is_file()]
    if missing:
        raise BuildError(f"js/ lacks {', '.join(missing)}.")
    with tempfile.TemporaryDirectory(dir=cache(), prefix="bundle-") as temporary:
        out = Path(temporary)
        told = json.loads(run([node.node, "build/bundle.mjs", out], "esbuild", cwd=JS))
        files = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    return Bundle(files, told["names"], told["packages"])
