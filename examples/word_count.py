"""Word count: a TextArea for long texts."""

import gradio as gr


def count(text):
    words = text.split()
    return f"{len(words)} words, {len(text)} characters, {len(text.splitlines())} lines"


demo = gr.Interface(
    count,
    gr.TextArea(label="Text", placeholder="Paste a chapter of your novel"),
    gr.Textbox(label="Count"),
    live=True,
    title="Word count",
)

if __name__ == "__main__":
    demo.launch()
