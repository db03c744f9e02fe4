"""What a site offers to scripts that its build has not seen; js/needs/ reads it."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from . import models
from .catalogue import Catalogue
from .runtime import CDN, Lock, Package
from .scan import companions


def offer(
    lock: Lock,
    catalogue: Catalogue,
    archives: Mapping[str, Mapping[str, Any]],
    library: Mapping[str, str] | None = None,
) -> bytes:
    """The file that names every package a page can have, and where it is.

    Args:
        lock: what there is.
        catalogue: what Pagelet's own names need.
        archives: what the site itself holds, by the packages' names; the rest is on the CDN.
        library: where that for models is, if the site has it.
    """
    needed = {name: sorted(catalogue.packages(name)) for name in catalogue.public}
    names = {name: keys for name, keys in needed.items() if keys}
    told = {
        "pagelet": archives["pagelet"],
        "stdlib": sorted(sys.stdlib_module_names),
        "modules": {**lock.providers, **dict.fromkeys(models.MODULES, models.NAME)}
        if library
        else lock.providers,
        "names": names,
        "companions": companions(lock),
        "shortcuts": {key: name for key, name in catalogue.shortcuts.items() if name in names},
        "packages": {
            key: _package(package, archives.get(package.name))
            for key, package in lock.packages.items()
        }
        | (models.offered(dict(archives[models.NAME])) if library else {}),
        "models": library,
    }
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode()


def _package(package: Package, archive: Mapping[str, Any] | None) -> dict[str, Any]:
    place = archive or {"url": CDN + package.file, "sha256": package.sha256, "wheel": True}
    return {
        "name": package.name,
        "version": package.version,
        "depends": list(package.depends),
        **place,
    }
