"""Advice: a Chatbot that thinks aloud, answers word by word, and asks back."""

import time

import gradio as gr

PLANTS = {
    "Fern": ("shade and moist soil", "every second day"),
    "Cactus": ("a sunny window", "twice a month"),
    "Basil": ("much light and warmth", "every morning"),
}


def advise(plant, history):
    light, water = PLANTS[plant]
    history = [
        *(history or START),
        {"role": "user", "content": f"How do I keep a **{plant.lower()}**?"},
    ]
    thought = {"title": "Looking it up", "status": "pending", "id": len(history)}
    yield (
        [*history, {"role": "assistant", "content": "Reading the almanac", "metadata": thought}],
        history,
    )
    time.sleep(0.3)
    done = {**thought, "status": "done", "duration": 0.3}
    history.append({"role": "assistant", "content": "Found it on page 7.", "metadata": done})
    answer = f"""A {plant.lower()} wants:

- **light**: {light}
- **water**: {water}

```python
water("{plant.lower()}")
```

Over a year that is $$w = \\sum_{{d=1}}^{{365}} w_d$$"""
    for end in range(8, len(answer) + 8, 8):
        yield [*history, gr.ChatMessage(answer[:end])], history
        time.sleep(0.01)
    options = [{"value": "yes", "label": "Yes, thanks"}, {"value": "no", "label": "Tell me more"}]
    history.append({"role": "assistant", "content": answer, "options": options})
    yield history, history


START = [
    {"role": "user", "content": "What is this?"},
    {"role": "assistant", "content": "A list of *plants*, and what they need. Choose one."},
]

demo = gr.Interface(
    fn=advise,
    inputs=[gr.Radio(list(PLANTS), value="Fern", label="Plant"), "state"],
    outputs=[gr.Chatbot(START, label="Advice", height=460, editable="user"), "state"],
    title="Advice for plants",
    flagging_mode="never",
)

if __name__ == "__main__":
    demo.launch()
