"""Streaming text: a generator shows each value as it is yielded, and can be stopped."""

import time

import gradio as gr

STORY = (
    "Once there was a page that needed no server. It computed in the visitor's own browser, "
    "asked nobody for anything, and went on working for ever."
)


def tell(words_per_second):
    shown = []
    for word in STORY.split():
        shown.append(word)
        yield " ".join(shown)
        time.sleep(1 / words_per_second)


demo = gr.Interface(
    tell,
    gr.Slider(1, 20, value=5, step=1, label="Words per second"),
    gr.Textbox(label="Story", lines=4),
    title="Streaming text",
    description="Press Stop whenever you have read enough.",
)

if __name__ == "__main__":
    demo.launch()
