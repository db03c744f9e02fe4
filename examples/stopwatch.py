"""Stopwatch: a Timer ticks while it is active, and a function starts and stops it."""

import gradio as gr


def tick(seconds):
    seconds = round(seconds + 0.1, 1)
    return seconds, f"## {seconds:.1f} s"


with gr.Blocks(title="Stopwatch") as demo:
    gr.Markdown("# Stopwatch")
    seconds = gr.State(0)
    face = gr.Markdown("## 0.0 s")
    timer = gr.Timer(0.1, active=False)
    with gr.Row():
        start = gr.Button("Start", variant="primary")
        stop = gr.Button("Stop")
        reset = gr.Button("Reset")
    laps = gr.Dataframe(
        headers=["lap", "seconds"], datatype=["number", "number"], type="array", label="Laps"
    )

    timer.tick(tick, seconds, [seconds, face])
    start.click(lambda: gr.Timer(active=True), outputs=timer)

    @stop.click(inputs=[seconds, laps], outputs=[timer, laps])
    def stop_and_note(seconds, laps):
        laps = [row for row in laps if row[1]]
        return gr.Timer(active=False), [*laps, [len(laps) + 1, seconds]]

    reset.click(lambda: (0, "## 0.0 s", gr.Timer(active=False)), outputs=[seconds, face, timer])

if __name__ == "__main__":
    demo.launch()
