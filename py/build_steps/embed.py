"""`build.py embed`: the site that other pages embed apps from."""

from collections.abc import Sequence

from .embedding import add_embedding, embedding_page
from .errors import BuildError
from .site import prepare


def embedding_site(wanted: Sequence[str]) -> dict[str, bytes]:
    """The site, with packages in it that apps of other pages may want."""
    site = prepare()
    keys = {name: site.lock.key(name) for name in wanted}
    unknown = [name for name, key in keys.items() if key is None]
    if unknown:
        raise BuildError(
            f"{', '.join(unknown)}: that does not come with Pyodide, so it can't be in the site; "
            "name it in the requirements of the app that wants it."
        )
    add_embedding(site, [key for key in keys.values() if key])
    site.files["index.html"] = embedding_page()
    site.add_licences()
    return site.files
