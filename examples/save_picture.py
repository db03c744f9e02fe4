"""Save a picture: an interface with inputs only; the function writes a file."""

import random
import string

import gradio as gr


def save_image_random_name(image):
    if image is None:
        raise gr.Error("Choose a picture first.")
    name = "".join(random.choices(string.ascii_letters, k=20)) + ".png"
    image.save(name)
    print(f"Saved image to {name}!")


demo = gr.Interface(
    fn=save_image_random_name,
    inputs=gr.Image(type="pil", label="Picture"),
    outputs=None,
    title="Save a picture",
)

if __name__ == "__main__":
    demo.launch()
