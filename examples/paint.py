"""Paint: a painting repeats itself as wallpaper, in its colours."""

import gradio as gr
import numpy as np


def wallpaper(painting, rows):
    if painting["composite"] is None:
        raise gr.Error("Paint something first.")
    pixels = painting["composite"].astype(float)
    opacity = pixels[..., 3:] / 255
    tile = (pixels[..., :3] * opacity + 255 * (1 - opacity)).astype(np.uint8)[::2, ::2]
    return np.tile(tile, (int(rows), int(rows), 1))


demo = gr.Interface(
    fn=wallpaper,
    inputs=[
        gr.Paint(
            label="Painting",
            canvas_size=(240, 240),
            brush=gr.Brush(default_size=10, colors=["#d6336c", "#4263eb", "#f59f00", "#37b24d"]),
        ),
        gr.Slider(2, 5, 3, step=1, label="Rows"),
    ],
    outputs=gr.Image(label="Wallpaper"),
    title="Wallpaper",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
