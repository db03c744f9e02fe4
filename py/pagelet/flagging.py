"""Flagging: what visitors report, logged in files."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files import is_file_data, keep
from .images import as_files
from .returns import Update

if TYPE_CHECKING:
    from .components.base import Component


class FlaggingCallback(ABC):
    """Logs what is flagged; make a subclass to log it in another way."""

    @abstractmethod
    def setup(self, components: Sequence[Component], flagging_dir: str) -> None:
        """Prepare: called once, while the interface is built.

        Args:
            components: whose data will be flagged.
            flagging_dir: the folder to log in.
        """

    @abstractmethod
    def flag(
        self,
        flag_data: list[Any],
        flag_option: str | None = None,
        username: str | None = None,
    ) -> int:
        """Log one flag; return how many there are.

        Args:
            flag_data: the components' payloads.
            flag_option: the value of the button, where it has one.
            username: who flags; a page without a server knows no one.
        """


class _Logger(FlaggingCallback):
    """What the loggers share: where they log, and the cells of a line."""

    components: Sequence[Component]
    flagging_dir: Path
    simplify_file_data = False

    def setup(self, components: Sequence[Component], flagging_dir: str | Path) -> None:
        self.components = components
        self.flagging_dir = Path(flagging_dir)

    def _headers(self) -> list[str]:
        return [item.label or f"component {index}" for index, item in enumerate(self.components)]

    def _cells(self, flag_data: Sequence[Any]) -> list[str]:
        """Return the cells of a line; files are copied into a folder for each component."""
        cells = []
        for component, name, payload in zip(
            self.components, self._headers(), flag_data, strict=False
        ):
            if isinstance(payload, Update):
                cells.append(str(payload.marked()))
            elif payload is None:
                cells.append("")
            else:
                cells.append(self._cell(component, payload, self.flagging_dir / _folder_name(name)))
        return cells

    def _cell(self, component: Component, payload: Any, folder: Path) -> str:
        if self.simplify_file_data:
            return component.flag(payload, folder)
        kept = _with_copies(as_files(payload), folder)
        return kept if isinstance(kept, str) else json.dumps(kept)


class SimpleCSVLogger(_Logger):
    """Logs the data alone, as lines of `log.csv` without a header."""

    def setup(self, components: Sequence[Component], flagging_dir: str | Path) -> None:
        super().setup(components, flagging_dir)
        self.flagging_dir.mkdir(parents=True, exist_ok=True)

    def flag(
        self,
        flag_data: list[Any],
        flag_option: str | None = None,
        username: str | None = None,
    ) -> int:
        path = self.flagging_dir / "log.csv"
        _append(path, self._cells(flag_data))
        return _count(path)


class ClassicCSVLogger(_Logger):
    """Logs data, option, username and time in `log.csv`, as Gradio did before its version 5.

    Args:
        simplify_file_data: whether a file's cell is its path alone, not all that is known of it.
    """

    def __init__(self, simplify_file_data: bool = True) -> None:
        self.simplify_file_data = simplify_file_data

    def setup(self, components: Sequence[Component], flagging_dir: str | Path) -> None:
        super().setup(components, flagging_dir)
        self.flagging_dir.mkdir(parents=True, exist_ok=True)

    def flag(
        self,
        flag_data: list[Any],
        flag_option: str | None = None,
        username: str | None = None,
    ) -> int:
        path = self.flagging_dir / "log.csv"
        if not path.exists():
            _append(path, [*self._headers(), "flag", "username", "timestamp"])
        cells = self._cells(flag_data)
        _append(path, [*cells, str(flag_option), username or "", _now()])
        return _count(path)


class CSVLogger(_Logger):
    """Logs data and time in `dataset1.csv`, with a column for the option where there is one.

    When the header differs from that of the newest file, another file is begun.

    Args:
        simplify_file_data: whether a file's cell is its path alone, not all that is known of it.
        verbose: whether the file's path is printed when it is first used.
        dataset_file_name: the file's name, in the place of a numbered one.
    """

    def __init__(
        self,
        simplify_file_data: bool = True,
        verbose: bool = True,
        dataset_file_name: str | None = None,
    ) -> None:
        self.simplify_file_data = simplify_file_data
        self.verbose = verbose
        self.dataset_file_name = dataset_file_name
        self.path: Path | None = None

    def flag(
        self,
        flag_data: list[Any],
        flag_option: str | None = None,
        username: str | None = None,
    ) -> int:
        extra = {"flag": flag_option, "username": username}
        given = {name: value for name, value in extra.items() if value is not None}
        # The visitor may have erased it.
        if self.path is None or not self.path.exists():
            self.path = self._begin([*self._headers(), *given, "timestamp"])
        _append(self.path, [*self._cells(flag_data), *given.values(), _now()])
        return _count(self.path)

    def _begin(self, headers: list[str]) -> Path:
        """Return the file to log in; a new one gets its header."""
        self.flagging_dir.mkdir(parents=True, exist_ok=True)
        path = self.flagging_dir / (self.dataset_file_name or self._next_name(headers))
        if not path.exists():
            _append(path, headers)
        if self.verbose:
            print(f"Flags are logged in {path}")
        return path

    def _next_name(self, headers: list[str]) -> str:
        numbers = {
            int(found[1]): path
            for path in self.flagging_dir.glob("dataset*.csv")
            if (found := re.fullmatch(r"dataset(\d+)", path.stem))
        }
        newest = max(numbers, default=0)
        if newest and _header_of(numbers[newest]) == [_safe(header) for header in headers]:
            return numbers[newest].name
        return f"dataset{newest + 1}.csv"


class ChatCSVLogger:
    """Logs what visitors like and dislike in a conversation, in `log.csv`."""

    def setup(self, flagging_dir: str | Path) -> None:
        """Prepare the folder to log in."""
        self.flagging_dir = Path(flagging_dir)
        self.flagging_dir.mkdir(parents=True, exist_ok=True)

    def flag(self, like_data: Any, messages: list[Any]) -> None:
        """Log one like or dislike.

        Args:
            like_data: the event: which message, and whether it is liked.
            messages: the conversation.
        """
        path = self.flagging_dir / "log.csv"
        if not path.exists():
            _append(path, ["conversation", "index", "value", "flag", "timestamp"])
        feedback = {True: "Like", False: "Dislike"}.get(like_data.liked, like_data.liked)
        index = like_data.index
        _append(path, [json.dumps(messages), index, feedback, _now()])


def _now() -> str:
    from datetime import datetime

    return str(datetime.now())


def _append(path: Path, cells: Sequence[Any]) -> None:
    import csv

    with path.open("a", newline="", encoding="utf-8") as file:
        csv.writer(file).writerow([_safe(cell) for cell in cells])


def _count(path: Path) -> int:
    """Return how many lines a log has below its header."""
    import csv

    with path.open(newline="", encoding="utf-8") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def _header_of(path: Path) -> list[str] | None:
    import csv

    with path.open(newline="", encoding="utf-8") as file:
        return next(csv.reader(file), None)


def _with_copies(payload: Any, folder: Path) -> Any:
    """Return a payload in which each file is a copy in `folder`."""
    if is_file_data(payload):
        return {**payload, "path": keep(payload, folder)}
    if isinstance(payload, dict):
        return {name: _with_copies(item, folder) for name, item in payload.items()}
    if isinstance(payload, (list, tuple)):
        return [_with_copies(item, folder) for item in payload]
    return payload


UNSAFE = re.compile(r"[=+\-@\t\n]|.*,[=+\-@\t\n]", re.DOTALL)
"""What spreadsheets take for a formula."""


def _safe(cell: Any) -> Any:
    """Return a cell that no spreadsheet runs as a formula."""
    if isinstance(cell, (int, float)):
        return cell
    text = str(cell)
    if text.startswith(("{", "[")):
        try:
            return json.dumps(json.loads(text))
        except ValueError:
            return f"'{text}" if UNSAFE.match(text) else text
    return f"'{text}" if UNSAFE.match(text) else text


def _folder_name(label: str) -> str:
    """Return a label without what the name of a folder can't hold."""
    return re.sub(r'[\x00-\x1f/\\:*?"<>|]', "", label)[:200].strip(". ") or "component"
