"""Tidy: a Code editor in, Python's own rewriting of the source out."""

import ast

import gradio as gr

SOURCE = """def area(width ,height = 1) :
    "The area of a rectangle."
    if (width<0) or (height<0) :
        raise ValueError( 'negative' )
    return width*height

squares = [ n**2 for n in range( 10 ) if n%2 ]
"""


def tidy(source, style):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise gr.Error(f"Line {error.lineno}: {error.msg}") from error
    return ast.unparse(tree) if style == "source" else ast.dump(tree, indent=2)


demo = gr.Interface(
    fn=tidy,
    inputs=[
        gr.Code(SOURCE, language="python", label="Source", lines=10, autocomplete=True),
        gr.Radio(["source", "tree"], value="source", label="Show as"),
    ],
    outputs=gr.Code(language="python", label="Tidied", lines=10, max_lines=20, interactive=False),
    title="Tidy",
)

if __name__ == "__main__":
    demo.launch()
