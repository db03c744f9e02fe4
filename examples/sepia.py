"""Sepia: a photograph goes through numpy in the visitor's browser."""

import gradio as gr
import numpy as np


def sepia(image):
    sepia_filter = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])
    toned = image.dot(sepia_filter.T)
    toned /= toned.max()
    return toned


demo = gr.Interface(
    fn=sepia,
    inputs=gr.Image(label="Photograph"),
    outputs=gr.Image(label="Sepia"),
    title="Sepia",
    description="Choose, drop or paste a picture. It never leaves your computer.",
)

if __name__ == "__main__":
    demo.launch()
