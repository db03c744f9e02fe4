"""Flag answers: what visitors think of a result is logged in a CSV file."""

import gradio as gr


def answer(question):
    return "Yes." if len(question) % 2 else "No."


demo = gr.Interface(
    answer,
    gr.Textbox(label="Question"),
    gr.Textbox(label="Answer"),
    flagging_options=["right", "wrong", "funny"],
    title="Oracle",
    description="Tell what you think of the answer; the log is kept in your browser.",
)

if __name__ == "__main__":
    demo.launch()
