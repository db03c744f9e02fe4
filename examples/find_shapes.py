"""Find shapes: the parts of a picture are masks and boxes with a legend."""

import gradio as gr
import numpy as np

COLORS = {"dark": "#3b5bdb", "bright": "#f08c00", "most colourful": "#c2255c"}


def find(picture, limit):
    if picture is None:
        raise gr.Error("Choose a picture first.")
    gray = picture.mean(axis=2)
    strength = picture.max(axis=2).astype(int) - picture.min(axis=2)
    y, x = np.unravel_index(strength.argmax(), strength.shape)
    side = max(8, min(gray.shape) // 6)
    box = (int(x - side), int(y - side), int(x + side), int(y + side))
    dark = (gray < limit) * 0.6
    bright = (gray > 255 - limit) * 0.6
    parts = [(dark, "dark"), (bright, "bright"), (box, "most colourful")]
    return picture, parts


y, x = np.mgrid[0:240, 0:360]
rings = 127 + 127 * np.sin(np.hypot(x - 180, y - 120) / 14)
example = np.stack([rings, rings * (x / 360), 255 - rings * (y / 240)], axis=-1).astype(np.uint8)

demo = gr.Interface(
    fn=find,
    inputs=[gr.Image(example, label="Picture"), gr.Slider(10, 120, 60, step=1, label="Limit")],
    outputs=gr.AnnotatedImage(label="Parts", color_map=COLORS),
    title="Find shapes",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
