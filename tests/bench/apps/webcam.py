"""The camera's pictures, ten a second, through numpy."""

import gradio as gr

SIZE = {"width": 640, "height": 480}


def negative(picture):
    return 255 - picture


camera = gr.Image(
    sources=["webcam"], streaming=True, webcam_options=gr.WebcamOptions(constraints=SIZE)
)
gr.Interface(negative, camera, "image", live=True, stream_every=0.1).launch()
