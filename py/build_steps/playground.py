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
UNBUILT = re.compile(r'\n *<div class="unbuilt".*?</div>', re.DOTALL)
LIST = '<ul id="pg-list"></ul>'
SOURCES = {
    "style.css": "style.css",
    "playground/playground.css": "playground/playground.css",
    "unbuilt/start.js": "playground/main.js",
}
"""What the page loads where nothing is built, and what else."""
FIRST = "greeting"
"""The example that is shown to who opens the playground for the first time."""
LARGE = 1_000_000
"""A file of more bytes is kept for visits without a network once it was used."""

CARD = """<li><a class="pg-card" data-example="{name}" data-words="{words}" href="{url}">\
<div class="pg-thumb" data-page="{page}"></div><b>{title}</b><span>{description}</span></a></li>"""


def examples_site(offline: bool = False) -> dict[str, bytes]:
    """The site of the playground with all examples."""
    scripts = sorted(EXAMPLES.glob("*.py"))
    if not scripts:
        raise BuildError(f"There are no scripts in {EXAMPLES}.")
    site = prepare()
    add_playground(site, site.add_apps(scripts))
    add_embedding(site)
    site.add_licences()
    if offline:
        core = set(site.runtime.values())
        at_once = {name for name, data in site.files.items() if name in core or len(data) < LARGE}
        make_offline(site.files, site.bundle, "Pagelet", lambda name: name in at_once)
    else:
        site.files[WORKER] = NONE
    return site.files


def add_playground(site: Site, examples: Sequence[Entry], base: str = "") -> None:
    """Put the playground at the top of a site; call it when all apps are there.

    Args:
        site: the site.
        examples: the apps that it offers; by another `base` than the site's own address they have
            no pages, and run in the frame.
        base: where the page finds the site.
    """
    completions = completion.described(PACKAGE, site.catalogue)
    entries = {source: f"assets/{file}" for source, file in site.bundle.entries.items()}
    names = [entry.name for entry in examples]
    config = {
        "completions": base + _add(site, "completions", completions),
        "takeaway": base + _add(site, "takeaway", takeaway(site)),
        "style": base + entries["style.css"],
        "first": FIRST if FIRST in names else names[0],
        "examples": [_listed(entry, base) for entry in examples],
    }
    text = UNBUILT.sub("", PAGE.read_text("utf-8"))
    for source, entry in SOURCES.items():
        text = put(text, f'"js/{source}"', f'"{escape(entries[entry])}"')
    for mark, data in ((CONFIG, config), (KIT, kit(site, base + site.add_offer(), base))):
        text = put(text, mark, mark.replace("null", embedded(data)))
    cards = "\n          ".join(_card(entry, base) for entry in examples)
    site.files["index.html"] = put(text, LIST, LIST.replace("><", f">{cards}<")).encode()


def _add(site: Site, name: str, data: bytes) -> str:
    """Add a file that the playground loads; its address."""
    url = f"assets/{name}-{sha256(data)[:8]}.json"
    site.files[url] = data
    return url


def _listed(entry: Entry, base: str) -> dict[str, Any]:
    files = [{"name": name, "url": base + url} for name, url in entry.files]
    page = None if base else entry.url
    return {"name": entry.name, "title": entry.title, "page": page, "files": files}


def _card(entry: Entry, base: str) -> str:
    return CARD.format(
        name=escape(entry.name),
        words=escape(" ".join(sorted(entry.words))),
        url=escape(f"#example={entry.name}" if base else entry.url),
        page=escape(base + entry.url),
        title=escape(entry.title),
        description=escape(entry.description),
    )


def put(text: str, what: str, instead: str) -> str:
    """The text with a part of it replaced, which it must hold once."""
    if text.count(what) != 1:
        raise BuildError(f"{PAGE} must hold {what} once; it holds it {text.count(what)} times.")
    return text.replace(what, instead)
