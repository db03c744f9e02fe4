"""Trips: a table of made-up trips as a LinePlot, a BarPlot and a ScatterPlot."""

import gradio as gr
import numpy as np
import pandas as pd


def trips(count):
    random = np.random.default_rng(7)
    table = pd.DataFrame(
        {
            "start": pd.date_range("2026-03-01", periods=int(count), freq="2h"),
            "distance": random.gamma(2, 3, int(count)).round(1),
            "city": random.choice(["Oslo", "Lima", "Pune"], int(count)),
        }
    )
    table["minutes"] = (table["distance"] * 4 + random.normal(8, 2, int(count))).round()
    return table, table, table


demo = gr.Interface(
    fn=trips,
    inputs=gr.Slider(12, 240, value=96, step=12, label="Trips"),
    outputs=[
        gr.LinePlot(
            x="start", y="distance", color="city", x_bin="1d", y_aggregate="mean", label="By day"
        ),
        gr.BarPlot(x="city", y="minutes", y_aggregate="sum", sort="-y", label="Minutes by city"),
        gr.ScatterPlot(x="distance", y="minutes", color="city", tooltip="all", label="Each trip"),
    ],
    live=True,
    title="Trips",
)

if __name__ == "__main__":
    demo.launch()
