"""The script by which other pages embed apps: small, and under a name that stays."""

import json
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Any

from .output import MARK
from .raw import add_raw

if TYPE_CHECKING:
    from .site import Site

SCRIPT = """globalThis.pageletEmbedding = {{
  site: {site},
  load: () => {{
    const own = document.currentScript;
    return import(own ? new URL("{entry}", own.src).href : "./{entry}");
  }},
}};
{loader}"""
"""A page may name it as a module or not; where it is none, only its element knows its address."""

EXAMPLE = """<script type="module" src="embed.js"></script>

<pagelet-app>
import gradio as gr

def greet(name):
    return f"Hello, {name}!"

gr.Interface(fn=greet, inputs="text", outputs="text").launch()
</pagelet-app>"""

PAGE = """<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    {mark}
    <title>Apps in your own pages</title>
    <link rel="icon" href="data:,">
    <style>
      body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font-family: sans-serif; }}
      pre {{ overflow: auto; padding: 1rem; background: #eee; }}
      pagelet-app:not(:defined) {{ display: none; }}
    </style>
  </head>
  <body>
    <h1>Apps in your own pages</h1>
    <p>This in a page, with the whole address of <code>embed.js</code> on this site:</p>
    <pre>{shown}</pre>
    <p>gives this:</p>
{example}
  </body>
</html>
"""


def embedding_page() -> bytes:
    """A page that shows how to embed an app."""
    return PAGE.format(mark=MARK, shown=escape(EXAMPLE), example=EXAMPLE).encode()


def add_embedding(site: "Site", more: Iterable[str] = ()) -> None:
    """Add the script by which other pages embed apps that run from this site.

    Args:
        site: with all that its own apps need.
        more: packages to be in the site though nothing in it needs them.
    """
    told: dict[str, Any] = {
        "style": f"assets/{site.bundle.entries['style.css']}",
        "worker": f"assets/{site.bundle.entries['worker.js']}",
        "runtime": site.runtime_at("", along=False) | {"raw": add_raw(site, "")},
        "offer": site.add_offer(more),
    }
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    entry = f"assets/{site.bundle.entries['embed.js']}"
    script = SCRIPT.format(site=text, entry=entry, loader=site.bundle.scripts["loader.js"])
    site.files["embed.js"] = script.encode()
