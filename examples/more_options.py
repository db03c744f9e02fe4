"""More options: further inputs, folded away in an accordion."""

import gradio as gr


def shout(text, times, mark):
    return " ".join([text.upper() + mark] * int(times))


demo = gr.Interface(
    shout,
    gr.Textbox(label="Text"),
    gr.Textbox(label="Shouted"),
    additional_inputs=[
        gr.Slider(1, 10, value=2, step=1, label="How often"),
        gr.Radio(["!", "?", "…"], value="!", label="Mark"),
    ],
    additional_inputs_accordion=gr.Accordion("More options", open=False),
    title="Shout",
)

if __name__ == "__main__":
    demo.launch()
