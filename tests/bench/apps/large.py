"""A page of two hundred components of five kinds."""

import gradio as gr


def same(*values):
    return values


KINDS = ["text", "number", "slider", "checkbox", "label"]
INPUTS = KINDS[:4] * 25
OUTPUTS = KINDS * 20

gr.Interface(same, INPUTS, OUTPUTS).launch()
