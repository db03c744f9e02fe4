"""Share by link: a button copies a link that brings the inputs along."""

import gradio as gr


def invite(name, guests, day):
    people = "you" if guests <= 1 else f"you and {guests - 1:.0f} of your friends"
    return f"Dear {name}, on {day} there is soup for {people}."


demo = gr.Interface(
    fn=invite,
    inputs=[
        gr.Textbox("Zoë", label="Name"),
        gr.Number(2, label="Guests", minimum=1, precision=0),
        gr.Radio(["Friday", "Saturday"], value="Friday", label="Day"),
    ],
    outputs=gr.Textbox(label="Invitation"),
    deep_link=gr.DeepLinkButton("Copy a link to this", copied_value="Copied"),
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
