"""The standard library in two parts: what pages import, and what they hardly ever do.

The second part is fetched when a module of it is imported after all (py/pagelet/spare.py).
"""

from collections.abc import Mapping

# What Pyodide and Pagelet import to start, and what scripts often do; more costs every visitor.
KEPT = """
    __future__ _collections_abc _colorize _compat_pickle _opcode_metadata _pydatetime _py_warnings
    _pyodide _sitebuiltins _strptime _sysconfigdata__emscripten_wasm32-emscripten _threading_local
    _weakrefset abc annotationlib argparse ast asyncio base64 bisect bz2 calendar codecs codeop
    collections colorsys compression concurrent contextlib contextvars copy copyreg csv ctypes
    dataclasses datetime decimal difflib dis encodings enum fnmatch fractions functools genericpath
    getpass gettext glob gzip hashlib heapq hmac html importlib inspect io json keyword linecache
    locale logging lzma mimetypes ntpath nturl2path numbers opcode operator os pathlib pickle
    platform posixpath pprint pyodide queue random re reprlib secrets selectors shutil signal site
    socket stat statistics string struct subprocess sysconfig tempfile textwrap threading timeit
    token tokenize traceback types typing urllib uuid warnings wave weakref zipfile zipimport
    zoneinfo
"""
# Of the packages among them, what is the business of servers, of developers, or of other systems.
RARE = {
    "asyncio.__main__",
    "asyncio.proactor_events",
    "asyncio.tools",
    "asyncio.windows_events",
    "asyncio.windows_utils",
    "concurrent.futures.interpreter",
    "concurrent.futures.process",
    "concurrent.interpreters",
    "ctypes._aix",
    "ctypes.macholib",
    "ctypes.wintypes",
    "importlib.metadata",
    "importlib.resources",
    "logging.config",
    "logging.handlers",
}
# Of the encodings, those that text on the web has, and those that are no alphabets.
ENCODINGS = """
    aliases ascii base64_codec charmap cp1252 cp437 hex_codec idna iso8859_1 iso8859_15 latin_1
    punycode raw_unicode_escape rot_13 undefined unicode_escape utf_16 utf_16_be utf_16_le utf_32
    utf_32_be utf_32_le utf_7 utf_8 utf_8_sig zlib_codec
"""
_KEPT = frozenset(KEPT.split())
_ENCODINGS = frozenset(ENCODINGS.split())


def split(members: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files of the standard library that pages import, and the others."""
    kept = {path: data for path, data in members.items() if not is_rare(_module(path))}
    return kept, {path: data for path, data in members.items() if path not in kept}


def is_rare(module: str) -> bool:
    """Whether a module, by its dotted name, is of the second part."""
    parts = module.split(".")
    if parts[0] == "encodings" and len(parts) > 1:
        return parts[1] not in _ENCODINGS
    above = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return parts[0] not in _KEPT or not RARE.isdisjoint(above)


def names(members: Mapping[str, bytes]) -> str:
    """The modules of the second part, separated by spaces; of a whole package only its own name."""
    found = set()
    for module in map(_module, members):
        parts = module.split(".")
        above = [".".join(parts[:count]) for count in range(1, len(parts) + 1)]
        found.add(next(name for name in above if is_rare(name)))
    return " ".join(sorted(found))


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
