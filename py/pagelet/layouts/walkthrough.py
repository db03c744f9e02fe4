"""Walkthrough and Step: what has to be done one after the other."""

from __future__ import annotations

from typing import ClassVar

from .tab import Tab, Tabs


class Walkthrough(Tabs):
    """Holds steps, of which one is seen: visitors go back by themselves, functions go on.

    A function goes on by returning `gr.Walkthrough(selected=...)`.

    Args:
        selected: the `id` of the step that is seen at first; the first one by default.
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    in_steps: ClassVar[bool] = True


class Step(Tab):
    """One step of a Walkthrough; outside of one it makes its own.

    Args:
        label: what is to be done.
        visible: whether there is the step.
        interactive: whether a visitor can go back to it.
        id: by which `Walkthrough(selected=...)` names it.
        shared: `scale`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    holder: ClassVar[type[Tabs]] = Walkthrough

    @classmethod
    def block_name(cls) -> str:
        return "walkthroughstep"
