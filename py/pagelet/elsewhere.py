"""The public names once more, for scripts that import them of `gradio.helpers` and the like."""

from pagelet import __getattr__ as __getattr__
