from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr
from unit.apps import click, launched, on_page


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def app_with(default: Any, **options: Any) -> tuple[Any, Any, Any]:
    with gr.Blocks() as demo:
        state = gr.BrowserState(default, **options)
        field, button = gr.Textbox(), gr.Button()
        demo.load(lambda kept: kept["name"], state, field)
        button.click(lambda text: {"name": text}, field, state)
        state.change(lambda kept: f"{kept['name']} kept", state, field)
    return demo, field, button


def visit_of(default: Any, typed: str | None, **options: Any) -> str:
    """Open the page, and keep what is typed; return what the field holds at first."""
    found = []

    async def visit() -> None:
        demo, field, button = app_with(default, **options)
        await launched(demo)
        found.append(field.payload)
        if typed is not None:
            js.edit(field.control, typed)
            await click(button)
            assert field.payload == f"{typed} kept"
        assert js.pagelet_host.kept == [".gradio/browser-state"]

    on_page(visit)
    return str(found[0])


def test_it_is_there_at_the_next_visit() -> None:
    assert visit_of({"name": "nobody"}, None) == "nobody"
    assert not Path(".gradio").exists()
    assert visit_of({"name": "nobody"}, "Ada") == "nobody"
    assert visit_of({"name": "nobody"}, None) == "Ada"


def test_each_key_and_each_secret_has_a_value_of_its_own() -> None:
    visit_of({"name": "-"}, "Ada", storage_key="a/b", secret="x")
    assert visit_of({"name": "-"}, None, storage_key="a/b", secret="x") == "Ada"
    assert visit_of({"name": "-"}, None, storage_key="a/b", secret="y") == "-"
    assert visit_of({"name": "-"}, None, storage_key="c") == "-"


def test_what_is_no_json_is_refused() -> None:
    state = gr.BrowserState()
    with pytest.raises(ValueError, match="what JSON can hold"):
        state.postprocess({1, 2})
    assert state.postprocess([1, "a"]) == [1, "a"]
    assert gr.BrowserState(5).preprocess(None) == 5
