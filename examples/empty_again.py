"""Empty again: a ClearButton for two fields, and a DuplicateButton, inside of Blocks."""

import gradio as gr

with gr.Blocks(title="Empty again") as demo:
    gr.Markdown("# Empty again\nThe first button empties both fields.")
    name = gr.Textbox("Ada Lovelace", label="Name")
    born = gr.Number(1815, label="Born")
    with gr.Row():
        gr.ClearButton([name, born], value="Empty both")
        gr.DuplicateButton()

if __name__ == "__main__":
    demo.launch()
