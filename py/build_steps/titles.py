"""What a script's page is called before the script has run.

A docstring may begin with a name: "Sepia: a photograph goes through numpy."
"""

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
    name, colon, _ = script.docstring().partition(": ")
    return (name if colon else name.rstrip(".")) or script.path.stem


def description(script: Source) -> str:
    """The first line of the script's docstring, without the name that it begins with."""
    line = script.docstring()
    rest = line.partition(": ")[2] or line
    return rest[:1].upper() + rest[1:]
