"""Webcam: what moves lights up, ten times a second, and no picture leaves your computer."""

import gradio as gr
import numpy as np


def movement(picture, before):
    if picture is None:
        return None, None
    now = picture.mean(axis=2)
    if before is None or before.shape != now.shape:
        return picture // 4, now
    moved = np.clip(np.abs(now - before) * 4, 0, 255)
    glow = np.stack([moved, moved * 0.8, moved * 0.2], axis=-1)
    return np.clip(picture // 4 + glow, 0, 255).astype(np.uint8), now


demo = gr.Interface(
    fn=movement,
    inputs=[
        gr.Image(
            label="Camera",
            sources=["webcam"],
            streaming=True,
            webcam_options=gr.WebcamOptions(constraints={"video": {"width": 640, "height": 480}}),
        ),
        gr.State(),
    ],
    outputs=[gr.Image(label="Movement"), gr.State()],
    live=True,
    stream_every=0.1,
    title="What moves?",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
