"""Formula: LaTeX in Markdown, drawn by the browser itself."""

import gradio as gr

TEMPLATE = r"""
## Roots of ${a} x^2 {b:+} x {c:+} = 0$

The discriminant is $\Delta = b^2 - 4ac = {discriminant}$, so there {count}:

$$
x_{{1,2}} = \frac{{-b \pm \sqrt{{b^2 - 4ac}}}}{{2a}}
         = \frac{{{minus_b} \pm \sqrt{{{discriminant}}}}}{{{twice_a}}}
$$
"""


def roots(a, b, c):
    if a == 0:
        raise gr.Error("Without a square there is nothing to solve.")
    discriminant = b * b - 4 * a * c
    count = "are two roots" if discriminant > 0 else "is one root"
    return TEMPLATE.format(
        a=a,
        b=b,
        c=c,
        discriminant=discriminant,
        count="is no real root" if discriminant < 0 else count,
        minus_b=-b,
        twice_a=2 * a,
    )


demo = gr.Interface(
    fn=roots,
    inputs=[
        gr.Number(1, label="a", precision=0),
        gr.Number(-3, label="b", precision=0),
        gr.Number(2, label="c", precision=0),
    ],
    outputs=gr.Markdown(
        label="Solution",
        container=True,
        padding=True,
        latex_delimiters=[
            {"left": "$$", "right": "$$", "display": True},
            {"left": "$", "right": "$", "display": False},
        ],
    ),
    title="Quadratic formula",
    description="Solves $$a x^2 + b x + c = 0$$ and shows how.",
)

if __name__ == "__main__":
    demo.launch()
