"""Before and after: a handle compares a picture with what a function made of it."""

import gradio as gr
from PIL import Image, ImageFilter, ImageOps


def develop(pair, how):
    if pair[0] is None:
        raise gr.Error("Choose a picture first.")
    first = pair[0]
    if how == "blurred":
        return first, first.filter(ImageFilter.GaussianBlur(max(2, first.width / 80)))
    if how == "gray":
        return first, ImageOps.grayscale(first).convert("RGB")
    return first, ImageOps.posterize(first, 2)


def gradient(size=(360, 240)):
    red = Image.linear_gradient("L").rotate(90).resize(size)
    green = Image.linear_gradient("L").resize(size)
    blue = Image.radial_gradient("L").resize(size)
    return Image.merge("RGB", (red, green, blue))


demo = gr.Interface(
    fn=develop,
    inputs=[
        gr.ImageSlider((gradient(), None), label="Picture", type="pil"),
        gr.Radio(["blurred", "gray", "posterized"], value="gray", label="How"),
    ],
    outputs=gr.ImageSlider(label="Before and after", slider_position=40, type="pil"),
    title="Before and after",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
