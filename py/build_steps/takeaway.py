"""What the playground makes a single file of, in the browser, as single.py does in a build."""

import json

from .pages import Embedded, single_page
from .site import Site
from .used import DRAWN_BY

TITLE = "TITLE-OF-THE-APP"
CONFIG = {"config": "OF-THE-APP"}
FILES = Embedded("FILES-OF-THE-APP", "", 0, False)


def takeaway(site: Site) -> bytes:
    """The form of a single file, in the parts between which title, configuration and files go,
    and the names of the scripts that go in: always, and with what brings pictures of its own."""
    entries = site.bundle.entries
    page = single_page(
        TITLE,
        "",
        style=site.bundle.files[entries["style.css"]].decode(),
        script=site.bundle.scripts["single.js"],
        config=CONFIG,
        files=[FILES],
    ).decode()
    always = _assets(site, None)
    drawn = [
        {"by": sorted(names), "assets": sorted({*_assets(site, source)} - {*always})}
        for source, names in DRAWN_BY.items()
    ]
    told = {"parts": _split(page), "always": always, "drawn": drawn}
    return json.dumps(told, ensure_ascii=False).encode()


def _split(page: str) -> list[str]:
    parts = []
    for mark in (TITLE, json.dumps(CONFIG), f'data-file="{FILES.name}"'):
        before, _, page = page.partition(mark)
        parts.append(before)
    # The element of the mark makes room for those of the files.
    parts[-1] = parts[-1].rpartition("<script")[0]
    return [*parts, page.partition("</script>")[2]]


def _assets(site: Site, library: str | None) -> list[str]:
    """The scripts of a page that draws by no library, or by this one."""

    def is_needed(source: str) -> bool:
        return source not in DRAWN_BY or source == library

    names = site.bundle.reachable("page.js", is_needed)
    return [*names, site.bundle.entries["worker.js"]]
