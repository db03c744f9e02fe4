"""Inpaint: what is painted over with the mask is filled from its surroundings."""

import gradio as gr
import numpy as np


def dots(width=320, height=240):
    y, x = np.mgrid[0:height, 0:width]
    picture = np.stack([x * 255 // width, y * 255 // height, 255 - x * 255 // width], axis=-1)
    for row, column in [(60, 80), (140, 200), (180, 90), (70, 240)]:
        picture[np.hypot(y - row, x - column) < 14] = 20
    return picture.astype(np.uint8)


def fill(drawing):
    if drawing["background"] is None or not drawing["layers"]:
        raise gr.Error("Choose a picture and paint over a part of it.")
    picture = drawing["background"][..., :3].astype(float)
    mask = drawing["layers"][0][..., 3] > 0
    picture[mask] = picture[~mask].mean(axis=0) if (~mask).any() else 128
    for _ in range(200):
        near = [np.roll(picture, step, axis) for axis in (0, 1) for step in (-1, 1)]
        picture[mask] = np.mean(near, axis=0)[mask]
    return picture.astype(np.uint8)


demo = gr.Interface(
    fn=fill,
    inputs=gr.ImageMask(dots(), label="Paint over what should go"),
    outputs=gr.Image(label="Filled"),
    title="Inpaint",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
