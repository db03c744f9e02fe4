"""Runs one script as `__main__`, with `gradio` and `pagelet` as the same module."""

from __future__ import annotations

import ast
import inspect
import linecache
import os
import sys
import types
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from typing import Any

from . import MODULES, dom, limits, pixels, sleeping, supplies
from .blocks import Blocks
from .errors import NoLaunchError, PackageError
from .loading import after_import
from .tracebacks import is_ours, message_of, of_user


class _AliasFinder(MetaPathFinder, Loader):
    """Finds `gradio` and its sub-modules: they are Pagelet's own."""

    def __init__(self) -> None:
        self._specs: dict[str, ModuleSpec | None] = {}

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,
        target: types.ModuleType | None = None,
    ) -> ModuleSpec | None:
        if fullname == "gradio" or fullname.startswith("gradio."):
            return ModuleSpec(fullname, self)
        return None

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        name = spec.name.removeprefix("gradio.")
        ours = "pagelet" if name == "gradio" else f"pagelet.{MODULES.get(name, name)}"
        try:
            module = import_module(ours)
            self._specs[spec.name] = module.__spec__
            return module
        except ModuleNotFoundError as error:
            if error.name != ours:
                raise
            raise ModuleNotFoundError(
                f"Pagelet has no module {spec.name!r}: this part of Gradio needs its server or "
                "has no meaning on a page.",
                name=spec.name,
            ) from None

    def exec_module(self, module: types.ModuleType) -> None:
        """Leave the module as it is, its own spec included: it has run as part of `pagelet`."""
        assert module.__spec__ is not None
        module.__spec__ = self._specs.pop(module.__spec__.name)


def alias_gradio() -> None:
    """Make `import gradio` give this package, under both names the same modules."""
    if not any(isinstance(finder, _AliasFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _AliasFinder())


def settle() -> None:
    """Let Python do what a page can, and say what it can't; elsewhere it stays as it is."""
    sleeping.install()
    if sys.platform == "emscripten":
        limits.install()
        pixels.painter = dom.host("paint")
        after_import("urllib.request", _send_by_browser)


def _send_by_browser(module: types.ModuleType) -> None:
    from .network import change

    change(module)


async def run(source: str, filename: str) -> bool:
    """Run a script and show what it launches; return whether it ran to its end.

    An exception is reported to the page with the script's own lines.

    Args:
        source: the script's text; `await` is allowed at its top level.
        filename: its name in the working directory, for `__file__` and tracebacks.
    """
    start_clean(os.getcwd())
    alias_gradio()
    settle()
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=filename, __builtins__=__builtins__)
    sys.modules["__main__"] = main
    sys.argv = [filename]
    try:
        await supplies.prepare(source)
        await _execute(source, filename, main.__dict__)
        if Blocks.launched is None:
            raise NoLaunchError(_how_to_launch(main.__dict__, filename))
    except (NoLaunchError, PackageError) as error:
        dom.report("script", str(error), "")
        return False
    except SystemExit as error:
        if Blocks.launched is None:
            dom.report("script", f"{filename} ended by exit({error.code!r})", of_user(error))
            return False
    except BaseException as error:
        dom.report("script", message_of(error), of_user(error))
        return False
    return True


async def drive(values: Any, name: str | None) -> dict[str, list[Any]]:
    """Submit values, as the page around asks for it, or only read what the app holds."""
    from .driving import drive as driven

    return await driven(Blocks.shown, values, name)


async def _execute(source: str, filename: str, namespace: dict[str, Any]) -> None:
    code = compile(
        source, filename, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True
    )
    if code.co_flags & inspect.CO_COROUTINE:
        await types.FunctionType(code, namespace)()
        return
    failure: list[BaseException] = []

    def thunk() -> None:
        try:
            exec(code, namespace)
        except BaseException as error:
            failure.append(error)

    await dom.enter(thunk)
    if failure:
        raise failure[0]


def _how_to_launch(namespace: dict[str, Any], filename: str) -> str:
    named = [name for name, value in namespace.items() if isinstance(value, Blocks)]
    if named:
        return (
            f"{filename} built an app, {named[-1]}, but did not launch it. "
            f"Add as its last line: {named[-1]}.launch()"
        )
    if Blocks.built:
        return f"{filename} built an app but did not launch it. Call .launch() on it."
    return (
        f"{filename} ran to its end, but built no app to show. "
        "Build one and launch it: gr.Interface(fn, inputs, outputs).launch()"
    )


def start_clean(directory: str) -> None:
    """Forget an earlier run: its apps, and the modules that it imported from its directory."""
    Blocks.reset()
    linecache.clearcache()
    if directory not in sys.path:
        sys.path.insert(0, directory)
    for name, module in list(sys.modules.items()):
        origin = getattr(module, "__file__", None)
        if origin and origin.startswith(directory + os.sep) and not is_ours(origin):
            del sys.modules[name]
