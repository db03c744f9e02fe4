"""Film facts: what a film's file says of itself, and the film with a mark over it."""

import os
import tempfile

import gradio as gr
from PIL import Image


def facts(film):
    if film is None:
        raise gr.Error("Record or choose a film first.")
    kind = os.path.splitext(film)[1].removeprefix(".")
    return film, f"{kind}, {os.path.getsize(film) / 1000:.1f} kB"


mark = os.path.join(tempfile.mkdtemp(), "mark.png")
Image.new("RGBA", (24, 24), (236, 106, 28, 200)).save(mark)

demo = gr.Interface(
    facts,
    gr.Video(label="Film"),
    [gr.Video(label="Marked", watermark=mark), gr.Textbox(label="Facts")],
    title="Film facts",
    description="Record a film, or choose one. It never leaves your computer.",
)

if __name__ == "__main__":
    demo.launch()
