"""The playground's page: `index.html` of this repository, with what the build knows written in."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from .errors import BuildError
from .pages import Entry, embedded
from .paths import ROOT

PAGE = ROOT / "index.html"
CONFIG = '<script type="application/json" id="pagelet-playground">null</script>'
KIT = '<script type="application/json" id="pagelet-kit">null</script>'
LIST = '<ul id="pg-list"></ul>'
ASSETS = ("js/style.css", "js/playground/playground.css", "js/playground/main.js")
FIRST = "greeting"
"""The example that is shown to who opens the playground for the first time."""

CARD = """<li><a class="pg-card" data-example="{name}" data-words="{words}" href="{url}">\
<div class="pg-thumb" data-page="{url}"></div><b>{title}</b><span>{description}</span></a></li>"""


def page(
    assets: Mapping[str, str],
    completions: str,
    kit: Mapping[str, Any],
    examples: Sequence[Entry],
) -> bytes:
    """The page as it is shipped.

    Args:
        assets: the address of each bundled entry point, by its name in js/.
        completions: the address of what the editor completes.
        kit: what the page needs to run a script that no build has seen.
        examples: the apps of this site that it offers.
    """
    text = PAGE.read_text("utf-8")
    for name in ASSETS:
        text = _put(text, f'"{name}"', f'"{escape(assets[name.removeprefix("js/")])}"')
    names = [entry.name for entry in examples]
    config = {
        "completions": completions,
        "style": assets["style.css"],
        "first": FIRST if FIRST in names else names[0],
        "examples": [_listed(entry) for entry in examples],
    }
    for mark, data in ((CONFIG, config), (KIT, kit)):
        text = _put(text, mark, mark.replace("null", embedded(data)))
    cards = "\n          ".join(_card(entry) for entry in examples)
    return _put(text, LIST, LIST.replace("><", f">{cards}<")).encode()


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
