"""Check inputs: a validator says what is wrong before the function runs."""

import gradio as gr


def is_adult(name, age):
    return [
        gr.validate(bool(name), "Who are you?"),
        gr.validate(age >= 18, "You must be at least 18."),
    ]


def welcome(name, age):
    return f"Welcome, {name}!"


demo = gr.Interface(
    welcome,
    [gr.Textbox(label="Name"), gr.Number(17, label="Age")],
    gr.Textbox(label="Welcome"),
    validator=is_adult,
    title="Check inputs",
)

if __name__ == "__main__":
    demo.launch()
