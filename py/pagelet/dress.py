"""What `launch()` may change of the page's looks: theme, style sheets, head, script, icon."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import dom, files

if TYPE_CHECKING:
    from js import Element

ROOT = re.compile(r":root(?=[^{}]*\{)")
"""The root in a selector: the page's own variables are set on the app, nearer than that."""

SERVED = re.compile(r"""((?:url\(\s*|\b(?:src|href)=)["']?)/?(?:gradio_api/)?file=""")
"""Where Gradio's server has the files beside the script; a page has them in `files/`."""


def dress(container: Element, page: Mapping[str, Any]) -> None:
    """Put into the app what changes its looks.

    Args:
        container: the app's outermost element.
        page: arguments of `launch()` by name.

    Raises:
        FileNotFoundError: if a path of `css_paths` or `head_paths` leads nowhere.
        TypeError, ValueError: for values that are no CSS, no JavaScript, no theme.
    """
    for sheet in style_sheets(page):
        container.append(dom.h("style", sheet))
    wanted = {
        "markup": list(_texts("head", page.get("head"), page.get("head_paths"))),
        "script": _script(page.get("js")),
        "icon": _icon(page.get("favicon_path")),
    }
    if any(wanted.values()):
        head = dom.h("pagelet-head", hidden=True)
        dom.put(head, **wanted)
        container.append(head)


def style_sheets(page: Mapping[str, Any]) -> Iterator[str]:
    """Yield the style sheets, the theme's first, so that the author's own win over it."""
    theme = page.get("theme")
    if theme is not None:
        from .themes.lookup import theme_of
        from .themes.stylesheet import stylesheet

        own = stylesheet(theme_of(theme))
        if own:
            yield own
    for text in _texts("css", page.get("css"), page.get("css_paths")):
        yield ROOT.sub(":is(:root, .gradio-container)", text)


def _texts(name: str, text: Any, paths: Any) -> Iterator[str]:
    """Yield what an argument says, and after it the files that another one lists."""
    if text:
        yield _localized(_text(name, text))
    for path in [paths] if isinstance(paths, (str, Path)) else paths or ():
        yield _localized(Path(path).read_text(encoding="utf-8"))


def _text(name: str, value: Any) -> str:
    """Return an argument's text; it may be in a file, as it was in earlier versions of Gradio."""
    if isinstance(value, Path):
        return value.read_text(encoding="utf-8")
    if not isinstance(value, str):
        raise TypeError(f"launch({name}=...) takes text, not {value!r}.")
    if re.fullmatch(rf"[^\s{{}}<>]+\.(?:{name}|html)", value) and Path(value).is_file():
        return Path(value).read_text(encoding="utf-8")
    return value


def _localized(text: str) -> str:
    return SERVED.sub(r"\1files/", text)


def _script(value: Any) -> str | None:
    if value is True:
        raise ValueError(
            "launch(js=True) says nothing to run: pass JavaScript, such as "
            "js='() => document.body.classList.add(\"dark\")'."
        )
    return _text("js", value) if value else None


def _icon(path: str | Path | None) -> dict[str, Any] | None:
    """Return what the page shows in its tab; a file that is missing leaves it without."""
    if not path:
        return None
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        warnings.warn(f"launch(favicon_path={str(path)!r}): {error}", stacklevel=4)
        return None
    return {"bytes": dom.buffer(data), "type": files.mime_type(path) or "image/x-icon"}
