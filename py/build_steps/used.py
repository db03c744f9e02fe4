"""Which of the page's own scripts an app may load."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from .paths import JS
from .scan import Needs

if TYPE_CHECKING:
    from .site import Site

# Libraries of the page that draw what comes from Python's packages, or from components.
DRAWN_BY = {
    "widgets/plots/plotly.js": {"plotly"},
    "widgets/plots/bokeh.js": {"bokeh"},
    "widgets/plots/vega.js": {"altair", "LinePlot", "BarPlot", "ScatterPlot"},
}


def scripts(site: "Site", needs: Needs) -> list[str]:
    """The page's own scripts, without those of components and libraries that are not used."""
    used = {name for file in needs.sources for name in site.catalogue.used(file)}
    modules = imported(needs)
    shown = site.catalogue.widgets(used)
    registry = (JS / "widgets" / "registry.js").read_text("utf-8")

    def is_needed(source: str) -> bool:
        if source in DRAWN_BY:
            return not DRAWN_BY[source].isdisjoint(used | modules | needs.packages)
        element = f"pagelet-{PurePosixPath(source).stem}"
        return f'"{element}"' not in registry or element in shown

    return site.bundle.reachable("page.js", is_needed)


def imported(needs: Needs) -> set[str]:
    """The modules that a script and those beside it import, by the first part of their names."""
    return {item.module.split(".")[0] for file in needs.sources for item in file.imports()}
