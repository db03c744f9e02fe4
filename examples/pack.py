"""Pack: Files of any kind in, one archive with all of them out, and what is inside."""

import tempfile
import zipfile
from pathlib import Path

import gradio as gr


def pack(paths, notes):
    if not paths:
        raise gr.Error("Choose some files first.")
    archive = Path(tempfile.mkdtemp(), "packed.zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in paths:
            packed.write(path, Path(path).name)
        if notes is not None:
            packed.writestr("notes.txt", notes)
        lines = [f"{item.filename}: {item.file_size} bytes" for item in packed.infolist()]
    return str(archive), "\n".join(lines)


demo = gr.Interface(
    fn=pack,
    inputs=[
        gr.Files(label="Files", allow_reordering=True),
        gr.File(label="Notes", file_types=[".txt", ".md"], type="binary", height=160),
    ],
    outputs=[gr.File(label="Archive"), gr.Textbox(label="Inside", lines=4)],
    title="Pack files",
)

if __name__ == "__main__":
    demo.launch()
