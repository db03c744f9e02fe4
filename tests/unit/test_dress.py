"""What launch() puts into the page: style sheets, what belongs into the head, script and icon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr
from pagelet.blocks import Blocks
from pagelet.dress import style_sheets


@pytest.fixture(autouse=True)
def _page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    js.reset()
    Blocks.reset()
    yield
    js.reset()
    Blocks.reset()


def launch(**page: Any) -> str:
    """Launch an app with these arguments; what the page holds."""
    gr.Interface(lambda text: text, "text", "text").launch(**page)
    return js.html()


def head() -> Any:
    """The element that takes what belongs outside of the app."""
    js.document.flush()
    [node] = [node for node in js.page.nodes.values() if node.tag == "pagelet-head"]
    return node.properties


def test_a_page_without_arguments_is_left_as_it_is() -> None:
    html = launch()
    assert "<style>" not in html
    assert "pagelet-head" not in html


def test_the_authors_style_sheets_come_after_the_themes(tmp_path: Path) -> None:
    Path("one.css").write_text("#one {}")
    Path("two.css").write_text("#two {}")
    sheets = list(
        style_sheets({"theme": "soft", "css": "#css {}", "css_paths": ["one.css", Path("two.css")]})
    )
    assert "--primary-500" in sheets[0]
    assert sheets[1:] == ["#css {}", "#one {}", "#two {}"]
    assert list(style_sheets({"css_paths": "one.css"})) == ["#one {}"]
    assert list(style_sheets({"theme": gr.themes.Default()})) == []


def test_style_sheets_stand_in_the_app() -> None:
    html = launch(css=".x > .y { color: red }")
    assert "<style>.x &gt; .y { color: red }</style>" in html


def test_the_root_of_a_style_sheet_is_the_app_too() -> None:
    [sheet] = style_sheets({"css": ":root { --x: 1 } :root.dark .y { } /* :root */"})
    assert sheet.count(":is(:root, .gradio-container)") == 2
    assert "/* :root */" in sheet


def test_css_and_head_may_be_in_a_file(tmp_path: Path) -> None:
    Path("app.css").write_text("#from-file {}")
    assert list(style_sheets({"css": "app.css"})) == ["#from-file {}"]
    assert list(style_sheets({"css": Path("app.css")})) == ["#from-file {}"]
    assert list(style_sheets({"css": "missing.css"})) == ["missing.css"]


def test_files_beside_the_script_are_where_the_page_has_them() -> None:
    [sheet] = style_sheets({"css": "a { background: url('/gradio_api/file=a.png') url(file=b.png)"})
    assert sheet == "a { background: url('files/a.png') url(files/b.png)"
    launch(head='<script src="/gradio_api/file=lib/x.js"></script><a href="?profile=1">')
    assert head()["markup"] == ['<script src="files/lib/x.js"></script><a href="?profile=1">']


def test_the_head_gets_markup_then_files() -> None:
    Path("more.html").write_text("<meta name=b>")
    launch(head="<meta name=a>", head_paths="more.html", js="() => 1")
    assert head() == {
        "markup": ["<meta name=a>", "<meta name=b>"],
        "script": "() => 1",
        "icon": None,
    }


def test_the_icon_is_sent_as_bytes() -> None:
    Path("icon.png").write_bytes(b"png")
    launch(favicon_path="icon.png")
    assert bytes(head()["icon"]["bytes"]) == b"png"
    assert head()["icon"]["type"] == "image/png"


def test_a_missing_icon_is_warned_of() -> None:
    with pytest.warns(UserWarning, match=r"launch\(favicon_path='none\.ico'\)"):
        html = launch(favicon_path="none.ico")
    assert "pagelet-head" not in html


def test_what_is_missing_or_wrong_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match=r"none\.css"):
        launch(css_paths=["none.css"])
    with pytest.raises(TypeError, match=r"launch\(css=\.\.\.\) takes text, not 3"):
        launch(css=3)
    with pytest.raises(ValueError, match="says nothing to run"):
        launch(js=True)


def test_the_constructor_takes_them_with_a_warning() -> None:
    with pytest.warns(UserWarning, match="css"):
        demo = gr.Interface(lambda text: text, "text", "text", css=".a {}", theme="soft")
    demo.launch()
    html = js.html()
    assert "--primary-500" in html
    assert ".a {}" in html


def test_width_and_height_are_classes() -> None:
    gr.Interface(lambda text: text, "text", "text", fill_width=True, fill_height=True).launch()
    assert 'class="gradio-container fill-width fill-height"' in js.html()
