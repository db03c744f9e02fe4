"""Which files beside a script go into its site."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_steps import neighbours as module
from build_steps import scan as scanning
from build_steps.catalogue import Catalogue
from build_steps.errors import BuildError
from build_steps.neighbours import neighbours
from build_steps.runtime import Lock


class Folder:
    """A folder with scripts, and what would be shipped for `app.py`."""

    def __init__(self, root: Path, lock: Lock, catalogue: Catalogue) -> None:
        self.root = root
        self.lock = lock
        self.catalogue = catalogue

    def write(self, *names: str, app: str = "") -> None:
        for name in ("app.py", *names):
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(app if name == "app.py" else "")

    def shipped(self, output: Path | None = None) -> list[str]:
        script = self.root / "app.py"
        needs = scanning.scan(script, self.lock, self.catalogue)
        files = neighbours(script, needs, output)
        return [path.relative_to(self.root).as_posix() for path in files]


@pytest.fixture
def folder(tmp_path: Path, lock: Lock, catalogue: Catalogue) -> Folder:
    """Return an empty folder."""
    return Folder(tmp_path / "home", lock, catalogue)


def test_a_script_alone_brings_its_whole_folder(folder: Folder) -> None:
    folder.write("helpers.py", "data/a.csv", "style.css", app="import helpers")
    assert folder.shipped() == ["data/a.csv", "helpers.py", "style.css"]


def test_what_is_never_shipped(folder: Folder) -> None:
    folder.write(
        "a.txt", ".env", ".git/config", "__pycache__/app.pyc", "node_modules/x.js",
        "dist/index.html", "env/pyvenv.cfg", "env/lib/six.py", "site/index.html",
    )  # fmt: skip
    assert folder.shipped(folder.root / "site") == ["a.txt"]


def test_among_other_scripts_only_what_is_named(folder: Folder) -> None:
    folder.write(
        "other.py", "helpers.py", "kit/__init__.py", "kit/data.bin", "unused/x.txt", "a.png",
        "b.png", "pictures/1.png", "pictures/deep/2.png", "sets/1.csv", "sets/2.csv", "c/d.txt",
        app="import helpers, kit\n"
        "x = ['a.png', 'pictures', 'no.txt', '/etc/passwd', '../home/b.png', '']\n"
        "glob('sets/*.csv')\nopen(f'c/{name}.txt')\n",
    )  # fmt: skip
    assert folder.shipped() == [
        "a.png", "c/d.txt", "helpers.py", "kit/__init__.py", "kit/data.bin", "pictures/1.png",
        "pictures/deep/2.png", "sets/1.csv", "sets/2.csv",
    ]  # fmt: skip


def test_a_link_out_of_the_folder_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key").write_text("")
    folder.write("other.py", app="open('link')")
    (folder.root / "link").symlink_to(tmp_path / "secret")
    assert folder.shipped() == []


def test_the_home_folder_is_never_shipped_whole(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: folder.root)
    folder.write("letters.txt", "a.png", app="'a.png'")
    assert folder.shipped() == ["a.png"]


def test_much_is_told_and_too_much_is_refused(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write("model.bin")
    (folder.root / "model.bin").write_bytes(bytes(100))
    monkeypatch.setattr(module, "LARGE", 99)
    assert folder.shipped() == ["model.bin"]
    assert "model.bin" in capsys.readouterr().err
    monkeypatch.setattr(module, "TOO_LARGE", 99)
    with pytest.raises(BuildError, match="a folder of its own"):
        folder.shipped()
