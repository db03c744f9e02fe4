"""Echo: a sound from a file or the microphone comes back with an echo, and as a tone."""

import gradio as gr
import numpy as np


def echo(sound, delay, strength):
    if sound is None:
        raise gr.Error("Record or choose a sound first.")
    rate, samples = sound
    late = int(delay * rate)
    mixed = np.pad(samples.astype(np.float64), [(0, late)] + [(0, 0)] * (samples.ndim - 1))
    mixed[late:] += samples * strength
    return rate, np.clip(mixed, -32768, 32767).astype(np.int16)


demo = gr.Interface(
    echo,
    [
        gr.Audio(label="Sound"),
        gr.Slider(0.05, 1, value=0.25, step=0.05, label="Delay in seconds"),
        gr.Slider(0, 1, value=0.6, step=0.1, label="Strength"),
    ],
    gr.Audio(label="With an echo"),
    title="Echo",
    description="Record something, or choose a file. It never leaves your computer.",
)

if __name__ == "__main__":
    demo.launch()
