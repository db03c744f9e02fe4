"""Audio: a sound, uploaded, recorded or played."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import audio, files
from pagelet.media import WaveformOptions, check_sources

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

SOURCES = ("upload", "microphone")


class Audio(Component):
    """A sound. The function gets a tuple of rate and array, or a path.

    The array has the shape (count,) or, in stereo, (count, 2), and holds 16-bit integers (those of
    a WAV file its own width). The function may return such a tuple, a path, a URL or bytes; floats
    are scaled so that the loudest is full scale.

    Args:
        value: the sound at first, or a callable for it.
        sources: where it can come from: "upload", "microphone".
        type: what the function gets: "numpy" or "filepath".
        streaming: whether recordings go to a `stream` listener, and what is returned is a stream.
        format: "wav" or "mp3": of the file that the function gets, or that the visitor can save.
        autoplay: whether what a function returns is played at once.
        editable: whether it can be trimmed.
        waveform_options: a `WaveformOptions`.
        loop: whether it starts again at its end.
        recording: whether it records when the page opens.
        subtitles: path or URL of a file with subtitles, or a list of dicts.
        playback_position: seconds at which it begins.

    Raises:
        ValueError: for an unknown `type`, source or `format`.
    """

    events: ClassVar[tuple[str, ...]] = (
        "stream", "change", "clear", "play", "pause", "stop", "start_recording",
        "pause_recording", "stop_recording", "upload", "input",
    )  # fmt: skip
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = ("download", "share")
    attributes: ClassVar[dict[str, str]] = {"editable": "can_be_edited"}

    def __init__(
        self,
        value: Any = None,
        *,
        sources: Sequence[str] | str | None = None,
        type: Literal["numpy", "filepath"] = "numpy",
        streaming: bool = False,
        format: Literal["wav", "mp3"] | None = None,
        autoplay: bool = False,
        editable: bool = True,
        waveform_options: WaveformOptions | None = None,
        loop: bool = False,
        recording: bool = False,
        subtitles: Any = None,
        playback_position: float = 0,
        **shared: Unpack[Shared],
    ) -> None:
        if type not in ("numpy", "filepath"):
            raise ValueError(f"type must be one of ['numpy', 'filepath'], not {type!r}")
        if format not in (None, "wav", "mp3"):
            raise ValueError(f"format must be 'wav' or 'mp3', not {format!r}")
        if sources is None and streaming:
            sources = ["microphone"]
        self.sources = check_sources(sources, SOURCES)
        if streaming and "microphone" not in self.sources:
            raise ValueError("streaming=True needs 'microphone' among the sources")
        self.type = type
        self.streaming = streaming
        self.format = format
        self.autoplay = autoplay
        self.can_be_edited = editable
        self.waveform_options = waveform_options or WaveformOptions()
        self.loop = loop
        self.recording = recording
        self.subtitles = subtitles
        self.playback_position = playback_position
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> tuple[int, Any] | str | None:
        if payload is None:
            return None
        path = files.local(payload, "Audio", "audio.wav")
        if self.type == "numpy":
            return audio.read(path, payload.get("orig_name"))
        files.check_format(path, payload.get("orig_name"), self.format)
        return path

    def postprocess(self, value: Any) -> dict[str, Any] | bytes | None:
        if value is None:
            return None
        if isinstance(value, bytes) and self.streaming:
            return value
        if isinstance(value, bytes):
            return _offered(files.save(value, "audio"))
        if isinstance(value, tuple):
            rate, samples = value
            return _offered(audio.written(rate, samples))
        if not isinstance(value, (str, Path)):
            raise ValueError(
                "Audio plays a tuple of rate and array, a path, a URL or bytes, not a "
                f"{type(value)}."
            )
        return _offered(value)

    def preview(self, value: Any) -> str:
        if value is None:
            return ""
        return files.name_of(value) if isinstance(value, (str, Path)) else "(audio)"


def _offered(path: str | Path) -> dict[str, Any]:
    named = not files.is_url(path) and Path(path).exists()
    return files.file_data(path, orig_name=Path(path).name if named else None)
