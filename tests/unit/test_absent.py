from __future__ import annotations

import pytest

import pagelet as gr
from pagelet.errors import NotOnAPageError


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("mount_gradio_app", "needs a server"),
        ("get_image", "beside the script"),
        ("ChatInterface", "not got it yet"),
        ("inputs", r"gr\.Textbox\(\)"),
        ("Variable", r"gr\.State"),
        ("Textbx", "Did you mean 'Textbox'"),
        ("zzz", "no attribute 'zzz'"),
    ],
)
def test_names_that_are_not_here(name: str, said: str) -> None:
    with pytest.raises(AttributeError, match=said):
        getattr(gr, name)
    assert not hasattr(gr, name)


def test_events_and_pages_that_are_not_here() -> None:
    with gr.Blocks() as demo:
        button = gr.Button("Go")
    with pytest.raises(AttributeError, match=r"Button has no event 'submit'.*: change, click\."):
        button.submit(print)
    with pytest.raises(AttributeError, match=r"Row has no event 'click'.*: none\."):
        gr.Row().click(print)
    with pytest.raises(AttributeError, match=r"Blocks\.route\(\) is not here"):
        demo.route("Other")
    with pytest.raises(NotOnAPageError, match="transformers"):
        gr.Interface.from_pipeline(print)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        button.nonsense()
