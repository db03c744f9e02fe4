"""Waves: a matplotlib figure, drawn anew while a Slider moves."""

import gradio as gr
import numpy as np
from matplotlib.figure import Figure


def waves(frequency, damping):
    time = np.linspace(0, 10, 1000)
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    axes.plot(time, np.exp(-damping * time) * np.sin(frequency * time))
    axes.set(xlabel="time", ylabel="height", ylim=(-1, 1), title="A wave that fades")
    axes.grid(alpha=0.4)
    return figure


demo = gr.Interface(
    fn=waves,
    inputs=[
        gr.Slider(1, 10, value=3, label="Frequency"),
        gr.Slider(0, 1, value=0.2, step=0.05, label="Damping"),
    ],
    outputs=gr.Plot(label="Wave"),
    live=True,
    title="Waves",
)

if __name__ == "__main__":
    demo.launch()
