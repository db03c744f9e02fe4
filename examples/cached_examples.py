"""Cached examples: their results are computed once and shown at a click."""

import gradio as gr


def count_letters(text):
    letters = [letter for letter in text.lower() if letter.isalpha()]
    total = len(letters) or 1
    return {letter: letters.count(letter) / total for letter in sorted(set(letters))}


demo = gr.Interface(
    count_letters,
    gr.Textbox(label="Text"),
    gr.Label(num_top_classes=5, label="Most frequent letters"),
    examples=["a rose is a rose", "mississippi", "the quick brown fox"],
    cache_examples=True,
    title="Letters",
)

if __name__ == "__main__":
    demo.launch()
