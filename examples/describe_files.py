"""Describe files: a MultimodalTextbox in and out, with files that are chosen, dropped or pasted."""

from pathlib import Path

import gradio as gr


def describe(message):
    if not message["text"] and not message["files"]:
        raise gr.Error("Write something, or attach a file.")
    lines = [f"{len(message['text'].split())} words, {len(message['files'])} files"]
    lines += [f"{Path(path).name}: {Path(path).stat().st_size} bytes" for path in message["files"]]
    return "\n".join(lines), {"text": message["text"].upper(), "files": message["files"]}


demo = gr.Interface(
    fn=describe,
    inputs=gr.MultimodalTextbox(
        label="Message",
        file_count="multiple",
        sources=["upload", "microphone"],
        placeholder="Write, attach files, or record",
    ),
    outputs=[
        gr.Textbox(label="What it is", lines=3),
        gr.MultimodalTextbox(label="Louder", interactive=False),
    ],
    title="Describe files",
)

if __name__ == "__main__":
    demo.launch()
