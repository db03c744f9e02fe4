"""What a script's page is called before the script has run."""

import ast

from .source import Source

APPS = {"Interface", "Blocks", "TabbedInterface", "ChatInterface"}


def title(script: Source) -> str:
    """The `title=` of the script's app where it is a literal, its docstring, or its file name."""
    for node in ast.walk(script.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in APPS:
            for keyword in node.keywords:
                if keyword.arg == "title" and isinstance(keyword.value, ast.Constant):
                    return str(keyword.value.value)
    return script.docstring().rstrip(".") or script.path.stem
