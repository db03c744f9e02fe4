"""What every component shares.

    page ─read─▶ payload ─preprocess─▶ value ─fn─▶ value ─postprocess─▶ payload ─show─▶ page

| member | kind | must |
|---|---|---|
| `names` | class tuple | string shortcuts beside the class's own name in lower case |
| `events` | class tuple | the events that listeners can be put on |
| `preprocess(payload)` | pure | what the function receives; `Error` for the visitor's mistakes |
| `postprocess(value)` | pure | the payload; `ValueError`, `TypeError` for the function's mistakes |
| `build()` | view, once | create the elements and keep references; no value |
| `read()` | view | return the payload from mirrored state; no awaiting |
| `show(payload)` | view | show it; idempotent; also the empty value |
| `preview(value)` | pure | the cell in an examples table |
| `flag(payload, directory)` | pure | the cell in a flagging CSV |
"""

from __future__ import annotations

import inspect
import json
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

from pagelet import dom, files, images, surround
from pagelet.block import Block

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from js import Element


class Shared(TypedDict, total=False):
    """The constructor arguments that all components share; each is keyword-only.

    label: shown above the control and read by screen readers; the parameter's name if `None`.
    info: a line of explanation under the label.
    every: seconds, or a Timer, after which a callable `value` is called again.
    inputs: components whose changes call a callable `value` again.
    show_label: whether the label is seen; it is always read by screen readers.
    container: whether the control has a frame and padding.
    scale: share of the row's width; 0 does not grow.
    min_width: pixels below which the component wraps to the next line.
    interactive: whether the visitor can edit; by default inputs can, outputs can't.
    visible: `False` and `"hidden"` draw it hidden.
    elem_id, elem_classes: the DOM id and classes, for CSS.
    render: whether it is placed in the container of the innermost `with`.
    key, preserved_by_key: accepted for `gr.render`.
    buttons: which small buttons the frame offers, such as "copy" or "download".
    """

    label: str | None
    info: str | None
    every: Any
    inputs: Any
    show_label: bool | None
    container: bool
    scale: int | None
    min_width: int
    interactive: bool | None
    visible: bool | str
    elem_id: str | None
    elem_classes: list[str] | str | None
    render: bool
    key: int | str | tuple[int | str, ...] | None
    preserved_by_key: list[str] | str | None
    buttons: list[Any] | None


DEFAULTS: dict[str, Any] = {
    "label": None,
    "info": None,
    "every": None,
    "inputs": None,
    "show_label": None,
    "container": True,
    "scale": None,
    "min_width": 160,
    "interactive": None,
    "visible": True,
    "elem_id": None,
    "elem_classes": None,
    "render": True,
    "key": None,
    "preserved_by_key": "value",
    "buttons": None,
}


@dataclass(frozen=True)
class Attached:
    """What listens to one of a component's events; see `Component.listen`."""

    event: str
    callback: Callable[[dom.Event], object]
    reads: Sequence[Component]
    options: Mapping[str, object]


class Component(Block):
    """A block that has a value.

    Args:
        value: the initial value; a callable is called each time the page is drawn.
        shared: see `Shared`.

    Raises:
        TypeError: for an argument that the component does not have.
    """

    names: ClassVar[tuple[str, ...]] = ()
    events: ClassVar[tuple[str, ...]] = ()
    in_form: ClassVar[bool] = False
    """Whether it shares a Form box with its neighbours."""
    without: ClassVar[tuple[str, ...]] = ()
    """Shared arguments that this component does not take."""
    shared_defaults: ClassVar[Mapping[str, Any]] = {}
    default_buttons: ClassVar[tuple[str, ...] | None] = ()
    """What `buttons=None` stands for."""
    attributes: ClassVar[Mapping[str, str]] = {}
    """Arguments that are kept as an attribute of another name, since a member has theirs."""
    stateful: ClassVar[bool] = False
    """Whether its value lives in Python alone and is never drawn (gr.State)."""

    _call: tuple[tuple[Any, ...], dict[str, Any]]
    label: str | None = None
    info: str | None = None
    show_label: bool | None = None
    container: bool = True
    scale: int | None = None
    min_width: int | None = None
    interactive: bool | None = None
    buttons: list[Any] | None = None

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        component = super().__new__(cls)
        component._call = (args, kwargs)
        return component

    def __init__(self, value: Any = None, **shared: Any) -> None:
        options = {**DEFAULTS, **self.shared_defaults}
        for name in self.without:
            options.pop(name, None)
        unknown = [name for name in shared if name not in options]
        if unknown:
            raise TypeError(
                f"{type(self).__name__}() got an unexpected keyword argument {unknown[0]!r}. "
                f"It takes: {', '.join(self.arguments())}."
            )
        options.update(shared)
        self._settle(options)
        block_names = ("elem_id", "elem_classes", "visible", "render", "key", "preserved_by_key")
        for name, option in options.items():
            if name not in block_names:
                setattr(self, name, option)
        for button in self.buttons or ():
            if isinstance(button, Block):
                button.unrender()
        self.initial = value
        self.payload: Any = None
        self.editable = False
        self.control: Element | None = None
        self.status: Element | None = None
        self.problem: Element | None = None
        self._attached: list[Attached] = []
        self._stops: list[Callable[[], None]] = []
        super().__init__(**{name: options[name] for name in block_names if name in options})

    def _settle(self, options: dict[str, Any]) -> None:
        """Put in what an argument that is `None` stands for, and what one makes of another."""
        kind = type(self).__name__
        if not options.get("container", True):
            if options.get("show_label"):
                warnings.warn(
                    f"{kind}: the label is a part of the container; with container=False "
                    "show_label=True has no effect.",
                    stacklevel=4,
                )
            options["show_label"] = False
        elif options.get("show_label", True) is None:
            options["show_label"] = True
        if isinstance(options.get("scale"), float):
            warnings.warn(
                f"{kind}: scale should be a whole number, not {options['scale']}.", stacklevel=4
            )
        if options.get("buttons", ()) is None and self.default_buttons is not None:
            options["buttons"] = list(self.default_buttons)

    @property
    def given(self) -> dict[str, Any]:
        """The constructor's arguments as they were passed, by name."""
        args, kwargs = self._call
        bound = inspect.signature(type(self)).bind(*args, **kwargs)
        given = dict(bound.arguments)
        for parameter in bound.signature.parameters.values():
            if parameter.kind is parameter.VAR_KEYWORD:
                given.update(given.pop(parameter.name, {}))
        return given

    @classmethod
    def arguments(cls) -> dict[str, Any]:
        """Return the constructor's arguments with their defaults, a base class's among them."""
        own: dict[str, Any] = {}
        for class_ in reversed(cls.__mro__):
            if issubclass(class_, Component) and "__init__" in vars(class_):
                own |= {
                    name: parameter.default
                    for name, parameter in inspect.signature(class_).parameters.items()
                    if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
                }
        shared = {**DEFAULTS, **cls.shared_defaults}
        return {**own, **{k: v for k, v in shared.items() if k not in cls.without}}

    def properties(self) -> dict[str, Any]:
        """Return the constructor's arguments as they took effect, without `value`."""
        names = [name for name in self.arguments() if name not in ("value", "render", "inputs")]
        return {name: _plain(getattr(self, self.attributes.get(name, name))) for name in names}

    def config(self) -> dict[str, Any]:
        """Return the constructor's arguments as they took effect; `value` is the first payload."""
        return {**self.properties(), "value": self.postprocess(self.initial_value())}

    def value_inputs(self) -> list[Component]:
        """Return the components whose values a callable `value` is called with."""
        inputs = getattr(self, "inputs", None) or []
        return [inputs] if isinstance(inputs, Component) else list(inputs)

    def initial_value(self) -> Any:
        """Return the initial value, calling it if it is a callable.

        One that takes inputs is called when the page knows what they hold.
        """
        if not callable(self.initial):
            return self.initial
        return None if self.value_inputs() else self.initial()

    def first_payload(self) -> Any:
        """Return the payload that a page begins with."""
        return self.postprocess(self.initial_value())

    @property
    def value(self) -> Any:
        """The initial value, as given."""
        return self.initial

    # The value half.

    def preprocess(self, payload: Any) -> Any:
        """Return what the user's function receives for what the page holds."""
        return payload

    def postprocess(self, value: Any) -> Any:
        """Return the payload for what the user's function returned."""
        return value

    def preview(self, value: Any) -> Any:
        """Return what the cell of an examples table shows for an example's value."""
        return self.postprocess(value)

    def flag(self, payload: Any, directory: str | Path) -> str:
        """Return the cell of a flagging CSV for a payload; files are copied into `directory`."""
        if payload is None or payload == "":
            return ""
        kept = files.keep(images.as_files(payload), directory)
        return kept if isinstance(kept, str) else json.dumps(kept)

    # The view half.

    def state_elements(self) -> list[Element]:
        """Return the elements whose state `read` needs."""
        return [self.control] if self.editable and self.control is not None else []

    def read(self) -> Any:
        """Return the payload that the page holds."""
        return self.payload

    def show(self, payload: Any) -> None:
        """Show a payload."""
        raise NotImplementedError(f"{type(self).__name__}.show")

    def present(self, payload: Any) -> bool:
        """Show a payload and keep it; return whether it differs from the one before."""
        changed = not same(payload, self.payload)
        self.payload = payload
        if self.element is not None:
            self.show(payload)
        return changed

    def change_props(self, props: Mapping[str, Any]) -> None:
        """Change constructor arguments of a drawn component; `value` is not looked at.

        Raises:
            TypeError: for an argument that the component does not have.
        """
        names = [name for name in props if name != "value"]
        if not names:
            return
        fresh = type(self)(**{**self.given, **props, "render": False})
        payload = None if self.element is None else self.read()
        for name in names:
            attribute = self.attributes.get(name, name)
            setattr(self, attribute, getattr(fresh, attribute))
        if "interactive" in names and self.interactive is not None:
            self.editable = self.interactive
        if self.element is None:
            return
        if names == ["visible"]:
            self.show_visibility()
        else:
            self._draw_again(payload)

    def _draw_again(self, payload: Any) -> None:
        """Build the view anew in the place of the old one, with the value that it had."""
        before = self.element
        assert before is not None
        before.replaceWith(self.draw())
        self.attach_all()
        self.present(payload)

    def announce(self, event: str) -> None:
        """Let the page raise an event of the component, so that it brings all state along."""
        if self.element is not None and any(attached.event == event for attached in self._attached):
            dom.dispatch(self.element, f"pagelet-{event}")

    def show_status(self, state: str | None, mode: str) -> None:
        """Show over the component that it waits for a result, or that there is none."""
        if self.status is not None:
            dom.put(self.status, mode=mode, progress=None, state=state)

    def show_progress(self, progress: list[dict[str, Any]]) -> None:
        """Show how far the function is whose result the component will show."""
        if self.status is not None:
            dom.put(self.status, progress=progress or None)

    def show_problem(self, message: str | None) -> None:
        """Show beside the control what is wrong with its value, or `None` that nothing is."""
        if self.problem is not None:
            self.problem.remove()
            self.problem = None
        if self.control is not None:
            dom.attr(self.control, "aria-invalid", "true" if message else None)
        if self.element is not None and message:
            self.problem = dom.h("p", message, class_="problem", role="alert")
            self.element.append(self.problem)

    def listen(
        self,
        event: str,
        callback: Callable[[dom.Event], object],
        reads: Sequence[Component] = (),
        **options: object,
    ) -> None:
        """Call back on one of the component's events, with the state of `reads`.

        Args:
            event: one of `events`.
            callback: plain, or returns something to wait for.
            reads: the components that will be read.
            options: for `dom.on`; `stops` says that the event stops what Python is doing.
        """
        attached = Attached(event, callback, reads, options)
        self._attached.append(attached)
        if self.element is not None:
            self._attach(attached)

    def attach_all(self) -> None:
        """Put all listeners on the page's elements again, as after these were built anew."""
        for stop in self._stops:
            stop()
        self._stops.clear()
        for attached in self._attached:
            self._attach(attached)

    def _attach(self, attached: Attached) -> None:
        reads = [item for component in attached.reads for item in component.state_elements()]
        for element, type_, own in self.dom_events(attached.event):
            options = {**own, **attached.options}
            self._stops.append(dom.on(element, type_, attached.callback, reads=reads, **options))

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        """Return where on the page an event of the component happens: element, type, options.

        A change is what the visitor edits and, dispatched at the component's element, what a
        function showed.
        """
        assert self.element is not None
        control = self.control if self.control is not None else self.element
        if event == "change":
            return [(control, "input", {}), (self.element, "pagelet-change", {})]
        return [(control, event, {})]

    @property
    def control_id(self) -> str:
        """The DOM id of the control, for its label."""
        return f"{self.dom_id}-control"

    @property
    def caption(self) -> str:
        """The label, or the class's name in words where there is none."""
        return self.label if self.label is not None else _words(type(self).__name__)

    def frame(
        self,
        *children: Element | None,
        tag: str = "div",
        labels_control: bool = True,
        caption: bool = True,
    ) -> Element:
        """Return the block around a control: status, label, info and the given children.

        Args:
            children: the control and what belongs to it.
            tag: `fieldset` makes the label a `legend`, for groups of controls.
            labels_control: whether the label belongs to the element with `control_id`.
            caption: whether there is a label at all; without, the info stands below.
        """
        self.status = dom.h("pagelet-status")
        info = surround.info(self)
        named = surround.caption(self, tag, labels_control)
        inside = [named, info, *children] if caption else [*children, info]
        classes = self.classes("block", self.block_name(), *self.frame_classes())
        element = dom.h(tag, self.status, *inside, surround.toolbar(self), class_=classes)
        self._size(element)
        return element

    def frame_classes(self) -> list[str]:
        """Return the classes of the frame that depend on the arguments."""
        return [] if self.container else ["container-off"]

    def tools(self) -> list[Element]:
        """Return the component's own small buttons, at the upper corner of its frame."""
        return []

    @property
    def button_names(self) -> list[str] | None:
        """Which of the kinds of small buttons there are; an author's own are not among them."""
        if self.buttons is None:
            return None
        return [button for button in self.buttons if isinstance(button, str)]

    def _size(self, element: Element) -> None:
        dom.attr(element, "style", surround.style(self))


def _plain(value: Any) -> Any:
    """Return an options object as a dict, other values as they are."""
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def same(a: Any, b: Any) -> bool:
    """Return whether two payloads are equal; ones that can't be compared are not."""
    if a is b:
        return True
    try:
        return bool(a == b)
    except (ValueError, TypeError):
        return False


def _words(name: str) -> str:
    """Return a class's name in words: CheckboxGroup -> Checkbox Group."""
    words = ""
    for index, letter in enumerate(name):
        if index and letter.isupper() and not name[index - 1].isupper():
            words += " "
        words += letter
    return words
