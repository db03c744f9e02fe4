"""Signature: a ParamViewer shows what a function of Python's takes."""

import inspect
import textwrap

import gradio as gr

FUNCTIONS = {"textwrap.fill": textwrap.fill, "sorted": sorted, "inspect.cleandoc": inspect.cleandoc}


def parameters(name):
    kinds = {"KEYWORD_ONLY": "by name only", "VAR_KEYWORD": "any further ones by name"}
    return {
        parameter.name: {
            "type": type(parameter.default).__name__ if parameter.default else "Any",
            "description": kinds.get(parameter.kind.name, "by place or by name"),
            "default": None if parameter.default is parameter.empty else repr(parameter.default),
        }
        for parameter in inspect.signature(FUNCTIONS[name]).parameters.values()
    }


with gr.Blocks(title="Signature") as demo:
    gr.Markdown("# Signature")
    name = gr.Dropdown(list(FUNCTIONS), label="Function")
    viewer = gr.ParamViewer(header="Parameters", anchor_links=True)
    gr.on(None, parameters, name, viewer)

if __name__ == "__main__":
    demo.launch()
