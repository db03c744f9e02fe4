"""Calculator: example rows to choose from, and an error for the visitor."""

import gradio as gr


def calculator(num1, operation, num2):
    if operation == "add":
        return num1 + num2
    if operation == "subtract":
        return num1 - num2
    if operation == "multiply":
        return num1 * num2
    if num2 == 0:
        raise gr.Error("Cannot divide by zero!")
    return num1 / num2


demo = gr.Interface(
    calculator,
    [
        gr.Number(label="First number"),
        gr.Radio(["add", "subtract", "multiply", "divide"], value="add", label="Operation"),
        gr.Number(label="Second number"),
    ],
    gr.Number(label="Result"),
    examples=[[45, "add", 3], [3.14, "divide", 2], [144, "multiply", 2.5], [0, "subtract", 1.2]],
    title="Calculator",
    description="Choose a row to fill in the numbers.",
)

if __name__ == "__main__":
    demo.launch()
