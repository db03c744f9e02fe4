"""Many photographs."""

import gradio as gr


def count(pictures):
    return len(pictures)


gr.Interface(count, gr.Gallery(type="filepath"), "number").launch()
