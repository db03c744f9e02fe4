"""Postcard: steps that functions go on from, settings in a sidebar, links above."""

import gradio as gr

COLOURS = {"sunny": "#b45309", "stormy": "#1d4ed8"}


def check(text):
    if not text.strip():
        raise gr.Error("Write something first", print_exception=False)
    return gr.Walkthrough(selected=2)


def card(text, name, weather, big):
    size = "1.6rem" if big else "1.1rem"
    return f"<p style='font-size: {size}; color: {COLOURS[weather]}'>{text}<br>— {name or '…'}</p>"


with gr.Blocks(title="Postcard") as demo:
    gr.Navbar(main_page_name="Postcard", value=[("Gradio", "https://www.gradio.app")])
    gr.Markdown("# Postcard")
    with gr.Sidebar(label="Looks", open=False, width=260) as looks:
        gr.Markdown("### Looks")
        weather = gr.Radio(list(COLOURS), value="sunny", label="Weather")
        big = gr.Checkbox(label="Large letters")
        seen = gr.Textbox(label="This panel", interactive=False)
    with gr.Walkthrough() as steps:
        with gr.Step("Text", id=1):
            text = gr.Textbox(label="Your text", lines=3)
            written = gr.Button("Next", variant="primary")
        with gr.Step("Name", id=2):
            name = gr.Textbox(label="Your name")
            signed = gr.Button("Next", variant="primary")
        with gr.Step("Card", id=3):
            shown = gr.HTML()
            again = gr.Button("Write another one")

    written.click(check, text, steps)
    signed.click(lambda: gr.Walkthrough(selected=3), outputs=steps)
    gr.on([signed.click, weather.change, big.change], card, [text, name, weather, big], shown)
    again.click(lambda: (gr.Walkthrough(selected=1), ""), outputs=[steps, text])
    looks.expand(lambda: "opened", outputs=seen)
    looks.collapse(lambda: "closed", outputs=seen)

if __name__ == "__main__":
    demo.launch()
