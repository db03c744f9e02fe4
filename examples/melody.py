"""Melody: a sound is heard while it is still being computed, note by note."""

import gradio as gr
import numpy as np

RATE = 22050
NOTES = {"C": 261.63, "D": 293.66, "E": 329.63, "F": 349.23, "G": 392.0, "A": 440.0, "H": 493.88}


def melody(notes):
    for note in notes.upper():
        if note not in NOTES:
            continue
        time = np.arange(int(RATE * 0.35)) / RATE
        tone = np.sin(2 * np.pi * NOTES[note] * time) * np.exp(-4 * time)
        yield RATE, (tone * 20000).astype(np.int16)


demo = gr.Interface(
    melody,
    gr.Textbox("CDEFGGAAAAG", label="Notes"),
    gr.Audio(label="Melody", streaming=True, autoplay=True),
    title="Melody",
)

if __name__ == "__main__":
    demo.launch()
