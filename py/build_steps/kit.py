"""What a page knows of its site, to run scripts in frames; js/frame/ reads it."""

import base64
import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .site import Site


def kit(site: "Site", offer: str, base: str = "") -> dict[str, Any]:
    """The description of a site.

    Args:
        site: what is described.
        offer: the address of the site's offer.
        base: where the page finds the site.
    """
    names = site.bundle.entries
    first = site.bundle.scripts["first.js"]
    used = site.bundle.reachable("page.js", lambda source: True)
    return {
        "base": base,
        "page": names["page.js"],
        "worker": names["worker.js"],
        "style": names["style.css"],
        "assets": [*used, names["worker.js"], names["style.css"]],
        "framed": {
            "script": first,
            "hash": base64.b64encode(hashlib.sha256(first.encode()).digest()).decode(),
        },
        "runtime": site.runtime_at("", along=False),
        "offer": offer,
    }
