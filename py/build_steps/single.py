"""An app as one file: everything that its page loads is inside of it."""

import base64
import gzip
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from . import archive, bytecode
from .errors import BuildError
from .pages import Embedded, inside, single_page
from .pages import embedded as json
from .paths import EXAMPLES
from .placed import App, Place
from .playground import add_playground, put
from .raw import add_raw
from .site import Site, prepare
from .used import imported, scripts

# Where embedded files seem to be; the page knows the same address (js/supply.js).
INSIDE = "https://pagelet.invalid/"
# Five characters for four bytes, none of which HTML takes for something else; in the order of
# the digits that they stand for.
DIGITS = bytes(code for code in range(ord("("), ord("}") + 1) if code != ord("<"))
BASE85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
LETTERS = bytes.maketrans(BASE85, DIGITS)
# Parts of the standard library for developers, and for servers that a page can't reach: no other
# part needs them to be imported.
TOOLS = {
    *("_pyrepl", "bdb", "cProfile", "compileall", "doctest", "ftplib", "imaplib", "mailbox"),
    *("modulefinder", "multiprocessing", "pdb", "poplib", "profile", "pstats", "pyclbr", "pydoc"),
    *("smtplib", "tabnanny", "trace", "unittest", "wsgiref", "xmlrpc", "zipapp"),
}


def single_app(script: Path) -> bytes:
    """The page of one script, with all that it may load inside."""
    script = script.resolve()
    if script.suffix != ".py" or not script.is_file():
        raise BuildError(f"{script} is not a Python file.")
    return page_of(prepare(), script)


def page_of(site: Site, script: Path) -> bytes:
    """The same, of a site that is there already."""
    # One file is to need nobody.
    site.vendoring = True
    app = site.app(script, None, Place("", INSIDE, INSIDE))
    config = app.config | {"page": f"{INSIDE}assets/{site.bundle.entries['page.js']}"}
    files = _files(site, app)
    return single_page(
        app.title,
        app.drawing,
        style=site.bundle.files[site.bundle.entries["style.css"]].decode(),
        script=site.bundle.scripts["single.js"],
        config=config,
        files=[embedded(name, data) for name, data in files.items()],
    )


def single_playground() -> bytes:
    """The playground with all examples inside, which run in its frame."""
    site = prepare()
    add_playground(site, site.add_apps(sorted(EXAMPLES.glob("*.py"))), INSIDE)
    site.add_licences()
    page = site.files.pop("index.html").decode()
    names = site.bundle.entries
    for source in ("style.css", "playground/playground.css"):
        style = site.bundle.files[names[source]].decode().replace("</", r"<\/")
        link = f'<link rel="stylesheet" href="assets/{names[source]}">'
        page = put(page, link, f"<style>{style}</style>")
    main = f"assets/{names['playground/main.js']}"
    config = f'<script type="application/json" id="pagelet-config">{json({"page": INSIDE + main})}'
    page = put(page, f'<script type="module" src="{main}">', config)
    files = [embedded(name, data) for name, data in _offered(site).items() if data]
    end = f"{inside(files, site.bundle.scripts['single.js'])}\n  </body>"
    return put(page, "</body>", end).encode()


def _offered(site: Site) -> dict[str, bytes]:
    """The files of a site whose apps have no pages: of packages only what its offer names.

    (An app that uses numpy alone has it without docstrings, as a package of its own.)
    """
    kept = {f"runtime/{item['url']}" for item in site.archives.values()}
    kept |= {*site.runtime.values(), site.spare["url"]}
    left_out = {name for name in site.files if name.endswith(".bin")} - kept
    left_out |= set(add_raw(site, "").values())
    return {name: data for name, data in site.files.items() if name not in left_out}


def embedded(name: str, data: bytes) -> Embedded:
    """A file as text, compressed where that makes it smaller."""
    packed = gzip.compress(data, mtime=0)
    is_packed = len(packed) < len(data)
    content = packed if is_packed else data
    padded = content + bytes(-len(content) % 4)
    text = base64.b85encode(padded).translate(LETTERS).decode()
    return Embedded(name, text, len(content), is_packed)


def _files(site: Site, app: App) -> dict[str, bytes]:
    """What the page of an app may load, by its name in the site."""
    site.add_licences()
    config, needs = app.config, app.needs
    spare: dict[str, Any] = config["runtime"]["spare"]
    listed = [config["script"], *config["files"], *config["archives"], spare]
    listed += config["runtime"]["files"].values()
    urls = [*(item["url"] for item in listed), *config.get("models", {}).values()]
    names = [unquote(urlsplit(url).path.removeprefix("/")) for url in urls]
    assets = [*scripts(site, needs), site.bundle.entries["worker.js"]]
    names += ["LICENSES.txt", *(f"assets/{name}" for name in assets)]
    files = {name: site.files[name] for name in names}
    if not needs.packages | needs.missing | (imported(needs) & TOOLS):
        name = site.spare["url"]
        files[name] = _without_tools(files[name])
        spare["size"] = len(files[name])
    return files


def _without_tools(spare: bytes) -> bytes:
    """The rare part of the standard library for a script that imports no packages."""
    members = bytecode.unzip(gzip.decompress(spare))
    tops = {path: path.split("/")[0].partition(".")[0] for path in members}
    return archive.pack({path: members[path] for path, top in tops.items() if top not in TOOLS})
