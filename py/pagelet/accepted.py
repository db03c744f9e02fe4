"""Names of Gradio for which a page has little or nothing to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

NO_RELOAD = True
"""Whether the code below it is run only once: a page never reloads a part of a script."""


class FileSize:
    """Sizes of files in bytes, for `launch(max_file_size=...)`."""

    B = 1
    KB = 1024 * B
    MB = 1024 * KB
    GB = 1024 * MB
    TB = 1024 * GB


def set_static_paths(paths: str | Path | Sequence[str | Path]) -> None:
    """Accept paths that are served as they are: a page serves all files beside the script so."""


def close_all(verbose: bool = True) -> None:
    """Accept the wish to close all apps: a page closes with its tab."""
