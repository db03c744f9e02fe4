"""Sketch: draw, and see how much ink it took."""

import gradio as gr
import numpy as np


def ink(sketch):
    if sketch["composite"] is None:
        raise gr.Error("Draw something first.")
    coverage = sketch["composite"][..., 3] / 255
    rows, columns = np.nonzero(coverage > 0)
    if rows.size == 0:
        return 0, "Nothing is drawn."
    size = f"{columns.max() - columns.min() + 1} by {rows.max() - rows.min() + 1} pixels"
    return round(coverage.mean() * 100, 2), f"The drawing measures {size}."


demo = gr.Interface(
    fn=ink,
    inputs=gr.Sketchpad(label="Sketch", canvas_size=(480, 320)),
    outputs=[gr.Number(label="Ink, in percent"), gr.Textbox(label="Size")],
    title="How much ink?",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
