"""Code: an editor for source code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Code(Component):
    """An editor with highlighting. The function gets a `str`, and may return one.

    Args:
        value: the initial source, or a callable for it.
        language: one of `Code.languages`.
        lines: how many lines are shown at least.
        max_lines: after how many lines it scrolls.
        wrap_lines: whether long lines are broken.
        show_line_numbers: whether lines are numbered.
        autocomplete: whether words are offered while typing.

    Raises:
        ValueError: for an unknown language.
    """

    languages: ClassVar[tuple[str | None, ...]] = (
        "python", "c", "cpp", "markdown", "latex", "json", "html", "css", "javascript", "jinja2",
        "typescript", "yaml", "dockerfile", "shell", "r", "sql", "sql-msSQL", "sql-mySQL",
        "sql-mariaDB", "sql-sqlite", "sql-cassandra", "sql-plSQL", "sql-hive", "sql-pgSQL",
        "sql-gql", "sql-gpSQL", "sql-sparkSQL", "sql-esper", None,
    )  # fmt: skip
    events: ClassVar[tuple[str, ...]] = ("change", "input", "focus", "blur")
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = ("copy", "download")

    def __init__(
        self,
        value: Any = None,
        language: str | None = None,
        *,
        lines: int = 5,
        max_lines: int | None = None,
        wrap_lines: bool = False,
        show_line_numbers: bool = True,
        autocomplete: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        if language not in self.languages:
            raise ValueError(f"language must be one of {self.languages}, not {language!r}")
        self.language = language
        self.lines = lines
        self.max_lines = None if max_lines is None else max(lines, max_lines)
        self.wrap_lines = wrap_lines
        self.show_line_numbers = show_line_numbers
        self.autocomplete = autocomplete
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> str | None:
        if value is None:
            return None
        if isinstance(value, tuple):
            raise ValueError("Code shows a str; of a file, return what open(path).read() gives.")
        source: str = value.strip()
        return source

    def build(self) -> Element:
        self.control = dom.h("pagelet-code", id=self.control_id)
        dom.put(
            self.control,
            label=self.caption,
            language=self.language,
            lines=self.lines,
            max_lines=self.max_lines,
            wrap_lines=self.wrap_lines,
            line_numbers=self.show_line_numbers,
            autocomplete=self.autocomplete,
            interactive=self.editable,
            buttons=self.button_names or [],
        )
        return self.frame(self.control, labels_control=False)

    def first_payload(self) -> Any:
        payload = super().first_payload()
        return "" if payload is None else payload

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return dom.state(self.control)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload)
