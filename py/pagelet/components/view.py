"""The view half of a component: its elements on the page, and what the visitor does with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom, surround
from pagelet.heard import Heard

if TYPE_CHECKING:
    from js import Element


class View(Heard):
    """A block that shows a payload and can be listened to.

    Args:
        block: the arguments of `Block`.
    """

    label: str | None = None
    info: str | None = None
    show_label: bool | None = None
    container: bool = True
    scale: int | None = None
    min_width: int | None = None
    buttons: list[Any] | None = None
    pace: dict[str, float | None] | None = None
    """Seconds between two `stream` events, "every", and how long they go on, "limit"."""
    is_above: ClassVar[bool] = False
    """Whether it stands above the app, wherever it was placed."""

    def __init__(self, **block: Any) -> None:
        self.payload: Any = None
        self.editable = False
        self.control: Element | None = None
        self.status: Element | None = None
        self.problem: Element | None = None
        self._is_generating = False
        self.readers: set[Heard] = set()
        """What listens somewhere and reads this one."""
        super().__init__(**block)

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

    def begin_visit(self) -> None:
        """Begin what goes on as long as the page is open."""

    def end_visit(self) -> None:
        """End what `begin_visit` began."""

    def streamed(self) -> None:
        """Ask the page for the next `stream` event: the one before has been handled."""
        if self.control is not None:
            dom.call(self.control, "streamed")

    def show_status(self, state: str | None, mode: str) -> None:
        """Show over the component that it waits for a result, or that there is none."""
        # A generator's values may come fast, and the page knows from the first one.
        if self.status is not None and not (self._is_generating and state == "generating"):
            dom.put(self.status, mode=mode, progress=None, state=state)
        self._is_generating = state == "generating"

    def show_progress(self, progress: list[dict[str, Any]]) -> None:
        """Show how far the function is whose result the component will show."""
        self._is_generating = False
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
