"""Order: a Dropdown that is typed in, several choices at once, and boxes to tick."""

import gradio as gr

COUNTRIES = ["Austria", "Bhutan", "Chad", "Denmark", "Egypt", "Fiji", "Ghana", "Haiti", "India"]
SIZES = [("Small", 1), ("Medium", 2), ("Large", 3)]
EXTRAS = ["Cheese", "Olives", "Mushrooms", "Peppers", "Onions"]


def order(country, size, extras, wishes):
    price = size * 4 + len(extras)
    lines = [f"A pizza of size {size} for {price} coins, sent to {country}."]
    lines += [f"With {extra.lower()}." for extra in extras]
    lines += [f"Please: {wish}." for wish in wishes]
    return "\n".join(lines)


demo = gr.Interface(
    fn=order,
    inputs=[
        gr.Dropdown(COUNTRIES, label="Country", info="Type to find it"),
        gr.Dropdown(SIZES, value=2, label="Size", filterable=False),
        gr.CheckboxGroup(EXTRAS, label="Extras", show_select_all=True),
        gr.Dropdown(
            ["cut in pieces", "thin crust", "no salt"],
            multiselect=True,
            allow_custom_value=True,
            max_choices=3,
            label="Wishes",
        ),
    ],
    outputs=gr.Textbox(label="Order", lines=4),
    examples=[["Egypt", 3, ["Cheese", "Onions"], ["thin crust"]]],
    title="Order a pizza",
)

if __name__ == "__main__":
    demo.launch()
