from __future__ import annotations

from pathlib import Path
from typing import Any

import js
import pagelet as gr

HELLO = [
    {"role": "user", "content": "Hi\nthere"},
    {"role": "assistant", "content": "Hello"},
]


def told(chatbot: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[chatbot.control.nodeId].properties


def calls(chatbot: Any) -> list[Any]:
    js.document.flush()
    return js.page.nodes[chatbot.control.nodeId].calls


def test_a_conversation_is_one_text_with_a_line_for_each_part(draw: Any) -> None:
    chatbot = gr.Chatbot(HELLO)
    draw(chatbot, editable=False)
    first, words, second, answer = told(chatbot)["value"].split("\n")
    assert first == '{"role": "user", "metadata": null, "options": null}'
    assert words == '"Hi\\nthere'
    assert second.startswith('{"role": "assistant"')
    assert answer == '"Hello'


def test_what_grows_only_grows_at_its_end(draw: Any) -> None:
    chatbot = gr.Chatbot(HELLO)
    draw(chatbot, editable=False)
    before = told(chatbot)["value"]
    chatbot.present(chatbot.postprocess([HELLO[0], {**HELLO[1], "content": 'Hello "you"\n'}]))
    assert told(chatbot)["value"].startswith(before)
    chatbot.present(chatbot.postprocess([]))
    assert told(chatbot)["value"] == ""


def test_it_is_read_as_it_was_shown_and_as_the_visitor_changed_it(draw: Any, hear: Any) -> None:
    chatbot = gr.Chatbot(HELLO, editable="user")
    draw(chatbot, editable=False)
    assert told(chatbot)["editable"] == "user"
    assert chatbot.preprocess(chatbot.read()) == chatbot.postprocess(HELLO)
    heard = hear(chatbot, "change")
    head = '{"role": "user", "metadata": null, "options": null}'
    js.edit(chatbot.control, f'{head}\n"Other \\"words\\"')
    (edited,) = heard
    assert edited[0]["content"] == [{"text": 'Other "words"', "type": "text"}]
    js.edit(chatbot.control, "")
    assert heard[1] == []


def test_the_function_may_change_what_it_gets(draw: Any) -> None:
    chatbot = gr.Chatbot(HELLO)
    draw(chatbot, editable=False)
    received = chatbot.preprocess(chatbot.read())
    received[1]["content"][0]["text"] += " again"
    chatbot.present(chatbot.postprocess(received))
    assert told(chatbot)["value"].endswith('"Hello again')


def test_media_are_handed_over_once_and_other_files_when_they_are_saved(
    draw: Any, tmp_path: Path
) -> None:
    picture, table = tmp_path / "a.png", tmp_path / "a.csv"
    picture.write_bytes(b"png")
    table.write_bytes(b"csv")
    message = {"role": "assistant", "content": [{"path": str(picture)}, {"path": str(table)}]}
    chatbot = gr.Chatbot([message])
    draw(chatbot, editable=False)
    chatbot.present(chatbot.postprocess([message, *HELLO]))
    ((method, (path, data, kind)),) = calls(chatbot)
    assert (method, path, bytes(data), kind) == ("save", str(picture), b"png", "image/png")
    js.fire(chatbot.control, "wanted", {"path": str(table)})
    method, (path, data, _) = calls(chatbot)[-1]
    assert (method, path, bytes(data)) == ("save", str(table), b"csv")
    assert chatbot.read()[0]["content"][1]["file"]["path"] == str(table)


def test_a_file_that_is_not_there_is_said_to_be_missing(draw: Any) -> None:
    chatbot = gr.Chatbot([{"role": "user", "content": {"path": "/nowhere/a.png"}}])
    draw(chatbot, editable=False)
    ((method, (path, message)),) = calls(chatbot)
    assert (method, path) == ("refuse", "/nowhere/a.png")
    assert "a.png" in message


def test_components_are_drawn_once_and_removed_with_their_message(draw: Any) -> None:
    table = gr.JSON({"a": 1})
    shown = [*HELLO, {"role": "assistant", "content": [table]}]
    chatbot = gr.Chatbot(shown)
    element = draw(chatbot, editable=False)
    assert 'data-part="1"' in js.html(element)
    chatbot.present(chatbot.postprocess([*shown, *HELLO]))
    assert js.html(element).count("<pagelet-json") == 1
    received = chatbot.preprocess(chatbot.read())
    assert isinstance(received[2]["content"][0]["instance"], gr.JSON)
    chatbot.present(chatbot.postprocess(received))
    assert js.html(element).count("<pagelet-json") == 1
    chatbot.present(chatbot.postprocess(HELLO))
    assert "<pagelet-json" not in js.html(element)


def test_the_page_knows_who_listens(draw: Any) -> None:
    chatbot = gr.Chatbot(HELLO)
    draw(chatbot, editable=False)
    heard: list[Any] = []
    chatbot.listen("like", lambda event: heard.append(event.detail))
    assert told(chatbot)["heard"] == ["like"]
    js.fire(chatbot.control, "chat-like", {"index": 1, "value": ["Hello"], "liked": True})
    assert heard[0]["liked"] is True


def test_how_it_looks(draw: Any, tmp_path: Path) -> None:
    avatar = tmp_path / "me.png"
    avatar.write_bytes(b"png")
    examples = [{"text": "Ask", "display_text": "Ask me", "files": ["/tmp/a.csv"]}]
    chatbot = gr.Chatbot(
        avatar_images=(str(avatar), None),
        examples=examples,
        layout="panel",
        height=300,
        max_height="50vh",
        buttons=["copy"],
    )
    element = draw(chatbot, editable=False)
    properties = told(chatbot)
    assert properties["avatars"][0].startswith("data:image/png;base64,")
    assert properties["examples"][0]["files"][0]["orig_name"] == "a.csv"
    assert (properties["layout"], properties["buttons"]) == ("panel", ["copy"])
    assert 'style="height: 300px; max-height: 50vh"' in js.html(element)
    chatbot.show_status("pending", "full")
    assert told(chatbot)["activity"] == "pending"
    assert js.page.nodes[chatbot.status.nodeId].properties["mode"] == "minimal"
