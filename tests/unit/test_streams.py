from __future__ import annotations

from typing import Any

import js
import pagelet as gr
from unit.apps import launched, on_page


def control(component: Any) -> Any:
    js.document.flush()
    return js.page.nodes[component.control.nodeId]


def seen(red: int) -> dict[str, Any]:
    """Return the state of a camera's picture of one pixel."""
    return {"pixels": {"width": 1, "height": 1, "data": bytes([red, 0, 0, 255]), "mode": "RGB"}}


def test_each_picture_of_a_camera_is_asked_for_when_the_one_before_is_done() -> None:
    camera = gr.Image(sources=["webcam"], streaming=True, type="numpy")
    text = gr.Textbox()
    demo = gr.Interface(lambda image: str(image.tolist()), camera, text, live=True, stream_every=2)

    async def visit() -> None:
        await launched(demo)
        told = control(camera).properties
        assert told["streaming"] is True
        assert told["pace"] == {"every": 2, "limit": 30}
        for red in (200, 100):
            js.edit(camera.control, seen(red))
            js.fire(camera.control, "stream")
            assert js.shown(text.control) != f"[[[{red}, 0, 0]]]"
            await js.finished()
            assert js.shown(text.control) == f"[[[{red}, 0, 0]]]"
        assert [method for method, _ in control(camera).calls] == ["streamed", "streamed"]

    on_page(visit)


def test_the_next_picture_is_asked_for_after_an_error_too() -> None:
    camera = gr.Image(sources=["webcam"], streaming=True)

    def fail(image: Any) -> str:
        raise ValueError("no")

    demo = gr.Interface(fail, camera, "text", live=True)

    async def visit() -> None:
        await launched(demo)
        js.edit(camera.control, seen(1))
        js.fire(camera.control, "stream")
        await js.finished()
        assert [method for method, _ in control(camera).calls] == ["streamed"]

    on_page(visit)
