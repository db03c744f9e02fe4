"""An app's layout and listeners, in the form in which they were recorded."""

from __future__ import annotations

from typing import Any

from conformance.planned import TEMPLATES
from pagelet.block import Block, Container
from pagelet.blocks import Blocks
from pagelet.listener import Listener

COMPARED = ("type", "label", "visible", "variant", "value", "open", "children")
"""What is compared of a block; `value` and `variant` where they say how it looks."""

NAMES = {name.lower(): base for name, base in TEMPLATES.items()} | {"textarea": "textbox"}


def layout(container: Container) -> list[dict[str, Any]]:
    """Return what a container holds, neighbouring form components grouped as Gradio does."""
    nodes: list[dict[str, Any]] = []
    form: dict[str, Any] | None = None
    for child in _flat(container):
        if getattr(child, "stateful", False):
            nodes.append({"type": "state"})
        elif getattr(child, "in_form", False):
            if form is None:
                form = {"type": "form", "children": []}
                nodes.append(form)
            form["children"].append(node(child))
        else:
            form = None
            nodes.append(node(child))
    return nodes


def _flat(container: Container) -> list[Block]:
    """Return the children; those of Blocks that are placed inside stand in their place."""
    flat: list[Block] = []
    for child in container.children:
        flat += _flat(child) if isinstance(child, Blocks) else [child]
    return flat


def node(block: Block) -> dict[str, Any]:
    """Return what is compared of one block."""
    kind = kind_of(block)
    found: dict[str, Any] = {"type": kind, "visible": block.visible}
    label = getattr(block, "label", None)
    if label is not None:
        found["label"] = label
    if kind in ("button", "row", "column"):
        found["variant"] = getattr(block, "variant", None)
    if kind in ("button", "markdown") and getattr(block, "initial", None) is not None:
        found["value"] = getattr(block, "initial", None)
    if kind == "accordion":
        found["open"] = getattr(block, "open", None)
    if isinstance(block, Container):
        found["children"] = layout(block)
    return found


def recorded_node(given: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared of a recorded block."""
    kept = {name: given[name] for name in COMPARED if name in given}
    if kept["type"] not in ("button", "markdown"):
        kept.pop("value", None)
    if kept["type"] not in ("button", "row", "column"):
        kept.pop("variant", None)
    if kept["type"] != "accordion":
        kept.pop("open", None)
    if kept["type"] in ("row", "column", "form", "tabs", "tabitem", "accordion", "group"):
        kept["children"] = [recorded_node(child) for child in kept.get("children", [])]
    return kept


def kind_of(block: Block) -> str:
    """Return a block's name on Gradio's wire: templates have that of what they are made of."""
    name = block.block_name()
    return NAMES.get(name, name)


def listeners(demo: Blocks) -> list[dict[str, Any]]:
    """Return what is compared of an app's listeners."""
    placed = set(demo.walk())
    return [_listener(listener, placed) for listener in demo.all_listeners()]


def _listener(listener: Listener, placed: set[Block]) -> dict[str, Any]:
    def kind(block: Block | None) -> str | None:
        return kind_of(block) if block in placed and block is not None else None

    def target(block: Block | None, event: str) -> list[Any]:
        name = getattr(block, "initial" if kind(block) == "button" else "label", None)
        return [kind(block), name if kind(block) else None, event]

    return {
        "targets": [target(block, event) for block, event in listener.targets],
        "inputs": [kind(block) for block in listener.inputs],
        "outputs": [kind(block) for block in listener.outputs],
        "trigger_mode": listener.trigger_mode,
    }


def recorded_listener(given: dict[str, Any]) -> dict[str, Any]:
    """Return what is compared of a recorded dependency."""
    return {name: given[name] for name in ("targets", "inputs", "outputs", "trigger_mode")}


def lines(nodes: list[dict[str, Any]], depth: int = 0) -> list[str]:
    """Return a layout as indented lines, which are easy to compare."""
    listed = []
    for found in nodes:
        own = {name: found[name] for name in sorted(found) if name not in ("type", "children")}
        listed.append("  " * depth + f"{found['type']} {own}")
        listed += lines(found.get("children", []), depth + 1)
    return listed
