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
| `preview(value)`, `in_cell(preview)` | pure | an example, and what its cell has room for |
| `flag(payload, directory)` | pure | the cell in a flagging CSV |

What the view half shares, the frame around a control and the listeners, is in view.py.
"""

from __future__ import annotations

import inspect
import json
import warnings
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any, ClassVar, TypedDict

from pagelet import files, images
from pagelet.block import Block, check_scale

from .view import View


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


class Component(View):
    """A block that has a value.

    Args:
        value: the initial value; a callable is called each time the page is drawn.
        shared: see `Shared`.

    Raises:
        TypeError: for an argument that the component does not have.
    """

    names: ClassVar[tuple[str, ...]] = ()
    in_form: ClassVar[bool] = False
    """Whether it shares a Form box with its neighbours."""
    without: ClassVar[tuple[str, ...]] = ()
    """Shared arguments that this component does not take."""
    shared_defaults: ClassVar[Mapping[str, Any]] = {}
    default_buttons: ClassVar[tuple[str, ...] | None] = ()
    """What `buttons=None` stands for."""
    attributes: ClassVar[Mapping[str, str]] = {}
    """Arguments that are kept as an attribute of another name, since a member has theirs."""
    holding_files: ClassVar[tuple[str, ...]] = ()
    """Arguments that are paths of files which the page shows."""
    stateful: ClassVar[bool] = False
    """Whether its value lives in Python alone and is never drawn (gr.State)."""

    interactive: bool | None = None

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
        check_scale(kind, options.get("scale"))
        if options.get("buttons", ()) is None and self.default_buttons is not None:
            options["buttons"] = list(self.default_buttons)

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
        value = self.postprocess(self.initial_value())
        shown = {name: _offered(getattr(self, name)) for name in self.holding_files}
        return {**self.properties(), **shown, "value": _listed(value)}

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
        """Return what an examples table is given of an example's value."""
        return self.postprocess(value)

    def in_cell(self, preview: Any) -> Any:
        """Return the part of a preview that the cell has room for."""
        return preview

    def flag(self, payload: Any, directory: str | Path) -> str:
        """Return the cell of a flagging CSV for a payload; files are copied into `directory`."""
        if payload is None or payload == "":
            return ""
        kept = files.keep(images.as_files(payload), directory)
        return kept if isinstance(kept, str) else json.dumps(kept)

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
        # Events bring the state of elements, and these are new ones.
        for reader in {self, *self.readers}:
            if reader.is_there:
                reader.attach_all()
        self.present(payload)


def _listed(value: Any) -> Any:
    """Return a value as JSON would have it: tuples are lists."""
    if isinstance(value, dict):
        return {name: _listed(item) for name, item in value.items()}
    return [_listed(item) for item in value] if isinstance(value, (list, tuple)) else value


def _offered(value: Any) -> Any:
    """Return paths as the payloads of files."""
    if isinstance(value, (list, tuple)):
        return [_offered(item) for item in value]
    return files.file_data(value) if isinstance(value, (str, Path)) else value


def _plain(value: Any) -> Any:
    """Return an options object as a dict, other values as they are."""
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
