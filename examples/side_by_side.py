"""Side by side: interfaces placed in rows and columns of Blocks."""

import gradio as gr


def backwards(text):
    return text[::-1]


with gr.Blocks(title="Side by side") as demo:
    gr.Markdown("# Side by side")
    with gr.Row():
        with gr.Column():
            gr.Interface(
                str.title,
                gr.Textbox(label="Words"),
                gr.Textbox(label="Capitalised"),
                flagging_mode="never",
            )
        with gr.Column():
            gr.Interface(
                backwards,
                gr.Textbox(label="Text"),
                gr.Textbox(label="Backwards"),
                flagging_mode="never",
            )

if __name__ == "__main__":
    demo.launch()
