from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import js
import pagelet as gr


def properties(film: gr.Video) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[film.control.nodeId].properties


def test_the_widget_is_told_what_it_may_do(draw: Any) -> None:
    film = gr.Video(
        label="Film",
        format="mp4",
        sources=["webcam"],
        height=240,
        webcam_options=gr.WebcamOptions(mirror=False, constraints={"width": 320}),
        loop=True,
        subtitles=[{"text": "hi", "timestamp": [0, 1]}],
        playback_position=2,
    )
    assert ">Film</span>" in js.html(draw(film))
    told = properties(film)
    assert (told["format"], told["sources"], told["height"]) == ("mp4", ["webcam"], 240)
    assert told["webcam"] == {"mirror": False, "constraints": {"width": 320}}
    assert told["include_audio"] is False
    assert (told["loop"], told["playback_position"], told["watermark"]) == (True, 2, None)
    assert told["subtitles"]["cues"][0]["text"] == "hi"
    assert ".webm" in told["accept"]


def test_a_file_goes_to_the_page_as_its_bytes(draw: Any, tmp_path: Path) -> None:
    path = tmp_path / "f.mp4"
    path.write_bytes(b"film")
    film = gr.Video(str(path))
    draw(film, editable=False)
    value = properties(film)["value"]
    assert bytes(value["bytes"]) == b"film"
    assert value["mime_type"] == "video/mp4"
    film.present(film.postprocess("https://example.org/f.mp4"))
    assert properties(film)["value"]["url"] == "https://example.org/f.mp4"


def test_a_watermark_travels_as_pixels(draw: Any) -> None:
    mark = np.full((4, 6, 3), 200, np.uint8)
    film = gr.Video(watermark=gr.WatermarkOptions(mark, "top-left"))
    draw(film, editable=False)
    told = properties(film)["watermark"]
    assert told["position"] == "top-left"
    assert told["picture"]["pixels"]["width"] == 6


def test_an_upload_is_read(draw: Any, hear: Any) -> None:
    film = gr.Video()
    draw(film)
    heard = hear(film, "upload")
    upload = {"path": "uploads/1/f.mp4", "orig_name": "f.mp4", "size": 5, "mime_type": "video/mp4"}
    js.edit(film.control, upload)
    js.fire(film.control, "upload")
    assert heard == [upload]
    assert film.preprocess(heard[0]) == "uploads/1/f.mp4"


def test_pieces_are_played_one_after_another(draw: Any) -> None:
    film = gr.Video(streaming=True)
    draw(film, editable=False)
    film.show_status("pending", "full")
    film.present(film.postprocess("https://example.org/1.mp4"))
    film.show_status(None, "full")
    js.document.flush()
    node = js.page.nodes[film.control.nodeId]
    assert [name for name, _ in node.calls] == ["begin", "add", "end"]


def test_what_is_no_film_is_named() -> None:
    with pytest.raises(ValueError, match="int"):
        gr.Video().postprocess(5)
