"""A text in, a text out: nothing but the standard library."""

import gradio as gr


def greet(name, intensity):
    return "Hello, " + name + "!" * int(intensity)


gr.Interface(fn=greet, inputs=["text", "slider"], outputs=["text"]).launch()
