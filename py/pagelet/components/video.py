"""Video: a film, uploaded, recorded or played."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom, files, subtitles
from pagelet.media import WebcamOptions, check_sources
from pagelet.watermark import on_page, watermark_options

from .base import Shared
from .medium import Medium

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

SOURCES = ("upload", "webcam")


class Video(Medium):
    """A film. The function gets its path, and may return a path or a URL.

    Args:
        value: the film at first, or a callable for it.
        format: such as "mp4": what the function wants to get, and the visitor saves.
        sources: where it can come from: "upload", "webcam".
        height, width: numbers are pixels, strings CSS lengths.
        webcam_options: a `WebcamOptions`.
        include_audio: whether the webcam records sound too.
        autoplay: whether what a function returns is played at once.
        loop: whether it starts again at its end.
        streaming: whether what is returned is a stream.
        watermark: a picture, or `WatermarkOptions`, shown over a corner.
        subtitles: path or URL of a file with subtitles, or a list of dicts.
        playback_position: seconds at which it begins.

    Raises:
        ValueError: for an unknown source.
    """

    events: ClassVar[tuple[str, ...]] = (
        "change", "clear", "start_recording", "stop_recording", "stop", "play", "pause", "end",
        "upload", "input",
    )  # fmt: skip
    holding_files: ClassVar[tuple[str, ...]] = ("subtitles",)
    without: ClassVar[tuple[str, ...]] = ("info",)
    default_buttons: ClassVar[tuple[str, ...] | None] = ("download",)

    def __init__(
        self,
        value: Any = None,
        *,
        format: str | None = None,
        sources: Sequence[str] | str | None = None,
        height: int | str | None = None,
        width: int | str | None = None,
        webcam_options: WebcamOptions | None = None,
        include_audio: bool | None = None,
        autoplay: bool = False,
        loop: bool = False,
        streaming: bool = False,
        watermark: Any = None,
        subtitles: Any = None,
        playback_position: float = 0,
        **shared: Unpack[Shared],
    ) -> None:
        self.format = format
        self.sources = check_sources(sources, SOURCES)
        self.height = height
        self.width = width
        self.webcam_options = webcam_options or WebcamOptions()
        self.include_audio = "upload" in self.sources if include_audio is None else include_audio
        self.autoplay = autoplay
        self.loop = loop
        self.streaming = streaming
        self.watermark = watermark_options(watermark)
        self.subtitles = subtitles
        self.playback_position = playback_position
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> str | None:
        if payload is None:
            return None
        path = files.local(payload, "Video", "video")
        files.check_format(path, payload.get("orig_name"), self.format)
        return path

    def postprocess(self, value: Any) -> dict[str, Any] | None:
        if value is None or value == (None, None):
            return None
        if not isinstance(value, (str, Path)):
            raise ValueError(f"Video plays a path or a URL, not a {type(value)}.")
        name = None if files.is_url(value) else Path(value).name
        return files.file_data(value, orig_name=name)

    def build(self) -> Element:
        self.control = self.place("pagelet-video", len(self.sources))
        dom.put(
            self.control,
            label=self.caption,
            interactive=self.editable,
            sources=self.sources,
            accept=files.patterns(["video"]),
            buttons=self.button_names,
            format=self.format,
            height=self.height,
            width=self.width,
            webcam=asdict(self.webcam_options),
            include_audio=self.include_audio,
            autoplay=self.autoplay,
            loop=self.loop,
            watermark=on_page(self.watermark),
            subtitles=subtitles.to_page(self.subtitles),
            playback_position=self.playback_position,
        )
        return self.frame(self.control, labels_control=False)
