from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from typing import Any

import pytest

import pagelet as gr
from pagelet.progress import tracker
from pagelet.runner import Run


def seen(fn: Callable[..., Any], *args: Any) -> list[Any]:
    """Run a function; return the progress that it showed, as (desc, index, length, share)."""
    told: list[Any] = []

    def notify(kind: str, **data: Any) -> None:
        steps = [
            (step["desc"], step["index"], step["length"], step["progress"])
            for step in data["progress"]
        ]
        told.append(steps[0] if len(steps) == 1 else steps)

    async def enter(thunk: Callable[[], Any]) -> Any:
        return thunk()

    async def run() -> None:
        async for _ in Run(fn, args, enter, notify, tracker(args)).results():
            pass

    asyncio.run(run())
    return told


def test_a_share_a_count_and_nothing() -> None:
    def fn(progress: gr.Progress) -> None:
        progress(0, desc="start")
        progress((3, 10), unit="u")
        progress(0.5, total=7)
        progress(None)

    told = seen(fn, gr.Progress())
    assert told == [("start", None, None, 0.0), (None, 3, 10, None), (None, None, 7, 0.5), []]


def test_a_loop_and_a_loop_inside() -> None:
    def fn(progress: gr.Progress) -> None:
        for _ in progress.tqdm([1, 2], desc="outer"):
            for _ in progress.tqdm(iter([1]), desc="inner", total=1):
                pass

    assert seen(fn, gr.Progress()) == [
        ("outer", 0, 2, None),
        [("outer", 1, 2, None), ("inner", 0, 1, None)],
        [("outer", 1, 2, None), ("inner", 1, 1, None)],
        ("outer", 1, 2, None),
        [("outer", 2, 2, None), ("inner", 0, 1, None)],
        [("outer", 2, 2, None), ("inner", 1, 1, None)],
        ("outer", 2, 2, None),
    ]


def test_counting_by_hand() -> None:
    def fn(progress: gr.Progress) -> None:
        progress.tqdm(None, desc="files", total=4)
        progress.update(3)

    assert seen(fn, gr.Progress()) == [("files", 0, 4, None), ("files", 3, 4, None)]


def test_fast_loops_are_held_back_and_their_end_is_told() -> None:
    def fn(progress: gr.Progress) -> None:
        for _ in progress.tqdm(range(10_000)):
            pass

    told = seen(fn, gr.Progress())
    assert len(told) < 100
    assert told[-1] == (None, 10_000, 10_000, None)


def test_outside_of_a_run_nothing_is_shown() -> None:
    progress = gr.Progress()
    assert progress(0.5) == 0.5
    assert progress((1, 2)) == (1, 2)
    assert list(progress.tqdm([1, 2])) == [1, 2]
    assert list(progress.tqdm(None)) == []
    progress.update(3)


def test_loops_of_tqdm_can_be_shown_in_the_place_of_printing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tqdm = pytest.importorskip("tqdm").tqdm

    def fn(progress: gr.Progress) -> None:
        with tqdm(total=2, desc="T", mininterval=0) as bar:
            bar.update()
            bar.update()

    told = seen(fn, gr.Progress(track_tqdm=True))
    assert told[:3] == [("T", 0, 2, None), ("T", 1, 2, None), ("T", 2, 2, None)]
    assert capsys.readouterr().err == ""
    seen(fn, gr.Progress())
    assert "T: 100%" in capsys.readouterr().err


def test_without_tqdm_there_is_nothing_to_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm.std", None)
    assert gr.Progress(track_tqdm=True).track_tqdm
