"""A text that grows by a word at each of a thousand yields."""

import gradio as gr


def stream(prompt):
    text = prompt
    for number in range(1, 1001):
        text += f" {number}"
        yield text


gr.Interface(stream, "text", "text").launch()
