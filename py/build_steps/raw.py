"""The interpreter as it is, for hosts that compress what they send (js/interpreter.js)."""

from typing import TYPE_CHECKING

from .fetch import sha256

if TYPE_CHECKING:
    from .site import Site

FILES = ("pyodide.asm.wasm", "pyodide.asm.mjs")


def add_raw(site: "Site", up: str) -> dict[str, str]:
    """Add the files to a site; their addresses by their names.

    Args:
        site: where they go.
        up: the way from the page to the site's top.
    """
    urls = {}
    for name in FILES:
        data = site.core[name].read_bytes()
        stem, dot, suffix = name.rpartition(".")
        url = f"runtime/{stem}-{sha256(data)[:8]}{dot}{suffix}"
        site.files[url] = data
        urls[name] = up + url
    return urls
