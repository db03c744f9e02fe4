"""Where components live, and which are still to come."""

from __future__ import annotations

PLANNED: dict[str, int] = {}
"""Components that are not there yet, with the issue that adds them; their cases must fail."""

LAYOUTS = ("Accordion", "Column", "Group", "Row", "Tab", "Tabs")

TEMPLATES = {
    "Files": "file",
    "Matrix": "array",
    "List": "array",
    "Numpy": "array",
    "Sketchpad": "sketchpad",
    "Paint": "sketchpad",
    "ImageMask": "sketchpad",
    "LinePlot": "nativeplot",
    "BarPlot": "nativeplot",
    "ScatterPlot": "nativeplot",
}
"""Components that live in the file of another."""


def module_of(name: str) -> str:
    """Return the module that defines a component or layout."""
    folder = "layouts" if name in LAYOUTS else "components"
    return f"pagelet.{folder}.{TEMPLATES.get(name, name.lower())}"
