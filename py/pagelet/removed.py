"""Arguments of earlier versions of Gradio, and the way in which it is done now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

REMOVED = {
    "allow_flagging": "it is called flagging_mode now",
    "capture_session": "nothing needs it any more",
    "enable_queue": "runs always wait for their turn",
    "interpretation": "interpretations are gone from Gradio",
    "layout": "place the components with gr.Blocks() instead",
    "num_shap": "interpretations are gone from Gradio",
    "thumbnail": "nothing shows it any more",
}
"""What became of each argument of `Interface`."""


def refuse_removed(given: Mapping[str, Any]) -> None:
    """Raise a `TypeError` that names the new way if one of these was given."""
    for name in given:
        if name in REMOVED:
            raise TypeError(f"Interface() has no argument {name!r}: {REMOVED[name]}.")
