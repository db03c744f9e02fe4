"""Files as payloads: what a path becomes for the page, an upload for the script.

Every page imports this, and few have files: modules that take long are imported where used.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import Error
from .payloads import checked

if TYPE_CHECKING:
    from mimetypes import MimeTypes

KINDS = ("file", "audio", "image", "video", "text")
"""The words of `file_types` that stand for many file name extensions."""

META = {"_type": "gradio.FileData"}

MORE_TYPES = {
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".wav": "audio/x-wav",
    ".flac": "audio/flac",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".mkv": "video/x-matroska",
    ".vtt": "text/vtt",
    ".glb": "model/gltf-binary",
    ".gltf": "model/gltf+json",
}
"""MIME types that Python's own table lacks in one version or another."""


def file_data(
    path: str | Path | None,
    *,
    url: str | None = None,
    size: int | None = None,
    orig_name: str | None = None,
    mime_type: str | None = None,
) -> dict[str, Any]:
    """Return the payload of a file."""
    return {
        "path": None if path is None else str(path),
        "url": url,
        "size": size,
        "orig_name": orig_name,
        "mime_type": mime_type,
        "is_stream": False,
        "meta": dict(META),
    }


def is_file_data(payload: Any) -> bool:
    """Return whether a payload is a file's."""
    return isinstance(payload, dict) and ("path" in payload or "url" in payload)


def is_url(value: Any) -> bool:
    """Return whether a value is the address of something on the web."""
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def mime_type(name: str | Path) -> str | None:
    """Return the MIME type that a file name's extension stands for."""
    return _mime_types().guess_type(_path_of(name))[0]


@cache
def _mime_types() -> MimeTypes:
    from mimetypes import MimeTypes

    types = MimeTypes()
    for extension, type_ in MORE_TYPES.items():
        types.add_type(type_, extension)
    return types


def name_of(path: str | Path) -> str:
    """Return the last part of a path or of a URL's path."""
    return Path(_path_of(path)).name


def _path_of(path: str | Path) -> str:
    if not is_url(path):
        return str(path)
    from urllib.parse import urlsplit

    return urlsplit(str(path)).path


def save(data: bytes | memoryview, name: str) -> str:
    """Write bytes into the folder for made files, under a name, and return the path.

    The same bytes with the same name are written once.
    """
    import hashlib
    import tempfile

    folder = Path(tempfile.gettempdir(), "pagelet", hashlib.sha256(data).hexdigest()[:20])
    path = folder / name
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return str(path)


def local(payload: Any, component: str, default_name: str = "file") -> str:
    """Return the path of the file that a payload stands for.

    Raises:
        ValueError: if it names no file.
    """
    url = checked(payload, dict, component).get("url")
    if isinstance(url, str) and url.startswith("data:"):
        return save(data_of(url), payload.get("orig_name") or default_name)
    path = payload.get("path")
    if not path:
        raise ValueError(f"{component} got a file without a path.")
    return save(fetch(path), name_of(path)) if is_url(path) else str(path)


def picture_address(icon: str | Path | None) -> str | None:
    """Return where the page finds a button's picture: its own address, or all of it in one."""
    if icon is None or is_url(icon) or str(icon).startswith("data:"):
        return None if icon is None else str(icon)
    from base64 import b64encode

    kind = mime_type(icon) or "application/octet-stream"
    return f"data:{kind};base64,{b64encode(Path(icon).read_bytes()).decode()}"


def data_of(url: str) -> bytes:
    """Return the bytes inside a `data:` URL."""
    head, _, body = url.partition(",")
    if head.endswith(";base64"):
        from base64 import b64decode

        return b64decode(body)
    from urllib.parse import unquote_to_bytes

    return unquote_to_bytes(body)


def fetch(url: str) -> bytes:
    """Return the bytes at an address."""
    from urllib.request import urlopen

    with urlopen(url) as response:
        data: bytes = response.read()
    return data


def allowed(path: str, file_types: list[str] | None) -> bool:
    """Return whether a file's name fits `file_types`: kinds such as "image", and extensions."""
    if not file_types:
        return True
    extension = Path(path).suffix.lower()
    kind = _kind(mime_type(path))
    return any(
        entry == "file" or entry.lower() == extension or (entry in KINDS and entry == kind)
        for entry in file_types
    )


def patterns(file_types: list[str] | None) -> list[str]:
    """Return what a browser is told about `file_types`; nothing where all files are allowed."""
    if not file_types or "file" in file_types:
        return []
    found = []
    for entry in file_types:
        if entry in KINDS:
            known = _mime_types().types_map[True].items()
            # Browsers know other endings of a kind than Python does.
            found += [f"{entry}/*", *sorted(end for end, type_ in known if _kind(type_) == entry)]
        elif entry.startswith("."):
            found.append(entry.lower())
    return found


def _kind(type_: str | None) -> str:
    return (type_ or "").partition("/")[0]


def check_allowed(path: str, name: str | None, file_types: list[str] | None) -> None:
    """Raise an `Error` for the visitor if a file's name does not fit `file_types`."""
    if not allowed(path, file_types):
        raise Error(
            f"{name or name_of(path)} can't be used here. The allowed file types are: {file_types}."
        )


def check_format(path: str, name: str | None, format: str | None) -> None:
    """Raise an `Error` for the visitor if a sound or film has not the format that is wanted."""
    if format is not None and Path(path).suffix.removeprefix(".").lower() != format.lower():
        raise Error(
            f"{name or name_of(path)} is no {format} file, and this page can't make one of it. "
            "Choose another one."
        )


def keep(payload: Any, directory: str | Path) -> Any:
    """Return a payload with each file in it replaced by the path of a copy in `directory`."""
    if is_file_data(payload):
        path = payload.get("path")
        if path is None or not Path(path).is_file():
            return payload.get("url") or path
        return copy(path, directory, payload.get("orig_name"))
    if isinstance(payload, dict):
        return {name: keep(item, directory) for name, item in payload.items()}
    if isinstance(payload, (list, tuple)):
        return [keep(item, directory) for item in payload]
    return payload


def copy(path: str | Path, directory: str | Path, name: str | None = None) -> str:
    """Copy a file into a folder of `directory` that is its own; return the path."""
    import hashlib

    with Path(path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update(str(path).encode())
    target = Path(directory, digest.hexdigest()[:20], name or Path(path).name)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, target)
    return str(target)
