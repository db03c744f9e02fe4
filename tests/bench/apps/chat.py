"""A conversation of a thousand messages whose newest answer grows word by word."""

import gradio as gr

TURNS = [
    message
    for number in range(500)
    for message in (
        {"role": "user", "content": f"Question {number}: what is **{number}** squared?"},
        {"role": "assistant", "content": f"It is `{number * number}`.\n\n- one\n- two\n"},
    )
]


def answer(prompt):
    text = prompt
    for number in range(1, 301):
        text += f" **{number}**" if number % 7 else f" {number}.\n\n"
        yield [*TURNS[:-1], {"role": "assistant", "content": text}]


gr.Interface(answer, "text", gr.Chatbot(TURNS, height=600)).launch()
