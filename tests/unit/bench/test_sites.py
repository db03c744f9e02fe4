"""What plain Pyodide is given to run."""

from __future__ import annotations

from bench.sites import HERE, functions


def test_functions_are_taken_out_of_a_script_without_gradio() -> None:
    script = "import gradio as gr\nimport math\n\ndef f(x):\n    return math.sin(x)\n\ngr.x(f)\n"
    assert functions(script) == "import math\ndef f(x):\n    return math.sin(x)\n"


def test_each_function_of_the_plain_page_is_an_apps() -> None:
    plain = {path.name for path in (HERE / "plain").glob("*.py")}
    assert plain <= {path.name for path in (HERE / "apps").glob("*.py")}
