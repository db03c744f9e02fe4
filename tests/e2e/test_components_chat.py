"""Conversations, and files and lines of text that are told, as a visitor uses them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"

AT_END = "log => log.scrollTop + log.clientHeight >= log.scrollHeight - 2"


def bubble(app: AppPage, text: str) -> Locator:
    """Return the message that holds a text."""
    return app.page.locator(".chat-bubble").filter(has_text=text)


@pytest.mark.browsers
def test_a_chat_streams_thinks_and_is_edited(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "advice.py")
    log = app.page.get_by_role("log", name="Advice")
    expect(log.get_by_text("plants").first).to_be_visible()
    app.page.locator("label").filter(has_text="Cactus").click()
    app.submit()
    thought = app.page.locator("details.thought")
    expect(thought).to_contain_text("Looking it up")
    expect(app.button("Tell me more")).to_be_visible()
    app.page.wait_for_function(f"() => ({AT_END})(document.querySelector('.chat-log'))")
    expect(thought).not_to_have_attribute("open", "")
    thought.locator("summary").click()
    expect(app.page.get_by_text("Found it on page 7.")).to_be_visible()
    expect(bubble(app, "A cactus wants").locator("strong").first).to_have_text("light")
    expect(bubble(app, "A cactus wants").locator("math")).to_be_visible()
    expect(bubble(app, "A cactus wants").locator("pre code")).to_have_text('water("cactus")\n')

    log.evaluate("log => { log.scrollTop = 0; }")
    app.button("Scroll to the end").click()
    app.page.wait_for_function(f"() => ({AT_END})(document.querySelector('.chat-log'))")

    app.page.get_by_role("button", name="Edit").last.click()
    field = app.page.get_by_role("textbox", name="Edit")
    expect(field).to_be_focused()
    field.fill("How do I keep *two*?")
    field.press("Enter")
    expect(bubble(app, "How do I keep two?").locator("em")).to_have_text("two")
    app.button("Clear the conversation").click()
    expect(app.page.locator(".chat-bubble")).to_have_count(0)
    expect(app.button("Clear the conversation")).to_be_hidden()


MEDIA = """\
import gradio as gr
import numpy as np
from PIL import Image

Image.fromarray(np.full((20, 30, 3), (200, 0, 0), np.uint8)).save("red.png")
open("a.csv", "w").write("a,b")

def show(history, again):
    told = [part["type"] for message in history for part in message["content"]]
    answer = ["<b>Here</b> <script>alert(1)</script> <mood>"]
    answer += [{"path": "red.png", "alt_text": "Red"}, {"path": "a.csv"}]
    answer += [gr.JSON({"deep": 1}, label="Tree")]
    return [*history, {"role": "assistant", "content": answer}], ", ".join(told)

demo = gr.Interface(
    show,
    [gr.Chatbot([{"role": "user", "content": "Show it"}], label="Chat", layout="panel"), "text"],
    [gr.Chatbot(label="Answer", feedback_options=["Like", "Odd"]), gr.Textbox(label="told")],
)
demo.launch()
"""


def test_pictures_files_and_components_in_a_chat(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(MEDIA)
    app.submit()
    answer = app.page.get_by_role("log", name="Answer")
    expect(answer.get_by_role("img", name="Red")).to_have_js_property("naturalWidth", 30)
    expect(answer.locator("b")).to_have_text("Here")
    expect(answer.get_by_text("<mood>")).to_be_visible()
    expect(answer.locator("script")).to_have_count(0)
    expect(answer.locator("pagelet-json")).to_contain_text("deep")
    app.expect_value("told", "text")
    with app.page.expect_download() as saved:
        answer.get_by_role("button", name="Download a.csv").click()
    saved.value.save_as(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text() == "a,b"


PASTE = """(field, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const options = { bubbles: true, cancelable: true, clipboardData };
  field.dispatchEvent(new ClipboardEvent("paste", options));
}"""


def test_text_with_files(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "describe_files.py")
    field = app.field("Message")
    row = app.page.locator(".multimodal-row").first
    row.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": b"abc"} for name in ("a.txt", "b.txt")]
    )
    field.fill("two files")
    field.evaluate(PASTE, "long " * 300)
    expect(row.get_by_role("listitem")).to_have_count(3)
    row.get_by_role("button", name="Remove a.txt").click()
    expect(row.get_by_role("button", name="Remove b.txt")).to_be_focused()
    record = row.get_by_role("button", name="Record")
    record.click()
    expect(row.locator(".recording")).to_have_attribute("style", re.compile("level"))
    row.get_by_role("button", name="Stop").click()
    row.get_by_role("button", name="Remove audio.wav").click()
    expect(record).to_be_visible()
    field.press("Enter")
    app.expect_value("What it is", "2 words, 2 files\nb.txt: 3 bytes\npasted_text.txt: 1500 bytes")
    app.expect_value("Louder", "TWO FILES")
    louder = app.page.locator(".multimodal-row").last
    expect(louder.get_by_role("button", name="Download b.txt")).to_be_visible()
    with app.page.expect_download() as saved:
        louder.get_by_role("button", name="Download b.txt").click()
    assert saved.value.path().read_bytes() == b"abc"


@pytest.mark.browsers
def test_files_are_chosen_in_a_tree(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "cookbook.py")
    tree = app.page.get_by_role("tree", name="Recipes")
    soups = tree.get_by_role("treeitem", name="soups")
    soups.click()
    tree.get_by_role("treeitem", name="tomato.txt").locator(".file-check").click()
    expect(soups).to_have_attribute("aria-checked", "mixed")
    soups.press("ArrowUp")
    cakes = tree.get_by_role("treeitem", name="cakes")
    expect(cakes).to_be_focused()
    cakes.press(" ")
    expect(cakes).to_have_attribute("aria-checked", "true")
    cakes.press("ArrowRight")
    expect(tree.get_by_role("treeitem", name="lemon.txt")).to_be_visible()
    cakes.press("ArrowRight")
    apple = tree.get_by_role("treeitem", name="apple.txt")
    expect(apple).to_be_focused()
    apple.press(" ")
    expect(cakes).to_have_attribute("aria-checked", "mixed")
    app.submit()
    app.expect_value("Shopping list", "butter, flour, lemons, salt, tomatoes")
    shown = app.page.get_by_role("tree", name="Used")
    expect(shown.get_by_role("treeitem", name="soups")).to_have_attribute("aria-checked", "mixed")


@pytest.mark.browsers
def test_lines_of_speakers(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "little_play.py")
    play = app.page.locator("pagelet-dialogue").first
    first = play.get_by_label("Line 1")
    expect(first).to_have_value("But soft! What light through yonder window breaks?")
    first.press("End")
    first.press("Enter")
    added = play.get_by_label("Line 2")
    expect(added).to_be_focused()
    expect(play.get_by_label("Speaker").nth(1)).to_have_value("Juliet")
    added.press_sequentially("Who? :la")
    expect(play.locator(".choices > li")).to_have_text(["(laughs)"])
    added.press("Enter")
    expect(added).to_have_value("Who? (laughs) ")
    play.get_by_label("Speaker").nth(1).select_option("Romeo")
    play.get_by_role("switch", name="Plain Text").click()
    text = play.get_by_role("textbox", name="Play")
    expect(text).to_have_value(re.compile(r"\n\[Romeo\] Who\? \(laughs\) \n\[Juliet\] \(sighs\)"))
    text.press("ControlOrMeta+End")
    text.press_sequentially("\n[Romeo] Speak again!")
    play.get_by_role("switch", name="Plain Text").click()
    expect(play.get_by_label("Line 4")).to_have_value("Speak again!")
    play.get_by_role("button", name="Remove this line").last.click()
    app.submit()
    shown = app.page.locator("pagelet-dialogue").last
    expect(shown.get_by_label("Line 1")).to_have_value("(sighs) Ay me!")
    expect(shown.get_by_label("Line 3")).to_have_value(re.compile("But soft!"))
    expect(shown.get_by_label("Line 4")).to_have_count(0)


EVENTS = """\
import gradio as gr

START = [
    {"role": "user", "content": "One?"},
    {"role": "assistant", "content": "Uno.", "options": [{"value": "1", "label": "First"}]},
]

def said(data: gr.EventData):
    return " ".join(f"{name}={value}" for name, value in data._data.items())

with gr.Blocks() as demo:
    chat = gr.Chatbot(START, feedback_options=["Like", "Dislike", "Odd"], editable="all",
                      examples=[{"text": "Hi", "display_text": "Say hi"}], label="Chat")
    log = gr.Textbox(label="log")
    for event in ("like", "retry", "undo", "edit", "option_select", "example_select"):
        getattr(chat, event)(said, None, log)
    chat.clear(lambda history: f"cleared {history}", chat, log)

demo.launch()
"""


def test_what_a_visitor_does_in_a_chat_is_told(open_app: OpenApp) -> None:
    app = open_app(EVENTS)
    app.button("Like").click()
    app.expect_value("log", "index=1 value=['Uno.'] liked=True")
    expect(app.button("Like")).to_have_attribute("aria-pressed", "true")
    app.page.get_by_role("combobox", name="Feedback").select_option("Odd")
    app.expect_value("log", "index=1 value=['Uno.'] liked=Odd")
    expect(app.button("Like")).to_have_attribute("aria-pressed", "false")
    app.button("Retry").click()
    app.expect_value("log", "index=0 value=One?")
    app.button("First").click()
    app.expect_value("log", "index=1 value=1")
    app.button("Edit").last.click()
    field = app.page.get_by_role("textbox", name="Edit")
    field.fill("Dos.")
    field.press("Enter")
    app.expect_value("log", "index=1 value=Dos. previous_value=Uno.")
    app.button("Undo").click()
    app.expect_value("log", "index=0 value=One?")
    app.button("Clear the conversation").click()
    app.expect_value("log", "cleared []")
    app.button("Say hi").click()
    app.expect_value("log", "index=0 value={'text': 'Hi', 'files': []}")
