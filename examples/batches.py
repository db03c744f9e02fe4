"""Batches: a function that takes several inputs at once."""

import gradio as gr


def trim(words, lengths):
    return [[word[: int(length)] for word, length in zip(words, lengths, strict=True)]]


demo = gr.Interface(
    trim,
    [gr.Textbox("abracadabra", label="Word"), gr.Number(4, label="Length")],
    gr.Textbox(label="Trimmed"),
    batch=True,
    max_batch_size=16,
    title="Batches",
)

if __name__ == "__main__":
    demo.launch()
