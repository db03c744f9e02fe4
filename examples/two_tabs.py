"""Two tabs: several interfaces in one page."""

import gradio as gr

upper = gr.Interface(str.upper, gr.Textbox(label="Text"), gr.Textbox(label="In capitals"))
count = gr.Interface(len, gr.Textbox(label="Text"), gr.Number(label="Length"))

demo = gr.TabbedInterface([upper, count], ["Capitals", "Length"], title="Two tabs")

if __name__ == "__main__":
    demo.launch()
