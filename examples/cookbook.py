"""Cookbook: a FileExplorer to choose recipes from a folder, and one that shows what was used."""

import tempfile
from pathlib import Path

import gradio as gr

RECIPES = {
    "cakes/apple.txt": "flour, apples, sugar",
    "cakes/lemon.txt": "flour, lemons, butter",
    "soups/tomato.txt": "tomatoes, salt",
    "soups/winter/pumpkin.txt": "pumpkin, cream, salt",
    "toast.txt": "bread, butter",
}

FOLDER = Path(tempfile.gettempdir(), "cookbook")
for name, ingredients in RECIPES.items():
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ingredients)


def shopping_list(paths):
    needed = {item for path in paths for item in Path(path).read_text().split(", ")}
    return ", ".join(sorted(needed)), paths


demo = gr.Interface(
    fn=shopping_list,
    inputs=gr.FileExplorer("**/*.txt", root_dir=FOLDER, label="Recipes"),
    outputs=[
        gr.Textbox(label="Shopping list"),
        gr.FileExplorer("**/*.txt", root_dir=FOLDER, label="Used", interactive=False),
    ],
    title="Cookbook",
)

if __name__ == "__main__":
    demo.launch()
