"""Twisted: a model that is computed, to turn and to zoom."""

import tempfile

import gradio as gr
import numpy as np


def twisted(turns, sides):
    """Write a twisted column as a Wavefront file."""
    rows = 60
    lines = []
    for row in range(rows + 1):
        height = row / rows
        width = 0.6 + 0.4 * np.cos(height * np.pi) ** 2
        for side in range(sides):
            angle = 2 * np.pi * (side / sides + height * turns)
            lines.append(
                f"v {np.cos(angle) * width:.4f} {height * 3:.4f} {np.sin(angle) * width:.4f}"
            )
    for row in range(rows):
        for side in range(sides):
            corner, beside = row * sides + side + 1, row * sides + (side + 1) % sides + 1
            lines.append(f"f {corner} {beside} {beside + sides} {corner + sides}")
    with tempfile.NamedTemporaryFile("w", suffix=".obj", delete=False) as file:
        file.write("\n".join(lines))
    return file.name


demo = gr.Interface(
    twisted,
    [
        gr.Slider(0, 2, value=0.5, step=0.1, label="Turns"),
        gr.Slider(3, 12, value=4, step=1, label="Sides"),
    ],
    gr.Model3D(label="Column", camera_position=(60, 70, None)),
    title="Twisted",
)

if __name__ == "__main__":
    demo.launch()
