"""Wheels that the tests make themselves, and an index of them."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Sequence


def wheel_bytes(
    name: str, text: str = "", needs: Sequence[str] = (), tag: str = "py3-none-any"
) -> bytes:
    """Return a wheel of version 1.0 with one module."""
    info = f"{name}-1.0.dist-info"
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\nLicense: MIT\n"
    about += "".join(f"Requires-Dist: {need}\n" for need in needs)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(f"{name}.py", text)
        archive.writestr(f"{info}/METADATA", about)
        archive.writestr(
            f"{info}/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return data.getvalue()


def index_page(file: str, data: bytes) -> bytes:
    """Return an index's page of a package, which is beside its wheel."""
    digest = hashlib.sha256(data).hexdigest()
    return f'<!doctype html><a href="{file}#sha256={digest}">{file}</a>'.encode()
