from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_it_is_a_video_in_a_format_that_every_browser_plays(draw: Any) -> None:
    film = gr.PlayableVideo(label="Film")
    draw(film)
    js.document.flush()
    told = js.page.nodes[film.control.nodeId].properties
    assert told["format"] == "mp4"
    assert told["sources"] == ["upload"]
