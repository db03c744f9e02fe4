"""The camera, a long recording and many photographs: what must flow, or be there at once."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, at_least, at_most, under
from .lab import Lab
from .pictures import recording, written

SECONDS = 3
PHOTOGRAPHS = 500
MEGABYTES = 100


def webcam(lab: Lab) -> Iterator[Row]:
    """The camera's pictures, 640 by 480 and ten a second, through a function of numpy."""
    with lab.ready("webcam") as page:
        page.evaluate("bench.record()")
        measured = []
        for _ in range(lab.runs):
            page.evaluate("() => { bench.longest = 0; }")
            rate = page.evaluate(f"bench.shown({SECONDS * 1000})")
            measured.append((rate, page.evaluate("bench.longest")))
    rates, longest = zip(*measured, strict=True)
    target = at_least(9.5, "a second")
    yield Row("webcam, 640 by 480 through numpy, shown", "a second", rates, target=target)
    yield Row("webcam, longest task of the page", "ms", longest, target=under(50, "ms"))


def recordings(lab: Lab) -> Iterator[Row]:
    """A sound of 100 MB through a function that gives its path back, until it can be played."""
    path = recording(lab.folder, MEGABYTES)
    with lab.ready("recording") as page:
        page.evaluate("bench.hear()")
        for count in range(lab.runs):
            page.locator("input[type=file]").first.set_input_files(path)
            page.evaluate(f"bench.reached('trip {count + 1}')")
        taken = page.evaluate("bench.trips")
    target = at_most(1000, "ms")
    yield Row("audio file of 100 MB, chosen to shown as output", "ms", taken, target=target)


def album(lab: Lab) -> Iterator[Row]:
    """Five hundred photographs in a gallery, until those in view are seen."""
    folder = lab.folder / "album"
    folder.mkdir()
    data = written(folder, 1152, 868).read_bytes()
    paths = [folder / f"{number:03}.jpg" for number in range(PHOTOGRAPHS)]
    for path in paths:
        path.write_bytes(data)
    taken = []
    for _ in range(lab.runs):
        with lab.ready("album") as page:
            page.evaluate("bench.look()")
            page.locator("input[type=file]").first.set_input_files(paths)
            page.evaluate("bench.reached('trip 1')")
            taken += page.evaluate("bench.trips")
    yield Row("gallery of 500 photographs, usable", "ms", taken, target=at_most(1000, "ms"))
