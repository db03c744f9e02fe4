"""The part of `pyodide` that py/pagelet/dom.py uses, for plain CPython."""
