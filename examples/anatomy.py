"""Anatomy: a JSON tree of how Python reads an expression."""

import ast

import gradio as gr


def parts(node):
    if isinstance(node, ast.AST):
        return {type(node).__name__: {name: parts(value) for name, value in ast.iter_fields(node)}}
    if isinstance(node, list):
        return [parts(item) for item in node]
    return node


def anatomy(expression):
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError as error:
        raise gr.Error(f"This is not an expression: {error.msg}") from error
    return parts(tree.body)


demo = gr.Interface(
    fn=anatomy,
    inputs=gr.Textbox("max(3, 4 * x) if ready else None", label="Expression"),
    outputs=gr.JSON(label="Its parts", show_indices=True, max_height=600),
    title="Anatomy of an expression",
    examples=["1 + 2 * 3", "[n ** 2 for n in range(10) if n % 2]"],
)

if __name__ == "__main__":
    demo.launch()
