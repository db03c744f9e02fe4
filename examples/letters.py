"""Letters: HighlightedText with classes and with numbers, and marking by hand."""

import gradio as gr

TEXT = "Berlin has 3.7 million people, and Quito lies at 2850 metres."


def kind(word):
    if any(letter.isdigit() for letter in word):
        return "number"
    return "name" if word[:1].isupper() else None


def letters(text, marked):
    words = text.split(" ")
    classes = [(f"{word} ", kind(word)) for word in words]
    longest = max(len(word) for word in words)
    lengths = [(f"{word} ", 2 * len(word) / longest - 1) for word in words]
    own = [part["token"] for part in marked if part["class_or_confidence"]]
    return classes, lengths, ", ".join(own)


demo = gr.Interface(
    fn=letters,
    inputs=[
        gr.Textbox(TEXT, label="Text"),
        gr.HighlightedText(
            [("Select words here: ", None), ("these", "marked"), (" or others.", None)],
            label="Mark by hand",
            interactive=True,
        ),
    ],
    outputs=[
        gr.HighlightedText(
            label="Names and numbers", combine_adjacent=True, color_map={"name": "#1971c2"}
        ),
        gr.HighlightedText(label="Long and short words", show_legend=True),
        gr.Textbox(label="Marked"),
    ],
    title="Letters",
)

if __name__ == "__main__":
    demo.launch()
