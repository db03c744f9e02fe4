"""The steps of `build.py`; Python's standard library only."""
