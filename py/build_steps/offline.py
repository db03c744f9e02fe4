"""What makes a site installable, and there without a network."""

import hashlib
import json
from collections.abc import Callable
from html import escape

from .bundle import Bundle
from .icon import icon
from .output import MARK

WORKER = "service-worker.js"
MANIFEST = "manifest.webmanifest"
SIZES = (192, 512)
# Enough of a sha256 to tell the builds of one site apart.
DIGITS = 16
# What a site without it ships in its place: a build that was offline before would stay for ever.
NONE = b"""self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  const prefix = `pagelet ${self.registration.scope} `;
  for (const name of names) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
})()));
"""


def make_offline(
    files: dict[str, bytes], bundle: Bundle, title: str, at_once: Callable[[str], bool]
) -> None:
    """Add a service worker, a web manifest and icons to a site that is otherwise complete.

    Args:
        files: the site.
        bundle: what its scripts are made of.
        title: what it is called where it is installed.
        at_once: whether a file is kept from the start, and not when it is first used.
    """
    files.update({f"icon-{size}.png": icon(size) for size in SIZES})
    files[MANIFEST] = _manifest(title)
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name} {_digest(files[name])}\n".encode())
    build = whole.hexdigest()[:DIGITS]
    script = f"assets/{bundle.entries['offline.js']}"
    for name, data in files.items():
        if name.endswith(".html") and MARK.encode() in data:
            head = _head(build, script, "../" * name.count("/"))
            files[name] = data.replace(MARK.encode(), f"{MARK}\n    {head}".encode(), 1)
    kept = [name for name, data in sorted(files.items()) if data and at_once(name)]
    told = {
        "build": build,
        "files": {name: _digest(files[name]) for name in kept},
        "later": sorted(set(files) - set(kept)),
    }
    text = json.dumps(told, sort_keys=True, separators=(",", ":"))
    files[WORKER] = f"self.SITE={text};\n{bundle.scripts[WORKER]}".encode()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def _head(build: str, script: str, up: str) -> str:
    lines = [
        f'<meta name="pagelet-build" content="{build}" data-worker="{up}{WORKER}">',
        f'<script type="module" src="{up}{escape(script)}"></script>',
    ]
    if not up:
        lines.append(f'<link rel="manifest" href="{MANIFEST}">')
    return "\n    ".join(lines)


def _manifest(title: str) -> bytes:
    icons = [
        {"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
        for size in SIZES
    ]
    told = {
        "name": title,
        "short_name": title[:12].strip(),
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#c74a0c",
        "icons": icons,
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode()
