"""Tracebacks with the script's own lines."""

from __future__ import annotations

import os
import traceback

from .missing import explain

OURS = os.path.dirname(__file__) + os.sep


def of_user(error: BaseException) -> str:
    """Return the traceback as text, without the frames of the machinery around the script.

    Where no frame is the script's own (a component refused a value), only the error is told.
    """
    explain(error)
    shown = traceback.TracebackException.from_exception(error)
    link: traceback.TracebackException | None = shown
    while link is not None:
        link.stack = traceback.StackSummary.from_list(
            [frame for frame in link.stack if not is_ours(frame.filename)]
        )
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "".join(shown.format())


def message_of(error: BaseException) -> str:
    """Return an exception's kind and text, and why a module can't be had where that is it."""
    explain(error)
    return "\n".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])


def is_ours(filename: str) -> bool:
    """Return whether a file belongs to Pagelet or to the runtime that calls it."""
    return filename.startswith(OURS) or "_pyodide" in filename or filename.startswith("<frozen")
