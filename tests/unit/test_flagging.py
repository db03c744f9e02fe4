from __future__ import annotations

import csv
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import pagelet as gr
from pagelet import flag_buttons
from pagelet.flagging import ChatCSVLogger, ClassicCSVLogger, CSVLogger, SimpleCSVLogger
from pagelet.pixels import Pixels
from pagelet.returns import update
from unit.apps import click, launched, on_page, press


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(flag_buttons, "SEEN", 0)


def rows(path: str, drop: int = 1) -> list[list[str]]:
    """Return a log's rows, without the times at their ends."""
    with open(path, newline="", encoding="utf-8") as file:
        return [row[: len(row) - drop] for row in csv.reader(file)]


def logged(logger: Any, *flags: Any, components: Any = None) -> Any:
    logger.setup(components or [gr.Textbox(label="word"), gr.Number()], "fl")
    for data, option in flags:
        logger.flag(data, flag_option=option)
    return logger


def test_data_and_time(capsys: pytest.CaptureFixture[str]) -> None:
    logged(CSVLogger(), (["a", 2], None), (["b", None], None))
    assert rows("fl/dataset1.csv") == [["word", "component 1"], ["a", "2"], ["b", ""]]
    assert capsys.readouterr().out.count("fl/dataset1.csv") == 1


def test_a_column_for_the_option(capsys: pytest.CaptureFixture[str]) -> None:
    logged(CSVLogger(verbose=False), (["a", 2], "good"))
    assert rows("fl/dataset1.csv") == [["word", "component 1", "flag"], ["a", "2", "good"]]
    assert capsys.readouterr().out == ""


def test_another_header_begins_another_file() -> None:
    logged(CSVLogger(verbose=False), (["a", 2], None))
    logged(CSVLogger(verbose=False), (["b", 2], None))
    logged(CSVLogger(verbose=False), (["c"], None), components=[gr.Textbox(label="other")])
    assert len(rows("fl/dataset1.csv")) == 3
    assert rows("fl/dataset2.csv") == [["other"], ["c"]]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-5", "'-5"),
        ("a,=b", "'a,=b"),
        ("\tx", "'\tx"),
        ("[1, 2]", "[1, 2]"),
        ('{"a":1}', '{"a": 1}'),
        ("{not json", "{not json"),
        ("plain", "plain"),
    ],
)
def test_no_cell_is_a_formula(text: str, cell: str) -> None:
    logged(CSVLogger(verbose=False), ([text, 1], None))
    assert rows("fl/dataset1.csv")[1][0] == cell


def test_how_many_were_flagged() -> None:
    logger = logged(CSVLogger(verbose=False), (["a", 2], None))
    assert logger.flag(["b", 3]) == 2


def test_the_classic_log_always_has_option_and_user() -> None:
    logged(ClassicCSVLogger(), (["a", 2], None))
    header = ["word", "component 1", "flag", "username"]
    assert rows("fl/log.csv") == [header, ["a", "2", "None", ""]]


def test_the_simple_log_has_the_data_alone() -> None:
    logged(SimpleCSVLogger(), (["a", 2], None))
    assert rows("fl/log.csv", drop=0) == [["a", "2"]]


def test_an_update_is_written_as_one() -> None:
    logged(CSVLogger(verbose=False), ([update(value="x"), 1], None))
    assert rows("fl/dataset1.csv")[1][0] == "{'value': 'x', '__type__': 'update'}"


def test_pixels_become_a_file() -> None:
    pixels = Pixels(2, 1, bytes([255, 0, 0, 255] * 2), "RGB")
    logged(CSVLogger(verbose=False), ([pixels], None), components=[gr.Image(label="a/b: c?")])
    path = Path(rows("fl/dataset1.csv")[1][0])
    assert path.parts[:2] == ("fl", "ab c")
    assert path.read_bytes().startswith(b"\x89PNG")


def test_all_that_is_known_of_a_file() -> None:
    pixels = Pixels(1, 1, bytes([255, 0, 0, 255]), "RGB")
    logger = CSVLogger(simplify_file_data=False, verbose=False)
    logged(logger, ([pixels], None), components=[gr.Image(label="picture")])
    assert '"orig_name": "image.png"' in rows("fl/dataset1.csv")[1][0]


def test_likes_of_a_conversation() -> None:
    logger = ChatCSVLogger()
    logger.setup("fl")
    logger.flag(SimpleNamespace(liked=True, index=1), [{"role": "user", "content": "hi"}])
    assert rows("fl/log.csv")[1][1:] == ["1", "Like"]


def test_the_button_says_that_it_saves(capsys: pytest.CaptureFixture[str]) -> None:
    async def visit() -> None:
        demo = gr.Interface(lambda word: word, "text", "text", flagging_options=["good"])
        await launched(demo)
        (button,) = demo.flag_buttons
        press(button)
        assert (button.payload, button.interactive) == ("Saving...", False)
        await click(demo.plan.submit)
        assert (button.payload, button.interactive) == ("Flag as good", True)

    on_page(visit)
    assert rows(".gradio/flagged/dataset1.csv")[1] == ["", "", "good"]


class Failing(gr.FlaggingCallback):
    def setup(self, components: Any, flagging_dir: str) -> None: ...

    def flag(self, flag_data: Any, flag_option: Any = None, username: Any = None) -> int:
        raise ValueError("disk full")


def test_a_failure_stays_on_the_button_until_clear(capsys: pytest.CaptureFixture[str]) -> None:
    async def visit() -> None:
        demo = gr.Interface(str, "text", "text", flagging_callback=Failing())
        await launched(demo)
        (button,) = demo.flag_buttons
        await click(button)
        assert button.payload == "Error!"
        await click(demo.plan.clear)
        assert button.payload == "Flag"

    on_page(visit)
    assert "disk full" in capsys.readouterr().out


def test_each_success_is_logged_by_itself() -> None:
    def fn(word: str) -> str:
        if word == "bad":
            raise gr.Error("no")
        return word

    async def visit() -> None:
        demo = gr.Interface(fn, "text", "text", flagging_mode="auto", flagging_dir="fl")
        await launched(demo)
        field = demo.input_components[0]
        for word in ("a", "bad", "b"):
            field.present(word)
            await click(demo.plan.submit)
        await click(demo.plan.clear)

    on_page(visit)
    assert [row[0] for row in rows("fl/dataset1.csv")] == ["word", "a", "b"]


def test_an_options_value_is_a_string() -> None:
    with pytest.raises(TypeError, match="1"):
        gr.Interface(str, "text", "text", flagging_options=[("Thumb", 1)])
