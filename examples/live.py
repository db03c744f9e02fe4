"""Live: the function runs at each change, without a button."""

import gradio as gr


def convert(celsius):
    return celsius * 9 / 5 + 32, celsius + 273.15


demo = gr.Interface(
    convert,
    gr.Slider(-40, 100, value=20, step=0.5, label="Degrees Celsius"),
    [gr.Number(label="Degrees Fahrenheit"), gr.Number(label="Kelvin")],
    live=True,
    title="Temperatures",
)

if __name__ == "__main__":
    demo.launch()
