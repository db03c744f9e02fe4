"""The licences of everything that a site ships, in one text file."""

import json
import zipfile
from collections.abc import Iterable
from email.parser import BytesParser
from pathlib import Path

from .errors import BuildError
from .paths import ROOT
from .runtime import VERSION

TEXTS = Path(__file__).parent / "licences"
RULE = "=" * 80
SILENT = "Its authors say nothing about a licence."
NAMES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")


def collect(
    node_modules: Path,
    packages: Iterable[str],
    wheels: Iterable[Path],
    vendored: Iterable[Path] = (),
) -> bytes:
    """The text of LICENSES.txt.

    Args:
        node_modules: where the npm packages are.
        packages: their names.
        wheels: what comes with Pyodide.
        vendored: wheels that a script's author asked for.
    """
    sections = [
        _section("Pagelet", (ROOT / "LICENSE").read_text("utf-8")),
        _section(
            f"Pyodide {VERSION} (MPL-2.0; source: https://github.com/pyodide/pyodide)",
            (TEXTS / "MPL-2.0.txt").read_text("utf-8"),
        ),
        _section(
            "CPython and its standard library (PSF-2.0; source: https://github.com/python/cpython)",
            (TEXTS / "PSF-2.0.txt").read_text("utf-8"),
        ),
        _section("Libraries compiled into Pyodide", (TEXTS / "compiled-in.txt").read_text("utf-8")),
    ]
    # The npm package of Pyodide holds no text; it has its section above.
    others = set(packages) - {"pyodide"}
    sections += [_npm_package(node_modules / name) for name in sorted(others)]
    sections += [_wheel(path) for path in sorted(wheels)]
    sections += [_wheel(path, SILENT) for path in sorted(vendored)]
    head = "This site contains the following works, each under the licence printed with it.\n"
    return "\n".join([head, *sections]).encode()


def _section(title: str, text: str) -> str:
    return f"{RULE}\n{title}\n{RULE}\n\n{text.strip()}\n"


def _is_licence(name: str) -> bool:
    return name.upper().startswith(NAMES)


def _npm_package(folder: Path) -> str:
    about = json.loads((folder / "package.json").read_bytes())
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir()) if _is_licence(path.name)]
    kept = TEXTS / f"{folder.name.partition('-')[0]}.txt"
    if not texts and kept.is_file():
        texts.append(kept.read_text("utf-8"))
    if not texts:
        raise BuildError(f"The npm package {about['name']} is shipped but has no licence text.")
    licence = about["license"].strip("()")
    return _section(f"{about['name']} {about['version']} ({licence})", "\n".join(texts))


def _wheel(path: Path, otherwise: str = "") -> str:
    with zipfile.ZipFile(path) as archive:
        names = sorted(archive.namelist())
        inside = [name for name in names if ".dist-info/" in name]
        metadata = next(name for name in inside if name.endswith(".dist-info/METADATA"))
        about = BytesParser().parsebytes(archive.read(metadata))
        texts = [
            archive.read(name).decode("utf-8", "replace")
            for name in inside
            if "/licenses/" in name or _is_licence(name.rpartition("/")[2])
        ]
    named = [line for line in about.get_all("Classifier", []) if line.startswith("License ::")]
    licence = about["License-Expression"] or about["License"] or "; ".join(named) or otherwise
    if not texts and not licence:
        raise BuildError(f"{path.name} is shipped but says nothing about its licence.")
    compiled_in = TEXTS / f"{about['Name'].capitalize()}.txt"
    if compiled_in.is_file():
        texts.append(compiled_in.read_text("utf-8"))
    name = licence.strip().partition("\n")[0]
    title = f"{about['Name']} {about['Version']}" + (f" ({name})" if texts and name else "")
    return _section(title, "\n".join(texts) or licence)
