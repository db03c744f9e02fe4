"""Little play: a Dialogue of two speakers with stage directions, and its lines counted."""

import gradio as gr

SPEAKERS = ["Romeo", "Juliet"]
TAGS = ["(aside)", "(laughs)", "(sighs)", "(whispers)"]
START = [
    {"speaker": "Romeo", "text": "But soft! What light through yonder window breaks?"},
    {"speaker": "Juliet", "text": "(sighs) Ay me!"},
]


def counted(lines):
    words = dict.fromkeys(SPEAKERS, 0)
    for line in lines:
        words[line["speaker"]] = words.get(line["speaker"], 0) + len(line["text"].split())
    return words, lines[::-1]


demo = gr.Interface(
    fn=counted,
    inputs=gr.Dialogue(
        START, type="list", speakers=SPEAKERS, tags=TAGS, label="Play", interactive=True
    ),
    outputs=[
        gr.JSON(label="Words", open=True),
        gr.Dialogue(speakers=SPEAKERS, label="Backwards", interactive=False),
    ],
    title="A little play",
)

if __name__ == "__main__":
    demo.launch()
