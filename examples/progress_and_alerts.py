"""Progress and alerts: how far a function is, and what it has to say."""

import time

import gradio as gr


def prepare(items, progress=gr.Progress()):
    if items > 40:
        gr.Warning("This takes a while.")
    for _ in progress.tqdm(range(int(items)), desc="Preparing"):
        time.sleep(0.05)
    gr.Success(f"{items} items are ready.")
    return f"Prepared {items} items."


demo = gr.Interface(
    prepare,
    gr.Slider(1, 60, value=20, step=1, label="Items"),
    gr.Textbox(label="Report"),
    title="Progress and alerts",
)

if __name__ == "__main__":
    demo.launch()
