"""A table of a hundred thousand rows and twenty columns."""

import gradio as gr
import numpy as np
import pandas as pd


def table(prompt):
    numbers = np.random.default_rng(len(prompt)).random((100_000, 20)).round(4)
    return pd.DataFrame(numbers, columns=[f"column {at}" for at in range(20)])


gr.Interface(table, "text", gr.Dataframe()).launch()
