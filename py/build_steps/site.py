"""A whole site in memory: the pages, and the assets and the runtime that they share."""

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from . import archive, bytecode, licences, models, npm, prerender, runtime, stdlib
from .bundle import Bundle, bundle
from .catalogue import Catalogue
from .errors import BuildError
from .fetch import sha256
from .neighbours import neighbours
from .node import Node, find_node
from .offer import offer
from .offline import NONE, WORKER, make_offline
from .pages import Entry, app_page
from .paths import PACKAGE
from .placed import App, Place
from .raw import add_raw
from .runtime import Lock, Package
from .scan import Needs, packages, scan
from .titles import description, title
from .used import scripts
from .vendor import installing, vendor

STDLIB = "python_stdlib.zip"
LOADER = "pyodide.mjs"  # The bundle holds it.
# What each page loads besides the scripts that its app needs.
ALWAYS = ("worker.js", "style.css", "offline.js")


@dataclass
class Site:
    """What a build starts from, and the files that it puts together, by relative URL."""

    node: Node
    node_modules: Path
    core: dict[str, Path]
    lock: Lock
    catalogue: Catalogue
    bundle: Bundle
    files: dict[str, bytes] = field(default_factory=dict)
    runtime: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    spare: dict[str, str] = field(default_factory=dict)
    wheels: set[Path] = field(default_factory=set)
    archives: dict[str, dict[str, Any]] = field(default_factory=dict)
    vendoring: bool = False
    vendored: set[Path] = field(default_factory=set)

    def add_shared(self) -> None:
        """The bundle and Pyodide's core, which all the pages of a site load."""
        for name, data in self.bundle.files.items():
            if name != self.bundle.entries[models.LIBRARY]:
                self.files[f"assets/{name}"] = data
        for name, path in self.core.items():
            if name == STDLIB:
                self._add_stdlib(bytecode.unzip(path.read_bytes()))
            elif name != LOADER:
                self.runtime[name] = self._hashed(name, archive.packed(path.read_bytes()))
        # Without it GitHub Pages leaves out every file whose name starts with an underscore.
        self.files[".nojekyll"] = b""

    def _add_stdlib(self, members: dict[str, bytes]) -> None:
        kept, rare = stdlib.split(members)
        names, parts = ("stdlib", "stdlib-spare"), (kept, rare)

        def compiled(name: str, part: dict[str, bytes]) -> bytes:
            return bytecode.compiled(self.node, name, part, bytecode.STDLIB, docs=False)

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            made = list(pool.map(compiled, names, parts))
        self.runtime[STDLIB], spare = map(self._hashed, names, made)
        self.spare = {"modules": stdlib.names(rare), "url": spare}

    def add_app(
        self, script: Path, output: Path | None, folder: str = "", drawn: bool = True
    ) -> Entry:
        """The page of one script, at the top of the site or in `folder`.

        With `drawn` the page holds what the script draws: it is seen before Python is there.
        """
        place = Place(folder, "../" * folder.count("/"), "")
        return self._add_page(script, place, self.app(script, output, place, drawn))

    def add_apps(self, scripts: Sequence[Path]) -> list[Entry]:
        """The pages of scripts, each in a folder of its name; as many draw at once as can."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            begun = []
            for script in scripts:
                place = Place(f"{script.stem}/", "../", "")
                app, job = self._undrawn(script, None, place)
                begun.append((script, place, app, pool.submit(prerender.draw, self.node, job)))
            return [
                self._add_page(script, place, app.showing(drawing.result()))
                for script, place, app, drawing in begun
            ]

    def _add_page(self, script: Path, place: Place, app: App) -> Entry:
        folder, up = place.folder, place.up
        app.config["runtime"]["raw"] = add_raw(self, up)
        self.files[f"{folder}index.html"] = app_page(
            app.title,
            app.drawing,
            style=f"{up}assets/{self.bundle.entries['style.css']}",
            script=f"{up}assets/{self.bundle.entries['page.js']}",
            start=self.bundle.scripts["start.js"],
            modules=[f"{up}assets/{name}" for name in self.bundle.at_once("page.js")],
            config=app.config,
        )
        names = [*scripts(self, app.needs), *(self.bundle.entries[name] for name in ALWAYS)]
        self.used.update(f"assets/{name}" for name in names)
        own = app.needs.sources[0]
        listed = [(item["path"], folder + item["url"]) for item in app.config["files"]]
        return Entry(
            name=script.stem,
            url=f"{folder}index.html",
            title=title(own),
            description=description(own),
            words=frozenset(self.catalogue.used(own)),
            files=((script.name, folder + app.config["script"]["url"]), *listed),
        )

    def app(self, script: Path, output: Path | None, place: Place, drawn: bool = True) -> App:
        """What the page of a script holds; the files that it loads are added to the site."""
        app, job = self._undrawn(script, output, place)
        return app.showing(prerender.draw(self.node, job)) if drawn else app

    def _undrawn(
        self, script: Path, output: Path | None, place: Place
    ) -> tuple[App, prerender.Job]:
        needs = scan(script, self.lock, self.catalogue)
        beside = neighbours(script, needs, output)
        files = self._add_files(script, beside, place)
        archives = self._add_archives(script, needs, place.up)
        own = title(needs.sources[0])
        config = {
            "script": {"name": script.name, "url": place.file(script.name, script.read_bytes())},
            "title": own,
            "runtime": self.runtime_at(place.up, along=self._needs_spare(needs)),
            "archives": archives,
            "files": files,
            "worker": f"{place.up}assets/{self.bundle.entries['worker.js']}",
            "debug": False,
        }
        if needs.required.others and not self.vendoring:
            config |= installing(script, needs.required, place.up + self._write_offer())
        if needs.models:
            config["models"] = models.add_library(self, place.up)
        return App(own, "", config, needs), self._job(script, beside, archives, place.up)

    def _job(
        self, script: Path, beside: list[Path], archives: list[dict[str, Any]], up: str
    ) -> prerender.Job:
        return prerender.Job(
            script=script,
            files=[(path.relative_to(script.parent).as_posix(), path) for path in beside],
            stdlib=[self.files[self.runtime[STDLIB]], self.files[self.spare["url"]]],
            archives=[self.files[unquote(item["url"].removeprefix(up))] for item in archives],
        )

    def add_offer(self, more: Iterable[str] = ()) -> str:
        """What scripts can have that the build has not seen; the address of its description.

        The packages of Pagelet's components and the one that installs others are in the site, with
        those that its apps have brought, and `more`; call it when all apps are there.
        """
        names = self.catalogue.public
        keys = {"micropip", *more}.union(*(self.catalogue.packages(name) for name in names))
        self._add_packages(self.lock.closure(keys), "")
        self._add_pagelet("")
        self._add_archive(models.NAME, models.members(), "")
        # Relative to the offer, which is beside the runtime.
        return self._write_offer(models.add_library(self, "../"))

    def _write_offer(self, library: dict[str, str] | None = None) -> str:
        data = offer(self.lock, self.catalogue, self.archives, library)
        url = f"runtime/offer-{sha256(data)[:8]}.json"
        self.files[url] = data
        return url

    def add_licences(self) -> None:
        """The licences of all that went in; call it last."""
        names = self.bundle.packages
        self.files["LICENSES.txt"] = licences.collect(
            self.node_modules, names, self.wheels, self.vendored
        )

    def _add_files(self, script: Path, beside: list[Path], place: Place) -> list[dict[str, Any]]:
        self.files[f"{place.folder}files/{script.name}"] = script.read_bytes()
        entries = []
        for path in beside:
            name = path.relative_to(script.parent).as_posix()
            data = path.read_bytes()
            self.files[f"{place.folder}files/{name}"] = data
            entries.append({"path": name, "url": place.file(name, data), "size": len(data)})
        return entries

    def _add_archives(self, script: Path, needs: Needs, up: str) -> list[dict[str, Any]]:
        """Pagelet, what comes with Pyodide, and what Pyodide has not got, where it is vendored."""
        wheels: list[Path] = []
        if needs.required.others and self.vendoring:
            found = vendor(needs.required, self.lock, script.parent)
            needs.packages |= found.needs
            wheels = found.wheels
            self.vendored.update(wheels)
            self.files["vendored.txt"] = found.pins.encode()
        elif needs.required.others:
            needs.packages.add("micropip")
        entries = [self._add_pagelet(up), *self._add_packages(packages(needs, self.lock), up)]
        if needs.models:
            entries.append(self._add_archive(models.NAME, models.members(), up))
        for path in wheels:
            members = bytecode.unzip(path.read_bytes())
            entries.append(self._add_archive(path.name.split("-")[0], members, up))
        return entries

    def _add_pagelet(self, up: str) -> dict[str, Any]:
        return self._add_archive("pagelet", archive.package_members(PACKAGE), up)

    def _add_packages(self, wanted: list[Package], up: str) -> list[dict[str, Any]]:
        paths = runtime.wheels(self.lock, wanted)
        self.wheels.update(paths[package.file] for package in wanted)
        made = bytecode.wheels(self.node, [(item, paths[item.file]) for item in wanted])
        return [
            {"key": self.lock.key(item.name), **self._add_compiled(item.name, data, up)}
            for item, data in zip(wanted, made, strict=True)
        ]

    def _add_archive(self, name: str, members: dict[str, bytes], up: str) -> dict[str, Any]:
        data = bytecode.compiled(self.node, name, members, bytecode.SITE_PACKAGES)
        return self._add_compiled(name, data, up)

    def _add_compiled(self, name: str, data: bytes, up: str) -> dict[str, Any]:
        entry = {"name": name, **self.sized(self._hashed(name, data), up)}
        beside = entry["url"].rpartition("/")[2]
        self.archives[name] = {**entry, "url": beside, "sha256": sha256(data)}
        return entry

    def _needs_spare(self, needs: Needs) -> bool:
        """Whether an app comes with the rarely imported part of the standard library."""
        known = bytecode.is_light(packages(needs, self.lock)) and not needs.required.others
        return not known or any(map(stdlib.is_rare, needs.stdlib))

    def runtime_at(self, up: str, along: bool) -> dict[str, Any]:
        """Where the runtime's files are; with `along` its rarely imported part is there at once."""
        spare = {**self.spare, **self.sized(self.spare["url"], up), "along": along}
        files = {name: self.sized(url, up) for name, url in self.runtime.items()}
        return {"base": f"{up}runtime/", "files": files, "spare": spare}

    def _hashed(self, name: str, data: bytes) -> str:
        """Add an archive under a name that changes with its content."""
        # Not .gz: some hosts say of such a file that it is a compressed way of sending another.
        url = f"runtime/{name}-{sha256(data)[:8]}.bin"
        self.files[url] = data
        return url

    def sized(self, name: str, up: str) -> dict[str, Any]:
        """The address of a file of the site, and its size."""
        return {"url": up + quote(name), "size": len(self.files[name])}


def prepare() -> Site:
    """Get what every build needs: Node, the JavaScript dependencies, the runtime, the bundle."""
    node = find_node()
    node_modules = npm.install(node)
    core = runtime.core(node_modules)
    lock = runtime.read_lock(core["pyodide-lock.json"])
    site = Site(node, node_modules, core, lock, Catalogue(PACKAGE, lock), bundle(node))
    site.add_shared()
    return site


def app_site(
    script: Path, output: Path | None = None, vendoring: bool = False, offline: bool = False
) -> dict[str, bytes]:
    """The site of one script.

    With `vendoring` it holds also the packages that Pyodide has not got; with `offline` it can be
    installed, and opens without a network.
    """
    script = script.resolve()
    if script.suffix != ".py" or not script.is_file():
        raise BuildError(f"{script} is not a Python file.")
    site = prepare()
    site.vendoring = vendoring
    entry = site.add_app(script, output)
    site.add_licences()
    if offline:
        later = {name for name in site.files if name.startswith("assets/")} - site.used
        later.update(add_raw(site, "").values())
        make_offline(site.files, site.bundle, entry.title, lambda name: name not in later)
    else:
        site.files[WORKER] = NONE
    return site.files
