"""Continue a text: a unified interface; the result replaces what was typed."""

import gradio as gr

WORDS = ["and", "then", "the", "fox", "jumped", "over", "a", "lazy", "dog"]


def continue_text(text):
    count = len(text.split())
    return f"{text} {WORDS[count % len(WORDS)]}".strip()


textbox = gr.Textbox(label="Text", lines=4, placeholder="Once upon a time")

demo = gr.Interface(
    fn=continue_text,
    inputs=textbox,
    outputs=textbox,
    title="Continue a text",
    description="One component is input and output at once.",
    submit_btn="Continue",
)

if __name__ == "__main__":
    demo.launch()
