"""Blocks: what has an id and a parent and is drawn; containers hold other blocks."""

from __future__ import annotations

import inspect
import warnings
from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar

from . import dom
from .errors import DuplicateBlockError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import TracebackType
    from typing import Self

    from js import Element


class Context:
    """Where new blocks go: the container of the innermost `with`, and the count of ids."""

    container: ClassVar[Container | None] = None
    ids: ClassVar[Iterator[int]] = count()

    @classmethod
    def app(cls) -> Any:
        """Return the innermost `Blocks` that new blocks go to, `None` outside of them."""
        container = cls.container
        while container is not None and not container.is_app:
            container = container.parent
        return container

    @classmethod
    def reset(cls) -> None:
        """Forget everything, as before a script runs."""
        cls.container = None
        cls.ids = count()


class Block:
    """What has an id, a parent, and is drawn.

    Args:
        elem_id: the DOM id; `component-N` where it is `None`.
        elem_classes: one class or a list of them.
        visible: `False` and `"hidden"` draw it hidden.
        render: whether it is placed in the container of the innermost `with`.
        key, preserved_by_key: accepted; they are about `gr.render`.
    """

    events: ClassVar[tuple[str, ...]] = ()
    """What listeners can be put on."""
    is_drawn: ClassVar[bool] = True
    """Whether it is seen in its place; others have no element, or stand above the app."""

    _call: tuple[tuple[Any, ...], dict[str, Any]]

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        block = super().__new__(cls)
        block._call = (args, kwargs)
        return block

    def __init__(
        self,
        *,
        elem_id: str | None = None,
        elem_classes: list[str] | str | None = None,
        visible: bool | str = True,
        render: bool = True,
        key: int | str | tuple[int | str, ...] | None = None,
        preserved_by_key: list[str] | str | None = None,
    ) -> None:
        self.block_id = next(Context.ids)
        self.elem_id = elem_id
        self.elem_classes = [elem_classes] if isinstance(elem_classes, str) else elem_classes or []
        self.visible = visible
        self.key = key
        self.preserved_by_key = preserved_by_key
        self.parent: Container | None = None
        self.element: Element | None = None
        if render:
            self.render()

    @classmethod
    def block_name(cls) -> str:
        """Return the name of this kind of block: its class's, in lower case."""
        return cls.__name__.lower()

    @property
    def dom_id(self) -> str:
        """The id of the block's element on the page."""
        return self.elem_id or f"component-{self.block_id}"

    def render(self) -> Self:
        """Place this block at the end of the container of the innermost `with`."""
        container = Context.container
        if container is not None:
            container.add(self)
        return self

    def unrender(self) -> Self:
        """Take this block out of its container; it can be placed again."""
        if self.parent is not None:
            self.parent.children.remove(self)
            self.parent = None
        return self

    def draw(self) -> Element:
        """Build the block's element, once, and return it."""
        element = self.build()
        dom.attr(element, "id", self.dom_id)
        self.element = element
        self.dress()
        self.show_visibility()
        return element

    def build(self) -> Element:
        """Create the block's element."""
        raise NotImplementedError(f"{type(self).__name__}.build")

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from .absent import of_block

            raise AttributeError(of_block(type(self).__name__, name, self.events))

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

    def change_props(self, props: Mapping[str, Any]) -> None:
        """Change arguments of a block that may be drawn already.

        Raises:
            TypeError: for an argument that the block does not have.
        """
        fresh = type(self)(**{**self.given, **props, "render": False})
        for name in props:
            setattr(self, name, getattr(fresh, name))
        if self.element is not None:
            self.dress()
            self.show_visibility()

    def dress(self) -> None:
        """Give the block's element what follows from its arguments and may change later."""

    def show_visibility(self) -> None:
        """Show or hide the block's element as `visible` says."""
        if self.element is not None:
            dom.attr(self.element, "hidden", self.visible is not True)

    def classes(self, *own: str) -> str:
        """Return the class attribute: this kind's own classes and the author's."""
        return " ".join([*own, *self.elem_classes])


def check_scale(kind: str, scale: float | None) -> None:
    """Warn of a share of the width that is no whole number."""
    if scale is not None and scale != round(scale):
        warnings.warn(f"{kind}: scale should be a whole number, not {scale}.", stacklevel=5)


class Container(Block):
    """A block that holds others; `with` places what is built inside it."""

    is_app: ClassVar[bool] = False
    """Whether listeners belong to it."""
    is_row: ClassVar[bool] = False
    """Whether its children stand beside each other."""

    def __init__(self, **shared: Any) -> None:
        self.children: list[Block] = []
        super().__init__(**shared)
        self._outer: Container | None = None

    def add(self, block: Block) -> None:
        """Place a block at the end of this container.

        Raises:
            DuplicateBlockError: if it is placed already.
        """
        if block.parent is not None:
            raise DuplicateBlockError(
                f"{type(block).__name__} (id {block.block_id}) is placed already. A block can be "
                "placed once: build another one, or call unrender() on it first."
            )
        block.parent = self
        self.children.append(block)

    def __enter__(self) -> Self:
        self._outer = Context.container
        Context.container = self
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        Context.container = self._outer

    def walk(self) -> Iterator[Block]:
        """Yield every block inside, depth first, in the order of the page."""
        for child in self.children:
            yield child
            if isinstance(child, Container):
                yield from child.walk()

    def draw_children(self) -> list[Element]:
        """Draw all children; form components that follow each other share one Form box."""
        return [group.draw() for group in grouped(self.children, self.is_row)]


class Form(Container):
    """The box around form components that follow each other.

    Args:
        members: these components.
        beside: whether they stand beside each other, as in a row, of which the box takes as much
            room as they would.
    """

    def __init__(self, members: Sequence[Block], beside: bool) -> None:
        super().__init__(render=False)
        self.children = list(members)
        self.beside = beside

    def build(self) -> Element:
        members = [child.draw() for child in self.children]
        if not self.beside:
            return dom.h("div", *members, class_="form")
        scales = [getattr(child, "scale", None) for child in self.children]
        share = sum(1 if scale is None else scale for scale in scales)
        least = sum(getattr(child, "min_width", None) or 0 for child in self.children)
        style = f"flex-grow: {share}; min-width: min({least}px, 100%)"
        return dom.h("div", *members, class_="form beside", style=style)

    def show_visibility(self) -> None:
        """Leave the box to the style sheet, which hides it when all its members are hidden."""


def grouped(children: Sequence[Block], beside: bool) -> list[Block]:
    """Return what is drawn of the children, neighbouring form components in Form boxes.

    What is not drawn stands between no neighbours.
    """
    groups: list[Block] = []
    run: list[Block] = []
    for child in [*children, None]:
        if child is not None and not child.is_drawn:
            continue
        if child is not None and getattr(child, "in_form", False):
            run.append(child)
            continue
        if run:
            groups.append(Form(run, beside))
            run = []
        if child is not None:
            groups.append(child)
    return groups
