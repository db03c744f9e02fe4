"""Expenses: a Dataframe to fill in, with typed columns, and one with the sums."""

import gradio as gr
import pandas as pd

ROWS = [
    ["Bread", "food", 3.2, True],
    ["Train", "travel", 18.9, True],
    ["Apples", "food", 4.5, False],
    ["Hotel", "travel", 89.0, False],
    ["Book", "other", 12.0, True],
]


def sums(table):
    table["Price"] = pd.to_numeric(table["Price"], errors="coerce").fillna(0)
    groups = table.groupby("Kind")["Price"].agg(["count", "sum"]).reset_index()
    return groups, float(table["Price"].sum())


demo = gr.Interface(
    fn=sums,
    inputs=gr.Dataframe(
        ROWS,
        headers=["What", "Kind", "Price", "Paid"],
        datatype=["str", "str", "number", "bool"],
        column_count=(4, "fixed"),
        label="Expenses",
        show_search="filter",
        show_row_numbers=True,
    ),
    outputs=[gr.Dataframe(label="By kind"), gr.Number(label="Total")],
    title="Expenses",
)

if __name__ == "__main__":
    demo.launch()
