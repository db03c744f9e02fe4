from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_it_is_an_audio_that_records(draw: Any) -> None:
    microphone = gr.Microphone(label="Voice")
    draw(microphone)
    js.document.flush()
    told = js.page.nodes[microphone.control.nodeId].properties
    assert told["sources"] == ["microphone"]
    assert told["wants"] == "wav"
    assert microphone.format == "wav"
