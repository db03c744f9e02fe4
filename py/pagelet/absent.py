"""What Gradio has and Pagelet has not: a sentence for each name, with the way out if any."""

from __future__ import annotations

from collections.abc import Iterable

SERVER = "it needs a server, which a page has not got"
FILES = "it names a file that comes with Gradio; put one beside the script instead"
MODULE = "Gradio has no such module any more; its components are gr.Textbox() and the like"
MIXED = "Gradio has it no more; call several functions from one of your own"
GONE = "Gradio has it no more"
LATER = "Pagelet has not got it yet"

NAMES = {
    **dict.fromkeys(
        (
            *("LoginButton", "OAuthProfile", "OAuthToken"),
            *("Server", "Workflow", "WorkflowCanvas", "api", "deploy", "load_ipython_extension"),
            *("mcp", "mount_gradio_app", "routes", "server"),
        ),
        SERVER,
    ),
    **dict.fromkeys(("get_audio", "get_file", "get_image", "get_model3d", "get_video"), FILES),
    **dict.fromkeys(("inputs", "outputs"), MODULE),
    **dict.fromkeys(("Parallel", "Series", "mix"), MIXED),
    **dict.fromkeys(
        (
            *("Carousel", "HuggingFaceDatasetSaver", "Interpretation", "LogoutButton"),
            *("StatusTracker", "TimeSeries", "Timeseries", "make_waveform"),
        ),
        GONE,
    ),
    "Box": f"{GONE}; gr.Group() is the nearest",
    "Variable": "it is called gr.State now",
    **dict.fromkeys(
        (*("Cache", "ChatInterface", "Draggable", "cache", "render"),),
        LATER,
    ),
    **dict.fromkeys(
        ("load", "load_chat", "load_openapi"),
        "it runs a model on a server; call the model's own address from your function instead",
    ),
}
"""Names of the module."""

EVENTS = frozenset(
    (
        *("apply", "blur", "change", "clear", "click", "collapse", "copy", "delete"),
        *("double_click", "download", "edit", "end", "example_select", "expand", "focus", "input"),
        *("key_up", "like", "load", "option_select", "pause", "pause_recording", "play"),
        *("release", "retry", "select", "start_recording", "stop", "stop_recording", "stream"),
        *("preview_close", "preview_open", "submit", "tick", "undo", "unload", "upload"),
    )
)
"""Methods of components and Blocks that put a listener on an event."""

PAGES = ("route",)
"""Methods of Blocks for apps of several pages."""


class AbsentNameError(AttributeError):
    """A name that the module has not got.

    Its sentence is made when it is read: every import of a part of the package asks for it as an
    attribute first.
    """

    def __init__(self, missing: str, known: Iterable[str]) -> None:
        super().__init__(missing, known)

    def __str__(self) -> str:
        return _of_module(*self.args)


def _of_module(name: str, known: Iterable[str]) -> str:
    reason = NAMES.get(name)
    if reason is not None:
        return f"gr.{name} is not here: {reason}."
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return f"module 'gradio' has no attribute {name!r}.{hint}"


def of_block(kind: str, name: str, events: Iterable[str]) -> str:
    """Return the sentence for an attribute that a block has not got.

    Args:
        kind: the block's class.
        name: of the attribute.
        events: those of the block.
    """
    if name in EVENTS:
        known = ", ".join(events) or "none"
        return f"{kind} has no event {name!r}; its events are: {known}."
    if name in PAGES:
        return f"{kind}.{name}() is not here: an app is one page here. Tabs hold several parts."
    return f"{kind!r} object has no attribute {name!r}"
