"""Film facts: what a film's file says of itself, and the film with a mark over it."""

import os

import gradio as gr
import numpy as np


def facts(film):
    if film is None:
        raise gr.Error("Record or choose a film first.")
    kind = os.path.splitext(film)[1].removeprefix(".")
    return film, f"{kind}, {os.path.getsize(film) / 1000:.1f} kB"


mark = np.zeros((24, 24, 4), np.uint8)
mark[4:20, 4:20] = (236, 106, 28, 200)

demo = gr.Interface(
    facts,
    gr.Video(label="Film"),
    [gr.Video(label="Marked", watermark=mark), gr.Textbox(label="Facts")],
    title="Film facts",
    description="Record a film, or choose one. It never leaves your computer.",
)

if __name__ == "__main__":
    demo.launch()
