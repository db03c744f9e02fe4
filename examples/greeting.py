"""Greeting: several inputs and outputs, labels and infos."""

import gradio as gr


def greet(name, is_morning, temperature):
    salutation = "Good morning" if is_morning else "Good evening"
    greeting = f"{salutation} {name}. It is {temperature} degrees today"
    celsius = (temperature - 32) * 5 / 9
    return greeting, round(celsius, 2)


demo = gr.Interface(
    fn=greet,
    inputs=[
        gr.Textbox(label="Name", placeholder="Ada", info="Who is to be greeted"),
        gr.Checkbox(label="It is morning"),
        gr.Slider(0, 100, value=60, label="Temperature in degrees Fahrenheit"),
    ],
    outputs=[gr.Textbox(label="Greeting"), gr.Number(label="Temperature in degrees Celsius")],
    title="Greeting",
    description="Several inputs and outputs: one for each parameter and each returned value.",
)

if __name__ == "__main__":
    demo.launch()
