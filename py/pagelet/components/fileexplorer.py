"""FileExplorer: files of the page's own file system to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.layouts.sizes import heights

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

COUNTS = ["single", "multiple"]


class FileExplorer(Component):
    """A tree of the files in a folder. The function gets the paths of those that are chosen.

    With `file_count="single"` it gets one path or `None`. It may return a path or a list of paths.

    Args:
        glob: which files can be chosen, such as "**/*.csv".
        value: the paths that are chosen at first, or a callable for them.
        file_count: "single" or "multiple".
        root_dir: the folder, one of those that the script sees.
        ignore_glob: which files are left out.
        height, max_height, min_height: numbers are pixels, strings CSS lengths.

    Raises:
        ValueError: for another `file_count`, and for a folder that is not there.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "select")
    without: ClassVar[tuple[str, ...]] = ("info",)

    def __init__(
        self,
        glob: str = "**/*",
        *,
        value: Any = None,
        file_count: Literal["single", "multiple"] = "multiple",
        root_dir: str | Path = ".",
        ignore_glob: str | None = None,
        height: int | str | None = None,
        max_height: int | str | None = 500,
        min_height: int | str | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        if file_count not in COUNTS:
            raise ValueError(f"file_count must be one of {COUNTS}, not {file_count!r}")
        if not Path(root_dir).is_dir():
            raise ValueError(f"root_dir {str(root_dir)!r} is no folder")
        self.glob = glob
        self.file_count = file_count
        self.root_dir = str(Path(root_dir).resolve())
        self.ignore_glob = ignore_glob
        self.height = height
        self.max_height = max_height
        self.min_height = min_height
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[str] | str | None:
        if payload is None:
            return None
        if self.file_count == "multiple":
            return [str(self._inside(parts)) for parts in payload]
        if len(payload) > 1:
            raise ValueError(f"file_count is 'single', but {len(payload)} files are chosen.")
        return str(self._inside(payload[0])) if payload else None

    def postprocess(self, value: Any) -> list[list[str]] | None:
        if value is None:
            return None
        return [self._parts(path) for path in ([value] if isinstance(value, str) else value)]

    def preview(self, value: Any) -> str:
        return ", ".join(parts[-1] for parts in self.postprocess(value) or [])

    def listed(self, folder: Sequence[str] = ()) -> list[dict[str, Any]]:
        """Return what is in a folder, folders first: "name", "type", and whether it is "valid"."""
        base = self._inside(folder)
        entries = sorted(base.iterdir(), key=lambda path: (path.is_file(), path.name))
        return [
            {
                "name": path.name,
                "type": "file" if path.is_file() else "folder",
                "valid": self._fits(path, self.glob),
            }
            for path in entries
            if path.is_dir() or self._is_offered(path)
        ]

    def _is_offered(self, path: Path) -> bool:
        ignored = self.ignore_glob is not None and self._fits(path, self.ignore_glob)
        return self._fits(path, self.glob) and not ignored

    def _fits(self, path: Path, pattern: str) -> bool:
        """Return whether a path fits a pattern; in one, "**/" stands for no folder too."""
        inner = str(path.relative_to(self.root_dir))
        return fnmatch(inner, pattern) or fnmatch(inner, pattern.removeprefix("**/"))

    def _parts(self, path: str) -> list[str]:
        absolute = Path(self.root_dir, path)
        inside = absolute.is_relative_to(self.root_dir)
        return list(absolute.relative_to(self.root_dir).parts) if inside else path.split("/")

    def _inside(self, parts: Sequence[str]) -> Path:
        path = Path(self.root_dir, *parts).resolve()
        if not path.is_relative_to(self.root_dir):
            raise ValueError(f"{'/'.join(parts)} lies outside of the folder.")
        return path

    def build(self) -> Element:
        self.control = dom.h("pagelet-file-explorer", id=self.control_id)
        single = self.file_count == "single"
        dom.put(self.control, label=self.caption, interactive=self.editable, single=single)
        dom.on(self.control, "folder", self._tell)
        dom.on(self.control, "below", self._tell)
        dom.attr(self.control, "style", heights(self.height, self.max_height, self.min_height))
        return self.frame(self.control, labels_control=False)

    def read(self) -> Any:
        return dom.state(self.control) if self.editable and self.control else self.payload

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload or [], root=self.listed())

    def _tell(self, event: dom.Event) -> None:
        """Tell the page what is in a folder that is opened, or all below one that is ticked."""
        assert self.control is not None
        folder = event.detail
        if event.type == "folder":
            dom.call(self.control, "list", folder, self.listed(folder))
        else:
            dom.call(self.control, "choose", folder, self._below(folder))

    def _below(self, folder: Sequence[str]) -> list[list[str]]:
        found: list[list[str]] = []
        for entry in self.listed(folder):
            inner = [*folder, entry["name"]]
            found += [inner] if entry["type"] == "file" else self._below(inner)
        return found
