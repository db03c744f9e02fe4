"""Colours, sizes and fonts of themes; the package is called as scripts import it from Gradio."""
