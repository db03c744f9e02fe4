"""What py/pagelet/dom.py uses of Pyodide."""
