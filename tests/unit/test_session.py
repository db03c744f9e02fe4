"""Scripts run as `__main__`, again and again, and what they get to hear when they fail."""

from __future__ import annotations

import asyncio
import linecache
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import js
from pagelet import session

DEMO = "import gradio as gr\ngr.Interface(len, 'text', 'number').launch()\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the script runs; what a run leaves in the interpreter is put back afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", sys.path[:])
    monkeypatch.setattr(sys, "meta_path", sys.meta_path[:])
    monkeypatch.setattr(sys, "argv", sys.argv[:])
    monkeypatch.setattr(time, "sleep", time.sleep)
    before = dict(sys.modules)
    js.reset()
    yield tmp_path
    linecache.clearcache()
    sys.modules.clear()
    sys.modules.update(before)


def run(source: str, filename: str = "app.py") -> bool:
    """Run a script as the page does."""
    return asyncio.run(session.run(source, filename))


def said() -> str:
    """Return what the page was told about the script."""
    phases = {phase for phase, _, _ in js.pagelet_host.errors}
    assert phases <= {"script"}
    return "\n".join(f"{message}\n{trace}" for _, message, trace in js.pagelet_host.errors)


def test_a_script_is_main(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(
        "import sys\n"
        "print(__name__, __file__, sys.argv, sys.modules['__main__'].__dict__ is globals())\n"
        f"if __name__ == '__main__':\n    exec({DEMO!r})\n"
    )
    assert capsys.readouterr().out == "__main__ app.py ['app.py'] True\n"
    assert "<textarea" in js.html()
    assert said() == ""


def test_gradio_and_pagelet_are_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(
        "import gradio, pagelet, gradio.components as one\n"
        "from gradio import Textbox\n"
        "from gradio.components.textbox import Textbox as same\n"
        "import pagelet.components as two\n"
        "print(gradio is pagelet, one is two, same is Textbox, gradio.__spec__.name)\n" + DEMO
    )
    assert capsys.readouterr().out == "True True True pagelet\n"


def test_names_are_found_where_gradio_has_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(
        "import gradio as gr\n"
        "from gradio.exceptions import Error\n"
        "from gradio.helpers import Examples\n"
        "from gradio.data_classes import FileData\n"
        "from gradio.layouts import Row\n"
        "print(Error is gr.Error, gr.helpers.Examples is Examples, gr.layouts.Row is Row,\n"
        "      FileData is gr.FileData, gr.templates.Files is gr.Files,\n"
        "      gr.interface.Interface is gr.Interface, gr.components.Slider is gr.Slider)\n" + DEMO
    )
    assert capsys.readouterr().out == "True True True True True True True\n"


def test_a_part_of_gradio_that_is_not_there_is_named() -> None:
    assert not run("import gradio.routes\n")
    assert "Pagelet has no module 'gradio.routes'" in said()


def test_a_script_may_await_at_its_top(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("import asyncio\nawait asyncio.sleep(0)\nprint('waited')\n" + DEMO)
    assert capsys.readouterr().out == "waited\n"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("demo = 1\n", "built no app to show"),
        (DEMO.replace(".launch()", ""), "built an app but did not launch it"),
        (DEMO.replace("gr.I", "demo = gr.I").replace(".launch()", ""), "demo.launch()"),
        ("raise SystemExit(3)\n", "app.py ended by exit(3)"),
        ("x = 1\nx = = 2\n", "SyntaxError"),
        ("def f():\n    return 1 / 0\n\nf()\n", 'File "app.py", line 2, in f'),
        ("import nothing_of_that_name\n", "ModuleNotFoundError"),
    ],
)
def test_a_script_that_shows_nothing_is_told_why(source: str, words: str) -> None:
    assert not run(source)
    assert words in said()
    assert "session.py" not in said()


def test_leaving_after_launch_is_no_failure() -> None:
    assert run(DEMO + "raise SystemExit\n")
    assert said() == ""


def test_a_traceback_shows_the_scripts_own_line() -> None:
    run("import gradio as gr\nvalue = 'text'\nvalue.nothing_here\n")
    assert "value.nothing_here" in said()


def test_the_source_of_functions_and_classes_can_be_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    source = "def double(x):\n    return 2 * x\n", "class Pair:\n    size = 2\n"
    asking = "import inspect\nfor item in (double, Pair): print(inspect.getsource(item), end='')\n"
    assert run("".join(source) + asking + DEMO)
    assert capsys.readouterr().out == "".join(source)


def test_a_second_run_starts_clean(folder: Path) -> None:
    (folder / "helper.py").write_text("import sub.part\nCOUNT = []\n")
    (folder / "sub").mkdir()
    (folder / "sub" / "__init__.py").write_text("")
    (folder / "sub" / "part.py").write_text("SEEN = []\n")
    source = (
        "import helper, sub.part\n"
        "assert 'left' not in globals(), 'globals stayed'\n"
        "assert helper.COUNT == [] and sub.part.SEEN == [], 'modules stayed'\n"
        "left = True\n"
        "helper.COUNT.append(1)\n"
        "sub.part.SEEN.append(1)\n" + DEMO
    )
    assert run(source)
    first = js.html()
    (folder / "helper.py").write_text("import sub.part\nCOUNT = []\nNEW = True\n")
    assert run("import helper\nassert helper.NEW\n" + source)
    assert said() == ""
    # The same ids again: the author's style sheet may name them.
    assert js.html() == first


def test_a_run_that_failed_leaves_nothing_behind() -> None:
    assert not run("import gradio as gr\nwith gr.Blocks():\n    gr.Textbox()\n    1 / 0\n")
    js.pagelet_host.errors.clear()
    assert run(DEMO)
    assert js.html().count("<textarea") == 1
    assert said() == ""


def test_the_clock_of_an_earlier_app_stops() -> None:
    ticking = (
        "import gradio as gr\n"
        "counted = []\n"
        "def count():\n"
        "    counted.append(1)\n"
        "    return str(len(counted))\n"
        "gr.Interface(len, gr.Textbox(count, every=0.01), 'number').launch()\n"
    )

    async def twice() -> int:
        await session.run(ticking, "app.py")
        counted: list[int] = vars(sys.modules["__main__"])["counted"]
        while len(counted) < 3:
            await asyncio.sleep(0.01)
        await session.run(DEMO, "app.py")
        before = len(counted)
        await asyncio.sleep(0.05)
        return len(counted) - before

    assert asyncio.run(twice()) == 0
