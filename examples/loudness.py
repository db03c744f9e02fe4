"""Loudness: what the microphone hears is measured while it is heard."""

import gradio as gr
import numpy as np


def loudness(heard):
    rate, samples = heard
    level = np.sqrt(np.mean(np.square(samples / 32768.0)))
    return f"{20 * np.log10(max(level, 1e-5)):.0f} dB over {len(samples) / rate:.1f} seconds"


demo = gr.Interface(
    loudness,
    gr.Microphone(label="Microphone", streaming=True),
    gr.Textbox(label="Loudness"),
    live=True,
    title="Loudness",
)

if __name__ == "__main__":
    demo.launch()
