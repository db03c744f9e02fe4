"""The HTML of a built site."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from .output import MARK

APP = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    {mark}
    <title>{title}</title>
    <link rel="icon" href="data:,">
    <script type="application/json" id="pagelet-config">{config}</script>
    <script>{start}</script>
    <link rel="stylesheet" href="{style}">
    <script type="module" src="{script}"></script>
{modules}
  </head>
  <body>
    <div id="pagelet-app">{drawing}</div>
    <noscript>This page runs Python in the browser and needs JavaScript.</noscript>
  </body>
</html>
"""

MODULE = '    <link rel="modulepreload" href="{url}">'

SINGLE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    {mark}
    <title>{title}</title>
    <link rel="icon" href="data:,">
    <style>{style}</style>
    <script type="application/json" id="pagelet-config">{config}</script>
  </head>
  <body>
    <div id="pagelet-app">{drawing}</div>
    <noscript>This page runs Python in the browser and needs JavaScript.</noscript>
    <!-- All that the page needs, compressed. With #licences after its address it shows the
    licences of all parts. -->
{inside}
  </body>
</html>
"""

FILE = '    <script type="text/plain" data-file="{name}" data-size="{size}"{packed}>{text}</script>'


@dataclass(frozen=True)
class Entry:
    """An example as the playground offers it.

    Args:
        name: the script's, without its ending.
        url: of its page.
        title, description: from its docstring.
        words: by which it is found, too: the public names that it uses.
        files: name and address of each file, the script first.
    """

    name: str
    url: str
    title: str
    description: str
    words: frozenset[str]
    files: tuple[tuple[str, str], ...]


def app_page(
    title: str,
    drawing: str,
    style: str,
    script: str,
    start: str,
    modules: Sequence[str],
    config: dict[str, Any],
) -> bytes:
    """The page of one app.

    Args:
        title: of the page.
        drawing: the app's HTML.
        style: the address of the style sheet.
        script: the address of the page's script, which imports `modules`.
        start: the text of the script that runs before anything else is loaded.
        modules: addresses.
        config: what the scripts read.
    """
    page = APP.format(
        mark=MARK,
        title=escape(title),
        drawing=drawing,
        style=escape(style),
        script=escape(script),
        start=start.strip().replace("</script", r"<\/script"),
        modules="\n".join(MODULE.format(url=escape(url)) for url in modules),
        config=embedded(config),
    )
    return page.encode()


@dataclass(frozen=True)
class Embedded:
    """A file inside a page: its text, and whether that is of the file's gzip."""

    name: str
    text: str
    size: int
    is_packed: bool


def single_page(
    title: str,
    drawing: str,
    style: str,
    script: str,
    config: dict[str, Any],
    files: Sequence[Embedded],
) -> bytes:
    """The page of one app with all that it loads inside; `style` and `script` are texts."""
    page = SINGLE.format(
        mark=MARK,
        title=escape(title),
        drawing=drawing,
        # The element may not end inside of its text.
        style=style.replace("</", r"<\/"),
        config=embedded(config),
        inside=inside(files, script),
    )
    return page.encode()


def inside(files: Sequence[Embedded], script: str) -> str:
    """The elements of files inside a page, and of the script that unpacks them."""
    parts = [
        FILE.format(
            name=escape(file.name),
            size=file.size,
            packed=" data-packed" if file.is_packed else "",
            text=file.text,
        )
        for file in files
    ]
    start = script.replace("</script", r"<\/script")
    return "\n".join([*parts, f'    <script type="module">{start}</script>'])


def embedded(config: Mapping[str, Any]) -> str:
    """JSON as the text of a script element."""
    # `<` in JSON is written as an escape: the script element must not end inside a string.
    return json.dumps(config, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
