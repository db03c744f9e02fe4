"""What is compared: an app as the build makes it, and plain Pyodide with the app's function."""

from __future__ import annotations

import ast
from pathlib import Path

from build_steps import playground, runtime, site

HERE = Path(__file__).parent
WHEELS = ("numpy", "pillow")


def files() -> dict[str, bytes]:
    """The files of every app, each in a folder of its name, and of plain Pyodide in `plain/`.

    At the top is the playground, which has greet for its only example.
    """
    built = site.prepare()
    scripts = sorted((HERE / "apps").glob("*.py"))
    entries = built.add_apps(scripts)
    playground.add_playground(built, [entry for entry in entries if entry.name == "greet"])
    plain = {path.name: path.read_bytes() for path in (HERE / "plain").glob("*.*")}
    plain |= {name: path.read_bytes() for name, path in built.core.items()}
    wheels = runtime.wheels(built.lock, built.lock.closure(WHEELS))
    plain |= {name: path.read_bytes() for name, path in wheels.items()}
    for script in scripts:
        if script.name in plain:
            plain[script.name] = functions(script.read_text()).encode() + plain[script.name]
    return built.files | {f"plain/{name}": data for name, data in plain.items()}


def functions(script: str) -> str:
    """What a script defines without Gradio: its functions and what they import."""
    kept = [
        part
        for part in ast.parse(script).body
        if isinstance(part, ast.FunctionDef)
        or (isinstance(part, ast.Import) and all(name.name != "gradio" for name in part.names))
    ]
    return "".join(f"{ast.unparse(part)}\n" for part in kept)
