"""Mood: a Radio and a Textbox in, a Label with confidences and some HTML out."""

import gradio as gr

WORDS = {
    "happy": {"good", "great", "love", "nice", "happy", "sun", "fun"},
    "sad": {"bad", "sad", "rain", "loss", "cry", "sorry"},
    "angry": {"hate", "angry", "mad", "never", "worst"},
}


def mood(text, style):
    words = text.lower().split()
    if not words:
        raise gr.Error("Write a sentence first.")
    counts = {name: 1 + sum(word in found for word in words) for name, found in WORDS.items()}
    total = sum(counts.values())
    shares = {name: count / total for name, count in counts.items()}
    best = max(shares, key=shares.get)
    face = {"happy": "🙂", "sad": "🙁", "angry": "😠"}[best]
    html = f"<p style='font-size: 4rem; margin: 0; text-align: center'>{face}</p>"
    return shares, html if style == "face" else f"<p>This sounds <b>{best}</b>.</p>"


demo = gr.Interface(
    fn=mood,
    inputs=[
        gr.Textbox(label="A sentence", lines=2),
        gr.Radio(["face", "words"], value="face", label="Answer with"),
    ],
    outputs=[gr.Label(label="Mood"), gr.HTML(label="Answer")],
    title="Mood",
    article="The words are **counted**, nothing more.",
)

if __name__ == "__main__":
    demo.launch()
