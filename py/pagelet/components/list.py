"""List: a Dataframe whose function gets a list of rows."""

from __future__ import annotations

from .matrix import Matrix


class List(Matrix):
    """A table for a list: a Dataframe whose function gets a list of rows."""
