"""Retouch: crop and paint over a picture in layers; the function gets every layer."""

import gradio as gr
import numpy as np


def landscape(width=360, height=240):
    y, x = np.mgrid[0:height, 0:width]
    sky = np.stack([90 + y // 3, 140 + y // 3, 235 - y // 5], axis=-1)
    hills = y > 150 + 25 * np.sin(x / 45) + 10 * np.sin(x / 17)
    sky[hills] = [70, 130, 60]
    return sky.astype(np.uint8)


def describe(picture):
    if picture is None:
        raise gr.Error("Choose a picture or draw one.")
    layers = [
        f"layer {n}: {np.count_nonzero(layer[..., 3])} pixels drawn"
        for n, layer in enumerate(picture["layers"], 1)
    ]
    height, width = picture["background"].shape[:2]
    return picture["composite"], f"{width} by {height}; " + "; ".join(layers)


demo = gr.Interface(
    fn=describe,
    inputs=gr.ImageEditor(
        landscape(),
        label="Picture",
        brush=gr.Brush(
            default_size=8,
            colors=["#e03131", "#f08c00", "#1971c2", ("#2f9e44", 0.4)],
            default_color="#f08c00",
        ),
        layers=gr.LayerOptions(layers=["Sketch", "Colours"]),
    ),
    outputs=[gr.Image(label="All in one"), gr.Textbox(label="Layers")],
    title="Retouch",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
