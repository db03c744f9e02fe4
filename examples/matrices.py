"""Matrices: a Matrix and a List to edit in, and a Numpy table with their product out."""

import gradio as gr


def product(matrix, factors):
    numbers = [float(row[0]) for row in factors]
    return [
        [float(cell) * number for cell in row] for row, number in zip(matrix, numbers, strict=True)
    ]


demo = gr.Interface(
    fn=product,
    inputs=[
        gr.Matrix([[1, 2], [3, 4]], headers=["a", "b"], label="Matrix", datatype="number"),
        gr.List([[10], [100]], headers=["factor"], label="Factors", datatype="number"),
    ],
    outputs=gr.Numpy(headers=["a", "b"], label="Product", interactive=False),
    title="Matrices",
)

if __name__ == "__main__":
    demo.launch()
