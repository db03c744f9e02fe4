"""Hangman: a State remembers the letters, several events end in one function."""

import random

import gradio as gr

SECRETS = ["gradio", "python", "pyramid", "browser", "typewriter"]
TRIES = 8


def masked(word, letters):
    return " ".join(letter if letter in letters else "_" for letter in word)


with gr.Blocks(title="Hangman") as demo:
    word = gr.State(lambda: random.choice(SECRETS))
    used = gr.State([])
    gr.Markdown("# Hangman")
    with gr.Row(equal_height=True):
        with gr.Column():
            board = gr.Textbox(label="Word", interactive=False)
            letter = gr.Textbox(label="Your letter", max_length=1, autofocus=True)
            guess = gr.Button("Guess", variant="primary")
        with gr.Column():
            wrong = gr.Label(label="Tries left")
            tried = gr.HighlightedText(
                label="Letters", color_map={"in it": "green", "not in it": "red"}
            )
            again = gr.Button("Another word")

    @gr.on([letter.submit, guess.click], inputs=[letter, used, word], outputs=[letter, used])
    def take(letter, used, word):
        letter = letter.strip().lower()
        if not letter.isalpha():
            raise gr.Error("That is no letter", print_exception=False)
        if letter in used:
            gr.Info(f"You have tried {letter} already.")
            return "", used
        return "", [*used, letter]

    @gr.on(
        [demo.load, used.change, word.change], inputs=[word, used], outputs=[board, wrong, tried]
    )
    def show(word, used):
        left = TRIES - sum(letter not in word for letter in used)
        shown = masked(word, used)
        marks = [(letter, "in it" if letter in word else "not in it") for letter in used]
        if left <= 0:
            gr.Warning(f"It was {word}.")
        elif "_" not in shown:
            gr.Success("Well done!")
        return shown, max(left, 0), marks

    again.click(lambda: (random.choice(SECRETS), []), outputs=[word, used])

if __name__ == "__main__":
    demo.launch()
