"""A generator that does not come to its second value: it has to be stopped by force."""

import gradio as gr


def work(text):
    yield text
    while True:
        pass


gr.Interface(work, "text", "text").launch()
