"""Packages that Pyodide has not got, resolved by pip at build time: the site then needs nobody.

Only wheels that are Python alone work in a page. What Pyodide brings stands in pip's way as empty
wheels of the same names and versions, so that pip resolves against it and never looks for it.
"""

import hashlib
import json
import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .console import say, warn
from .errors import BuildError
from .fetch import put, sha256_of
from .lock import exclusive
from .paths import cache
from .requirements import Requirements
from .runtime import VERSION, Lock, Package
from .tools import python_with_pip, run

PYTHON = "3.14"
LIST = "vendored.json"


@dataclass(frozen=True)
class Vendored:
    """Wheels that go into a site, and the keys of the lock's packages that they need."""

    wheels: list[Path]
    needs: set[str]

    @property
    def pins(self) -> str:
        """The wheels as lines of a requirements file, with their hashes."""
        lines = []
        for path in self.wheels:
            name, version = path.name.split("-")[:2]
            lines.append(f"{name}=={version} --hash=sha256:{sha256_of(path)}\n")
        return "".join(lines)


def vendor(required: Requirements, lock: Lock, folder: Path) -> Vendored:
    """Resolve what is required; the same requirements give the same wheels from then on.

    Args:
        required: what Pyodide has not got.
        lock: what it has.
        folder: where paths in the requirements start.
    """
    start = str(folder) if any("/" in other for other in required.others) else ""
    told = json.dumps([VERSION, required.others, required.indexes, start])
    kept = cache() / "vendored" / hashlib.sha256(told.encode()).hexdigest()[:16]
    if not (kept / LIST).is_file():
        with exclusive("vendoring"):
            if not (kept / LIST).is_file():
                say(f"Resolving {', '.join(required.plain)} ...")
                _resolve(required, lock, folder, kept)
    names = json.loads((kept / LIST).read_bytes())
    return Vendored([kept / name for name in names["wheels"]], set(names["needs"]))


def installing(script: Path, required: Requirements, offer: str) -> dict[str, Any]:
    """What the page of an app is told that installs packages when it is opened.

    Args:
        script: the app.
        required: what it wants.
        offer: the address of what the site and the CDN have.
    """
    warn(
        f"{script.name}: {', '.join(required.plain)} will be downloaded from a package index "
        "whenever the page is opened. Build with --vendor to put it into the site."
    )
    return {"install": required.plain, "indexes": required.indexes, "offer": offer}


def _resolve(required: Requirements, lock: Lock, folder: Path, kept: Path) -> None:
    cache().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache(), prefix="vendor-") as temporary:
        stubs, found = Path(temporary, "stubs"), Path(temporary, "found")
        stubs.mkdir()
        stand_ins = {_stub(package, stubs): key for key, package in lock.packages.items()}
        constraints = Path(temporary, "constraints.txt")
        constraints.write_text(
            "".join(f"{package.name}=={package.version}\n" for package in lock.packages.values())
        )
        listed = Path(temporary, "requirements.txt")
        listed.write_text("".join(f"{line}\n" for line in required.others))
        hashed = any("--hash" in line for line in required.others)
        # Who gives hashes has to name all that is needed, with its hash.
        chosen = ["--no-deps"] if hashed else ["--find-links", stubs, "-c", constraints]
        _pip(required, [*chosen, "--dest", found, "-r", listed], folder)
        names = {path.name: path for path in sorted(found.iterdir())}
        own = {name: path for name, path in names.items() if name not in stand_ins}
        for name, path in own.items():
            kept.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, kept / name)
        needs = sorted(stand_ins[name] for name in names if name in stand_ins)
        put(kept / LIST, json.dumps({"wheels": sorted(own), "needs": needs}).encode())


def _pip(required: Requirements, arguments: Sequence[str | Path], folder: Path) -> None:
    command: list[str | Path] = [python_with_pip(), "-m", "pip", "download", "--quiet"]
    command += ["--disable-pip-version-check", "--only-binary=:all:", "--platform=any"]
    command += [f"--python-version={PYTHON}", "--implementation=py", "--abi=none"]
    for place, index in enumerate(required.indexes):
        command += ["--extra-index-url" if place else "--index-url", index]
    try:
        run([*command, *arguments], "pip", cwd=folder)
    except BuildError as problem:
        raise BuildError(
            f"{', '.join(required.plain)} can't be put into the site: {problem}\n"
            "Only packages that are Python alone can, and what comes with Pyodide. Look for "
            "another version, or another package that does the same."
        ) from problem


def _stub(package: Package, folder: Path) -> str:
    """Write an empty wheel in the place of one of Pyodide's; return its name."""
    name = package.name.replace("-", "_").replace(".", "_")
    info = f"{name}-{package.version}.dist-info"
    wheel = f"{name}-{package.version}-py3-none-any.whl"
    about = f"Metadata-Version: 2.1\nName: {package.name}\nVersion: {package.version}\n"
    with zipfile.ZipFile(folder / wheel, "w") as archive:
        archive.writestr(f"{info}/METADATA", about)
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return wheel
