"""Notes: a BrowserState keeps them in the visitor's browser, also when the page is closed."""

import gradio as gr

with gr.Blocks(title="Notes") as demo:
    notes = gr.BrowserState([], storage_key="notes")
    gr.Markdown("# Notes\nThey stay in your browser, and are here again when you come back.")
    note = gr.Textbox(label="New note", submit_btn=True)
    listed = gr.CheckboxGroup(label="Notes", choices=[])
    with gr.Row():
        remove = gr.Button("Remove those that are ticked", interactive=False)
        clear = gr.Button("Forget all", variant="stop")

    @gr.on([demo.load, notes.change], inputs=notes, outputs=listed)
    def show(notes):
        return gr.CheckboxGroup(choices=notes, value=[])

    @note.submit(inputs=[note, notes], outputs=[note, notes])
    def add(note, notes):
        known = [*notes, note] if note and note not in notes else notes
        return "", known

    listed.change(lambda ticked: gr.Button(interactive=bool(ticked)), listed, remove)

    @remove.click(inputs=[listed, notes], outputs=notes)
    def drop(ticked, notes):
        return [note for note in notes if note not in ticked]

    clear.click(lambda: [], outputs=notes)

if __name__ == "__main__":
    demo.launch()
