"""Arguments of earlier versions of Gradio, and the way in which it is done now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

REMOVED = {
    "allow_flagging": "it is called flagging_mode now",
    "allow_screenshot": "the browser takes screenshots",
    "capture_session": "nothing needs it any more",
    "concurrency_count": "concurrency_limit says how many runs go on at a time",
    "enable_queue": "runs always wait for their turn",
    "interpretation": "interpretations are gone from Gradio",
    "layout": "place the components with gr.Blocks() instead",
    "max_threads": "it belongs to launch()",
    "num_shap": "interpretations are gone from Gradio",
    "show_api": 'it is api_visibility="private" or "undocumented" now',
    "show_tips": "nothing shows tips any more",
    "thumbnail": "nothing shows it any more",
    "verbose": "print() goes to the console",
}
"""What became of each argument of `Interface`."""


def refuse_removed(given: Mapping[str, Any]) -> None:
    """Raise a `TypeError` that names the new way if one of these was given."""
    for name in given:
        if name in REMOVED:
            raise TypeError(f"Interface() has no argument {name!r}: {REMOVED[name]}.")
