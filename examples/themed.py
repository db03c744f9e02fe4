"""Themed: a theme of one's own, a style sheet, and labels in the visitor's language."""

import gradio as gr

words = gr.I18n(
    en={"text": "Text", "sign": "Sign", "frame": "Frame"},
    de={"text": "Text", "sign": "Zeichen", "frame": "Rahmen"},
    es={"text": "Texto", "sign": "Signo", "frame": "Marco"},
    fr={"text": "Texte", "sign": "Signe", "frame": "Cadre"},
)

theme = gr.themes.Soft(
    primary_hue="teal",
    secondary_hue="cyan",
    radius_size="lg",
    font=[gr.themes.GoogleFont("Inter"), "system-ui", "sans-serif"],
).set(
    button_primary_background_fill="linear-gradient(90deg, *primary_700, *secondary_700)",
    button_primary_background_fill_dark="linear-gradient(90deg, *primary_700, *secondary_700)",
    button_primary_background_fill_hover="linear-gradient(90deg, *primary_800, *secondary_800)",
    button_primary_text_color="white",
)

css = """
#framed textarea { font-family: monospace; line-height: 1.2; letter-spacing: 0.05em }
.gradio-container h1 { letter-spacing: 0.15em; text-transform: uppercase }
"""

head = '<meta name="description" content="Puts a frame around a text.">'

js = "() => document.querySelector('textarea')?.focus()"


def frame(text, sign):
    lines = text.split("\n")
    width = max(map(len, lines))
    edge = sign * (width + 4)
    inside = [f"{sign} {line:<{width}} {sign}" for line in lines]
    return "\n".join([edge, *inside, edge])


demo = gr.Interface(
    fn=frame,
    inputs=[
        gr.Textbox("Hello,\nworld!", label=words("text"), lines=3),
        gr.Radio(["*", "#", "+"], value="*", label=words("sign")),
    ],
    outputs=gr.Textbox(label=words("frame"), lines=5, elem_id="framed"),
    title="Framed",
    description="Puts a frame around a text; the labels are in your browser's language.",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch(theme=theme, css=css, head=head, js=js, i18n=words)
