"""Links that bring an app's inputs along, in the part of the address that goes to no server."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import dom
from .listener import Listener
from .returns import update
from .toasts import Info

if TYPE_CHECKING:
    from .blocks import Blocks
    from .components.base import Component
    from .components.deeplinkbutton import DeepLinkButton

NAME = "deep_link"
LONGEST = 20_000
"""Characters of a value that still goes into a link; programs cut longer addresses."""
MARKUP = ("html",)
"""Components that show their value as markup: a stranger's link must not bring any."""
WITHOUT = ("markdown", "html", "dataset", "navbar")
"""Components that belong to the page more than to what a visitor has done."""
SEEN = 1.0
"""Seconds that the button says that the link was copied."""


def button_of(given: object) -> DeepLinkButton | None:
    """Return the button that an Interface's `deep_link` asks for.

    Raises:
        TypeError: for what is neither a text nor a button nor a bool.
    """
    from .components.deeplinkbutton import DeepLinkButton

    if given is None or given is False:
        return None
    if isinstance(given, DeepLinkButton):
        given.unrender()
        return given
    if given is True:
        return DeepLinkButton(interactive=False, render=False)
    if isinstance(given, str):
        return DeepLinkButton(given, interactive=False, render=False)
    raise TypeError(
        "deep_link must be True, a button's text or a gr.DeepLinkButton, not "
        f"{given!r} of type {type(given).__name__!r}."
    )


def listen_to_link(
    blocks: Blocks,
    button: DeepLinkButton | None,
    inputs: Sequence[Component],
    main: Listener | None,
) -> None:
    """Fill the inputs from the address, and let the button make a link of what they hold.

    Args:
        blocks: where the listeners belong.
        button: nothing is done without one.
        inputs: what a link brings along.
        main: what makes the first result, before which there is nothing to share; `None` where
            there is something from the beginning.
    """
    if button is None:
        return
    button.is_linked = True
    linked = [component for component in inputs if component.is_drawn]
    held = payloads_in(dom.visit()["url"], linked)
    if held:
        payloads: Any = list(held.values()) if len(held) > 1 else next(iter(held.values()))
        blocks.listen(Listener([(None, "load")], lambda: payloads, outputs=list(held), local=True))

    async def share(*payloads: Any) -> AsyncIterator[str]:
        fragment, left_out = fragment_of(linked, payloads)
        button.share(fragment)
        if left_out:
            names = ", ".join(component.caption for component in left_out)
            Info(f"These inputs do not fit into a link, so they were left out: {names}.")
        yield button.copied_value
        await asyncio.sleep(SEEN)
        yield button.initial

    quiet: dict[str, Any] = {"show_progress": "hidden", "concurrency_limit": None}
    raw: dict[str, Any] = {"preprocess": False, "postprocess": False}
    blocks.listen(Listener([(button, "click")], share, linked, [button], **raw, **quiet))
    if main is not None:
        ready: dict[str, Any] = {"after": (main, "then"), "local": True}
        blocks.listen(
            Listener([(None, "then")], lambda: update(interactive=True), outputs=[button], **ready)
        )


def listen_to_links(blocks: Blocks, components: Sequence[Component]) -> None:
    """Let the buttons that stand in Blocks make links of all that the app's components hold.

    Args:
        blocks: the app.
        components: what is in it.
    """
    from .components.button import Button
    from .components.deeplinkbutton import DeepLinkButton

    held = [
        item
        for item in components
        if not isinstance(item, Button) and item.block_name() not in WITHOUT
    ]
    for button in components:
        if isinstance(button, DeepLinkButton) and not button.is_linked:
            listen_to_link(blocks, button, held, None)


def fragment_of(
    components: Sequence[Component], payloads: Sequence[Any]
) -> tuple[str, list[Component]]:
    """Return the end of an address that holds the payloads, and the components left out of it."""
    entries: list[Any] = []
    left_out = []
    for component, payload in zip(components, payloads, strict=True):
        if _fits(component, payload):
            entries.append([component.block_name(), payload])
        else:
            entries.append(None)
            left_out.append(component)
    from urllib.parse import quote

    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return f"{NAME}={quote(text, safe='')}", left_out


def payloads_in(url: str, components: Sequence[Component]) -> Mapping[Component, Any]:
    """Return the payloads that an address holds; none where it is another app's."""
    name, _, text = url.partition("#")[2].partition("=")
    if name != NAME:
        return {}
    from urllib.parse import unquote

    try:
        entries = json.loads(unquote(text))
    except ValueError:
        entries = None
    if not isinstance(entries, list) or len(entries) != len(components):
        print("The address holds inputs that are not this app's; they are not used.")
        return {}
    held = {}
    for component, entry in zip(components, entries, strict=True):
        match entry:
            case [str(kind), payload] if kind == component.block_name():
                if _fits(component, payload) and _is_accepted(component, payload):
                    held[component] = payload
    return held


def _fits(component: Component, payload: Any) -> bool:
    """Return whether a payload can travel in an address: texts, numbers, choices, no files."""
    if component.block_name() in MARKUP or not _is_plain(payload):
        return False
    return len(json.dumps(payload, ensure_ascii=False)) <= LONGEST


def _is_plain(payload: Any) -> bool:
    if isinstance(payload, (list, tuple)):
        return all(map(_is_plain, payload))
    return payload is None or isinstance(payload, (str, int, float, bool))


def _is_accepted(component: Component, payload: Any) -> bool:
    """Return whether the component takes it: the app may have changed since the link was made."""
    try:
        component.preprocess(payload)
    except Exception as error:
        print(f"The address holds a value that {component.caption} can't take: {error}")
        return False
    return True
