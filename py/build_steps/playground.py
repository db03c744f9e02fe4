"""The playground's page: `index.html` of this repository, with what the build knows written in."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from . import completion
from .embedding import add_embedding
from .errors import BuildError
from .fetch import sha256
from .kit import kit
from .offline import NONE, WORKER, make_offline
from .pages import Entry, embedded
from .paths import EXAMPLES, PACKAGE, ROOT
from .site import Site, prepare
from .takeaway import takeaway

PAGE = ROOT / "index.html"
CONFIG = '<script type="application/json" id="pagelet-playground">null</script>'
KIT = '<script type="application/json" id="pagelet-kit">null</script>'
UNBUILT = re.compile(r'\n *<p class="unbuilt">.*?</p>', re.DOTALL)
LIST = '<ul id="pg-list"></ul>'
SOURCES = ("style.css", "playground/playground.css", "playground/main.js")
FIRST = "greeting"
"""The example that is shown to who opens the playground for the first time."""
LARGE = 1_000_000
"""A file of more bytes is kept for visits without a network once it was used."""

CARD = """<li><a class="pg-card" data-example="{name}" data-words="{words}" href="{url}">\
<div class="pg-thumb" data-page="{url}"></div><b>{title}</b><span>{description}</span></a></li>"""


def examples_site(offline: bool = False) -> dict[str, bytes]:
    """The site of the playground with all examples."""
    scripts = sorted(EXAMPLES.glob("*.py"))
    if not scripts:
        raise BuildError(f"There are no scripts in {EXAMPLES}.")
    site = prepare()
    add_playground(site, [site.add_app(script, None, f"{script.stem}/") for script in scripts])
    add_embedding(site)
    site.add_licences()
    if offline:
        core = set(site.runtime.values())
        at_once = {name for name, data in site.files.items() if name in core or len(data) < LARGE}
        make_offline(site.files, site.bundle, "Pagelet", lambda name: name in at_once)
    else:
        site.files[WORKER] = NONE
    return site.files


def add_playground(site: Site, examples: Sequence[Entry]) -> None:
    """Put the playground at the top of a site; call it when all apps are there."""
    completions = completion.described(PACKAGE, site.catalogue)
    entries = {source: f"assets/{file}" for source, file in site.bundle.entries.items()}
    names = [entry.name for entry in examples]
    config = {
        "completions": _add(site, "completions", completions),
        "takeaway": _add(site, "takeaway", takeaway(site)),
        "style": entries["style.css"],
        "first": FIRST if FIRST in names else names[0],
        "examples": [_listed(entry) for entry in examples],
    }
    text = UNBUILT.sub("", PAGE.read_text("utf-8"))
    for source in SOURCES:
        text = _put(text, f'"js/{source}"', f'"{escape(entries[source])}"')
    for mark, data in ((CONFIG, config), (KIT, kit(site, site.add_offer()))):
        text = _put(text, mark, mark.replace("null", embedded(data)))
    cards = "\n          ".join(_card(entry) for entry in examples)
    site.files["index.html"] = _put(text, LIST, LIST.replace("><", f">{cards}<")).encode()


def _add(site: Site, name: str, data: bytes) -> str:
    """Add a file that the playground loads; its address."""
    url = f"assets/{name}-{sha256(data)[:8]}.json"
    site.files[url] = data
    return url


def _listed(entry: Entry) -> dict[str, Any]:
    files = [{"name": name, "url": url} for name, url in entry.files]
    return {"name": entry.name, "title": entry.title, "page": entry.url, "files": files}


def _card(entry: Entry) -> str:
    return CARD.format(
        name=escape(entry.name),
        words=escape(" ".join(sorted(entry.words))),
        url=escape(entry.url),
        title=escape(entry.title),
        description=escape(entry.description),
    )


def _put(text: str, what: str, instead: str) -> str:
    if text.count(what) != 1:
        raise BuildError(f"{PAGE} must hold {what} once; it holds it {text.count(what)} times.")
    return text.replace(what, instead)
