"""Python text to bytecode; runs in the interpreter that compile.mjs starts."""

import ast
from importlib._bootstrap_external import _code_to_hash_pyc
from importlib.util import source_hash

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
DOCUMENTED = (ast.Module, ast.ClassDef, *FUNCTIONS)

# What a start imports only for functions that hardly any page calls: by file, the names that are
# imported where they are used instead. The colours of tracebacks alone take a tenth of a start, and
# linear algebra a fifth of numpy's.
LATER = {
    "_pyodide/_base.py": {"dedent", "tokenize"},
    "inspect.py": {"ast", "tokenize"},
    "pyodide/_package_loader.py": {"NamedTemporaryFile", "ZipFile"},
    "traceback.py": {"_colorize", "tokenize"},
}
LATER_IN_PACKAGES = {
    "PIL/Image.py": {"tempfile"},
    "PIL/PngImagePlugin.py": {"Fraction"},
    "numpy/_core/_internal.py": {"ctypes"},
    "numpy/lib/_polynomial_impl.py": {"eigvals", "inv", "lstsq"},
    "numpy/lib/_utils_impl.py": {"platform"},
    "numpy/matrixlib/defmatrix.py": {"matrix_power"},
}

# Modules that do nothing but give what is written in C its docstrings.
DOCS = {"numpy/_core/_add_newdocs.py", "numpy/_core/_add_newdocs_scalars.py"}


def to_bytecode(source, path, prefix, docs):
    """The bytes of a .pyc that believes to be prefix/path; None for what this Python can't compile.

    Args:
        source: a Uint8Array.
        path: in the package.
        prefix: where the package will be.
        docs: whether functions and classes keep their docstrings.
    """
    data = source.to_bytes()
    filename = f"{prefix}/{path}"
    try:
        tree = ast.parse(data, filename)
        if not docs:
            leave_out_docs(tree, path)
        later = LATER if prefix.endswith(".zip") else LATER_IN_PACKAGES
        import_later(tree, path, later.get(path, set()))
        code = compile(tree, filename, "exec", dont_inherit=True)
    except SyntaxError:
        return None
    return bytes(_code_to_hash_pyc(code, source_hash(data), checked=False))


def leave_out_docs(tree, path):
    if path in DOCS:
        tree.body = []
    for node in ast.walk(tree):
        if not isinstance(node, DOCUMENTED):
            continue
        # A dataclass makes a text of its own where there is none, which takes longer.
        if any("dataclass" in ast.unparse(item) for item in getattr(node, "decorator_list", ())):
            continue
        match node.body:
            case [ast.Expr(ast.Constant(str())) as doc, *others]:
                node.body = others or [ast.copy_location(ast.Pass(), doc)]


def import_later(tree, path, names):
    """Move a module's imports of some names into the functions that use them."""
    for name in sorted(names):
        found = [node for node in tree.body if name in bound(node)]
        if len(found) != 1:
            raise RuntimeError(f"{path} does not import {name} once.")
        [place] = found
        statement = place.body[0] if isinstance(place, ast.Try) else place
        [alias] = [item for item in statement.names if (item.asname or item.name) == name]
        statement.names.remove(alias)
        if not statement.names:
            tree.body.remove(place)
        alone = type(statement)(**{**vars(statement), "names": [alias]})
        for function in users(tree, name, path):
            first = function.body[0]
            function.body.insert(0, ast.copy_location(alone, first))


def bound(node):
    """The names that an import binds; one that may fail is the only line of its `try`."""
    if isinstance(node, ast.Try) and len(node.body) == 1:
        return bound(node.body[0])
    if not isinstance(node, (ast.Import, ast.ImportFrom)):
        return set()
    return {item.asname or item.name for item in node.names}


def users(node, name, path):
    """The outermost functions whose bodies use a name; it may not be used outside of functions."""
    if isinstance(node, FUNCTIONS):
        # Annotations are evaluated when somebody asks for them.
        outside = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        if any(uses(part, name) for part in outside):
            raise RuntimeError(f"{path} uses {name} at once.")
        return [node] if any(uses(part, name) for part in node.body) else []
    if isinstance(node, ast.Name) and node.id == name:
        raise RuntimeError(f"{path} uses {name} at once.")
    return [found for part in ast.iter_child_nodes(node) for found in users(part, name, path)]


def uses(node, name):
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(node))
