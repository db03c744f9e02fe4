"""Shout: an UploadButton that takes a text, a DownloadButton that gives it back in capitals."""

import tempfile
from pathlib import Path

import gradio as gr


def shout(path):
    if path is None:
        raise gr.Error("Choose a text first.")
    text = Path(path).read_text("utf-8", errors="replace").upper()
    loud = Path(tempfile.mkdtemp(), f"{Path(path).stem}-loud.txt")
    loud.write_text(text, "utf-8")
    return str(loud), text[:500]


demo = gr.Interface(
    fn=shout,
    inputs=gr.UploadButton("Choose a text", file_types=["text"]),
    outputs=[gr.DownloadButton("Save the loud text"), gr.Textbox(label="How it begins", lines=5)],
    title="Shout",
)

if __name__ == "__main__":
    demo.launch()
