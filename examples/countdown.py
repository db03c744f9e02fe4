"""Countdown: a DateTime and a ColorPicker in, a picture drawn with HTML out."""

from datetime import datetime

import gradio as gr


def countdown(moment, color):
    if moment is None:
        raise gr.Error("Pick a day first.")
    days = (moment.date() - datetime.now().date()).days
    words = "today" if days == 0 else f"{abs(days)} days {'to go' if days > 0 else 'ago'}"
    html = (
        f"<p style='margin: 0; padding: 2rem; border: 6px solid {color or '#285bd0'}; "
        f"border-radius: 1rem; font-size: 2rem; text-align: center'>{words}</p>"
    )
    return html, moment


demo = gr.Interface(
    fn=countdown,
    inputs=[
        gr.DateTime("2030-01-01 12:00:00", label="Moment", type="datetime", info="Or: now + 3d"),
        gr.ColorPicker("#c74a0c", label="Frame"),
    ],
    outputs=[gr.HTML(label="Countdown"), gr.DateTime(label="Read as", include_time=False)],
    title="Countdown",
)

if __name__ == "__main__":
    demo.launch()
