"""A picture in, a picture out: numpy and Pillow."""

import gradio as gr
import numpy as np


def sepia(picture):
    weights = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])
    toned = picture.dot(weights.T)
    toned /= toned.max()
    return toned


gr.Interface(sepia, gr.Image(), "image").launch()
