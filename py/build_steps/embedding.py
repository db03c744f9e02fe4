"""The script by which other pages embed apps: small, and under a name that stays."""

import json
from typing import Any

SCRIPT = """const site = {site};
import("./assets/{entry}").then(
  ({{ define }}) => define(site, import.meta.url),
  (error) => {{
    console.error(error);
    const place = new URL(".", import.meta.url).origin;
    for (const app of document.querySelectorAll("pagelet-app, gradio-lite")) {{
      app.textContent = `This app could not be loaded: ${{error.message}}. The page must allow ` +
        `scripts from ${{place}} (script-src in its Content-Security-Policy).`;
    }}
  }},
);
"""


def embed_script(entry: str, site: dict[str, Any]) -> bytes:
    """The text of `embed.js`.

    Args:
        entry: the name of the bundled script.
        site: where the runtime is, relative to `embed.js`.
    """
    told = json.dumps(site, sort_keys=True, separators=(",", ":"))
    return SCRIPT.format(site=told, entry=entry).encode()
