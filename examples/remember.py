"""Remember: a State keeps what one visit has collected."""

import gradio as gr


def remember(word, known):
    known = [*known, word] if word and word not in known else known
    return f"{len(known)} words: {', '.join(known)}", known


demo = gr.Interface(
    remember,
    [gr.Textbox(label="Word"), gr.State([])],
    [gr.Textbox(label="Known so far"), gr.State()],
    title="Remember",
    description="Clear forgets everything.",
)

if __name__ == "__main__":
    demo.launch()
