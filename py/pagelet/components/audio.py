"""Audio: a sound, uploaded, recorded or played."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import audio, dom, files, subtitles
from pagelet.media import WaveformOptions, check_sources

from .base import Shared
from .medium import Medium

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

SOURCES = ("upload", "microphone")


class Audio(Medium):
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
        waveform_options: a `WaveformOptions`, or a dict of its arguments.
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
    holding_files: ClassVar[tuple[str, ...]] = ("subtitles",)
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
        waveform_options: WaveformOptions | dict[str, Any] | None = None,
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
        given = waveform_options or {}
        self.waveform_options = WaveformOptions(**given) if isinstance(given, dict) else given
        self.loop = loop
        self.recording = recording
        self.subtitles = subtitles
        self.playback_position = playback_position
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> tuple[int, Any] | str | None:
        return audio.received(payload, self.type, self.format)

    def postprocess(self, value: Any) -> dict[str, Any] | bytes | None:
        return audio.payload_of(value, self.streaming)

    def preview(self, value: Any) -> str:
        return audio.preview(value)

    def build(self) -> Element:
        self.control = self.place("pagelet-audio", len(self.sources))
        dom.put(
            self.control,
            label=self.caption,
            interactive=self.editable,
            sources=self.sources,
            accept=files.patterns(["audio"]),
            buttons=self.button_names,
            # Only the page can decode and encode sounds.
            wants="wav" if self.type == "numpy" else self.format,
            format=self.format,
            editable=self.can_be_edited,
            autoplay=self.autoplay,
            loop=self.loop,
            recording=self.recording,
            playback_position=self.playback_position,
            waveform=asdict(self.waveform_options),
            subtitles=subtitles.to_page(self.subtitles),
            pace=self.pace,
        )
        return self.frame(self.control, labels_control=False)
