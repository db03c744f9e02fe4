"""Plasma: an interface with outputs only; each Generate draws a new set of pictures."""

import gradio as gr
import numpy as np


def plasma():
    rng = np.random.default_rng()
    y, x = np.mgrid[0:240, 0:240] / 40
    pictures = []
    for number in range(1, 5):
        a, b, c = rng.uniform(0.5, 2, 3)
        waves = np.sin(a * x + number) + np.sin(b * y) + np.sin(c * (x + y))
        channels = [np.sin(waves * np.pi + phase) * 127 + 128 for phase in (0, 2, 4)]
        pictures.append((np.stack(channels, axis=-1).astype(np.uint8), f"Plasma {number}"))
    return pictures


demo = gr.Interface(
    fn=plasma,
    inputs=None,
    outputs=gr.Gallery(label="Plasma", columns=2),
    title="Plasma",
    description="No inputs: press Generate.",
)

if __name__ == "__main__":
    demo.launch()
