"""Where components live, and which are still to come."""

from __future__ import annotations

PLANNED: dict[str, int] = {}
"""Components that are not there yet, with the issue that adds them; their cases must fail."""

LAYOUTS = ("Accordion", "Column", "Group", "Row", "Tab", "Tabs")


TEMPLATES = {
    "TextArea": "textbox",
    "Files": "file",
    "Numpy": "dataframe",
    "Matrix": "dataframe",
    "List": "dataframe",
    "Sketchpad": "imageeditor",
    "Paint": "imageeditor",
    "ImageMask": "imageeditor",
    "Microphone": "audio",
    "PlayableVideo": "video",
    "LinePlot": "nativeplot",
    "BarPlot": "nativeplot",
    "ScatterPlot": "nativeplot",
    "ClearButton": "button",
    "DeepLinkButton": "button",
    "DuplicateButton": "button",
}
"""Components that are others with other defaults, with the type that is recorded for them."""


def module_of(name: str) -> str:
    """Return the module that defines a component or layout."""
    folder = "layouts" if name in LAYOUTS else "components"
    return f"pagelet.{folder}.{name.lower()}"
