from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import js
import pagelet as gr
from pagelet import audio
from pagelet.errors import Error

TONE = (np.sin(np.arange(80) / 5) * 9000).astype(np.int16)


def properties(sound: gr.Audio) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[sound.control.nodeId].properties


def calls(sound: gr.Audio) -> list[Any]:
    js.document.flush()
    return [call[0] for call in js.page.nodes[sound.control.nodeId].calls]


def test_the_widget_is_told_what_it_may_do(draw: Any) -> None:
    sound = gr.Audio(
        label="Voice",
        sources=["microphone"],
        editable=False,
        loop=True,
        waveform_options=gr.WaveformOptions(waveform_color="red", skip_length=2),
        subtitles=[{"text": "hi", "timestamp": (0, 1)}],
        playback_position=3,
    )
    html = js.html(draw(sound))
    assert ">Voice</span>" in html
    assert "bare" in html
    told = properties(sound)
    assert told["sources"] == ["microphone"]
    assert told["interactive"] is True
    assert (told["editable"], told["loop"], told["playback_position"]) == (False, True, 3)
    assert told["waveform"]["waveform_color"] == "red"
    assert told["waveform"]["skip_length"] == 2
    assert told["subtitles"] == {"cues": [{"text": "hi", "timestamp": [0, 1]}]}
    assert ".mp3" in told["accept"]


@pytest.mark.parametrize(
    ("options", "wants"),
    [
        ({}, "wav"),
        ({"type": "filepath"}, None),
        ({"type": "filepath", "format": "wav"}, "wav"),
        ({"type": "filepath", "format": "mp3"}, "mp3"),
    ],
)
def test_the_page_makes_the_format_that_is_wanted(
    draw: Any, options: dict[str, Any], wants: str | None
) -> None:
    sound = gr.Audio(**options)
    draw(sound)
    assert properties(sound)["wants"] == wants


def test_an_array_goes_to_the_page_as_a_file(draw: Any) -> None:
    sound = gr.Audio()
    draw(sound, editable=False)
    sound.present(sound.postprocess((8000, TONE)))
    value = properties(sound)["value"]
    assert bytes(value["bytes"])[:4] == b"RIFF"
    assert value["file"]["orig_name"] == "audio.wav"
    sound.present(sound.postprocess(None))
    assert properties(sound)["value"] is None


def test_what_the_visitor_brought_comes_with_its_samples(draw: Any, hear: Any) -> None:
    sound = gr.Audio()
    draw(sound)
    heard = hear(sound, "upload")
    upload = {"path": "uploads/1/a.mp3", "orig_name": "a.mp3"}
    decoded = audio.written(8000, TONE)
    js.edit(sound.control, {"file": upload, "decoded": {"path": decoded}})
    js.fire(sound.control, "upload")
    assert heard == [{**upload, "decoded": decoded}]
    rate, samples = sound.preprocess(heard[0])
    assert rate == 8000
    assert samples.tolist() == TONE.tolist()
    assert gr.Audio(type="filepath").preprocess(heard[0]) == "uploads/1/a.mp3"
    assert gr.Audio(type="filepath", format="wav").preprocess(heard[0]) == decoded


def test_an_upload_that_nothing_decodes_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"no sound")
    with pytest.raises(Error, match=r"song\.mp3"):
        gr.Audio().preprocess({"path": str(path), "orig_name": "song.mp3"})


def test_an_upload_is_shown_as_the_page_s_own_file(draw: Any) -> None:
    sound = gr.Audio()
    draw(sound, editable=False)
    js.pagelet_host.uploads["/uploads/1/a.wav"] = "the file itself"
    sound.present(sound.postprocess("/uploads/1/a.wav"))
    assert properties(sound)["value"]["bytes"] == "the file itself"


def test_pieces_of_a_stream_are_one_sound(draw: Any) -> None:
    sound = gr.Audio(streaming=True, sources=["microphone"])
    draw(sound, editable=False)
    sound.show_status("pending", "full")
    sound.present(sound.postprocess((8000, TONE)))
    sound.show_status("generating", "full")
    sound.present(sound.postprocess(b"piece"))
    sound.show_status(None, "full")
    assert calls(sound) == ["begin", "add", "add", "end"]
    sound.present(sound.postprocess(None))
    assert calls(sound)[4:] == ["begin"]


def test_subtitles_of_all_kinds(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text("1\n00:00:00,000 --> 00:00:01,000\nhi\n")
    assert gr.Audio(subtitles=str(path)).subtitles == str(path)
    with pytest.raises(ValueError, match="timestamp"):
        gr.Audio(subtitles=[{"text": "hi"}]).draw()
    with pytest.raises(ValueError, match="int"):
        gr.Audio(subtitles=3).draw()
