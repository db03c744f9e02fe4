"""Same format: whatever the film's format is, the function gets an MP4 file."""

import gradio as gr


def head(path):
    with open(path, "rb") as film:
        return film.read(12)[4:].decode("latin-1")


demo = gr.Interface(
    head,
    gr.PlayableVideo(label="Film"),
    gr.Textbox(label="How its file begins"),
    title="Same format",
)

if __name__ == "__main__":
    demo.launch()
