from __future__ import annotations

from typing import Any

from matplotlib.figure import Figure

import js
import pagelet as gr


def shown(plot: gr.Plot) -> Any:
    js.document.flush()
    return js.page.nodes[plot.control.nodeId].properties["value"]


def test_pixels_go_to_the_page_with_their_density(draw: Any) -> None:
    plot = gr.Plot(label="Wave")
    html = js.html(draw(plot))
    assert 'class="block plot"' in html
    assert shown(plot) is None
    plot.present(plot.postprocess(Figure(figsize=(2, 1), dpi=50)))
    figure = shown(plot)
    assert (figure["type"], figure["density"]) == ("matplotlib", 2)
    assert (figure["pixels"]["width"], figure["pixels"]["height"]) == (200, 100)
    assert len(figure["pixels"]["data"]) == 200 * 100 * 4


def test_other_figures_go_as_json(draw: Any) -> None:
    import plotly.graph_objects as go

    plot = gr.Plot(go.Figure())
    draw(plot)
    assert shown(plot)["type"] == "plotly"
    assert shown(plot)["json"].startswith("{")
    plot.present(plot.postprocess(None))
    assert shown(plot) is None
