"""Step by step: what comes after a function, if it went well, failed or was cancelled."""

import time

import gradio as gr


def weigh(amount, go_wrong):
    for step in range(1, 21):
        time.sleep(0.1)
        if go_wrong and step == 5:
            raise gr.Error("The scales broke", print_exception=False)
        yield f"{amount * step / 20:.1f} kg of {amount:.1f} kg"


def note(outcome):
    return lambda log: f"{log}{outcome}\n"


with gr.Blocks(title="Step by step") as demo:
    gr.Markdown("# Step by step")
    with gr.Row():
        amount = gr.Slider(1, 100, value=40, label="Amount", info="kilograms")
        go_wrong = gr.Checkbox(label="Break the scales")
    with gr.Row():
        start = gr.Button("Weigh", variant="primary")
        cancel = gr.Button("Cancel", variant="stop")
    scales = gr.Textbox(label="Scales")
    log = gr.Textbox(label="What happened", lines=4)

    weighing = start.click(weigh, [amount, go_wrong], scales)
    weighing.success(note("weighed"), log, log)
    weighing.failure(note("not weighed"), log, log)
    weighing.then(lambda: gr.Button("Weigh again"), outputs=start)
    cancel.click(None, cancels=[weighing])

if __name__ == "__main__":
    demo.launch()
