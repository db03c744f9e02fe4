"""Acts on an app as a recorded client did, and tells what came of it."""

from __future__ import annotations

import asyncio
import contextlib
import io
import warnings
from dataclasses import dataclass, field
from typing import Any

import pytest

import js
from pagelet import app as app_module
from pagelet import dom, job
from pagelet.app import App
from pagelet.block import Block
from pagelet.components.base import Component
from pagelet.components.dataset import Dataset
from pagelet.components.view import same
from pagelet.dispatch import Dispatch
from pagelet.job import Call
from pagelet.listener import Listener


@dataclass
class Outcome:
    """What came of one run.

    Attributes:
        final: the outputs' payloads at the end; `partials`: after each set of results.
        changed: which outputs were shown something.
        toasts, progress, problems, stdout, warnings: what there was to see.
        failed: whether an output shows that the run failed.
    """

    outputs: list[Block] = field(default_factory=list)
    final: list[Any] = field(default_factory=list)
    partials: list[list[Any]] = field(default_factory=list)
    changed: set[Block] = field(default_factory=set)
    toasts: list[dict[str, Any]] = field(default_factory=list)
    progress: list[Any] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    stdout: str = ""
    warnings: set[str] = field(default_factory=set)
    failed: bool = False
    direct: bool = False


class Visitor:
    """Drives an app through the fake page; `session` numbers the visits."""

    def __init__(self, app: App, demo: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        self.app = app
        self.demo = demo
        self.session = 0
        self.visits: dict[int, dict[Component, Any]] = {}
        self.outcome = Outcome()
        self.target: Listener | None = None
        # What was last shown: of pixels a component keeps nothing.
        self.shown: dict[Block, Any] = {item: item.payload for item in app.components}
        self._watch(monkeypatch)

    async def run(self, step: dict[str, Any], payloads: list[Any]) -> Outcome:
        """Take one recorded step."""
        self._visit(step.get("session", 0))
        listener = self.target = self._listener(step["do"], step.get("n", 0))
        self.outcome = Outcome(outputs=list(listener.outputs))
        printed = io.StringIO()
        with warnings.catch_warnings(record=True) as warned, contextlib.redirect_stdout(printed):
            warnings.simplefilter("always")
            if step["do"] == "main" and len(payloads) != len(listener.inputs):
                self._call(payloads)
            else:
                await self._act(step, listener, payloads)
        self.outcome.stdout = printed.getvalue()
        self.outcome.warnings = {warning.category.__name__ for warning in warned}
        self._look(listener)
        return self.outcome

    async def run_together(self, rows: list[list[Any]]) -> list[list[Any]]:
        """Let several visitors run the main function at once; return the outputs of each."""
        listener = self._listener("main", 0)
        self.outcome = Outcome(outputs=list(listener.outputs))
        event = dom.Event("click", None, dom.clock())
        activity = self.app.dispatch.activities[listener]
        pending = []
        for row in rows:
            activity.busy += 1
            pending.append(self.app.dispatch._run_and_follow(listener, Call(event, row)))
        async with self.app.dispatch._turn(listener):
            tasks = [asyncio.ensure_future(one) for one in pending]
            await asyncio.sleep(0)
        for task in tasks:
            await task
        return self.outcome.partials

    def _watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        deliver = job.deliver

        def delivered(returned: Any, outputs: Any, *rest: Any) -> None:
            deliver(returned, outputs, *rest)
            self.outcome.partials.append([self.shown.get(block) for block in outputs])

        def notified(this: job.Job, kind: str, **data: Any) -> None:
            if kind == "progress":
                self.outcome.progress.append(data["progress"])
            notify(this, kind, **data)

        def toasted(this: App, **toast: Any) -> None:
            self.outcome.toasts.append(toast)
            toast_of(this, **toast)

        def presented(this: Component, payload: Any) -> bool:
            if not same(payload, self.shown.get(this)):
                self.outcome.changed.add(this)
            self.shown[this] = payload
            return present(this, payload)

        def stated(this: Component, state: Any, mode: str) -> None:
            self.outcome.failed = self.outcome.failed or state == "error"
            show_status(this, state, mode)

        def followed(this: Dispatch, listener: Listener, call: Call) -> Any:
            """A client calls one listener; what would follow it on the page does not."""
            return None if listener is self.target else follow(this, listener, call)

        follow = Dispatch._follow
        monkeypatch.setattr(Dispatch, "_follow", followed)
        notify, toast_of, present = job.Job._notify, app_module.App.toast, Component.present
        show_status = Component.show_status
        monkeypatch.setattr(job, "deliver", delivered)
        monkeypatch.setattr(job.Job, "_notify", notified)
        monkeypatch.setattr(app_module.App, "toast", toasted)
        monkeypatch.setattr(Component, "present", presented)
        monkeypatch.setattr(Component, "show_status", stated)

    def _visit(self, session: int) -> None:
        """Change to another visit, whose states are its own."""
        states = [component for component in self.app.components if component.stateful]
        self.visits[self.session] = {state: state.payload for state in states}
        if session != self.session:
            fresh = {state: state.first_payload() for state in states}
            for state, payload in self.visits.get(session, fresh).items():
                state.payload = payload
        self.session = session

    def _listener(self, kind: str, place: int) -> Listener:
        """Return the listener that a step is about."""
        found = [item for item in self.app.listeners if self._fits(item, kind)]
        return found[place]

    def _fits(self, listener: Listener, kind: str) -> bool:
        loads = (None, "load") in listener.targets
        fn = getattr(self.demo, "fn", None)
        named = {"flag": "Flag", "example": "load_example"}.get(kind)
        if named is not None:
            return listener.api_name == named and not loads
        if kind == "load":
            return loads
        return not loads and not listener.local and fn in (None, listener.fn)

    def _call(self, payloads: list[Any]) -> None:
        """Call the app as a function: a page can't send another number of values."""
        self.outcome.direct = True
        try:
            result = self.demo(*payloads)
        except Exception as error:
            self.app.toast(level="error", message=str(error), duration=None, title="Error")
            return
        self.outcome.final = result if isinstance(result, list) else [result]

    async def _act(self, step: dict[str, Any], listener: Listener, payloads: list[Any]) -> None:
        forced = [] if step["do"] in ("example", "load") else self._fill(listener, payloads)
        try:
            if step["do"] == "example":
                dataset = next(item for item in self.app.components if isinstance(item, Dataset))
                dataset.listed.list_page(payloads[0] // dataset.samples_per_page)
                row = dict(dataset.rows)[payloads[0]]
                js.fire(row, "click")
            elif step["do"] == "load" or (step["do"] == "flag" and listener.after):
                await self._fire(listener)
            else:
                self._trigger(listener)
            await js.finished()
        finally:
            for component in forced:
                del component.read

    def _fill(self, listener: Listener, payloads: list[Any]) -> list[Any]:
        """Show the inputs' payloads; return those for which a page can't hold what was sent."""
        forced: list[Any] = []
        for component, payload in zip(listener.inputs, payloads, strict=True):
            if component.stateful:
                continue
            component.present(payload)
            js.document.flush()
            if not same(component.read(), payload):
                component.read = lambda payload=payload: payload  # type: ignore[method-assign]
                forced.append(component)
        self.outcome.changed.clear()
        return forced

    def _trigger(self, listener: Listener) -> None:
        while listener.after is not None:
            listener = listener.after[0]
        block, event = next(item for item in listener.targets if isinstance(item[0], Component))
        assert isinstance(block, Component)
        element, type_, _ = block.dom_events(event)[-1]
        js.fire(element, type_, {"key": "Enter"} if type_ == "keydown" else None)

    async def _fire(self, listener: Listener) -> None:
        """Let a listener run that nothing on the page is clicked for."""
        pending = self.app.dispatch.fire(listener, dom.Event("load", None, dom.clock()))
        if pending is not None:
            await pending

    def _look(self, listener: Listener) -> None:
        if not self.outcome.direct:
            self.outcome.final = [self.shown.get(block) for block in listener.outputs]
        self.outcome.problems = [
            component.problem.textContent for component in listener.inputs if component.problem
        ]
