from __future__ import annotations

from typing import Any

import numpy as np

import js
import pagelet as gr
from pagelet.pixels import Pixels

RED = np.full((2, 3, 3), (255, 0, 0), np.uint8)


def properties(gallery: gr.Gallery) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[gallery.control.nodeId].properties


def test_the_widget_is_told_how_to_lay_out(draw: Any) -> None:
    gallery = gr.Gallery(label="Many", columns=3, rows=2, object_fit="cover", allow_preview=False)
    assert ">Many</span>" in js.html(draw(gallery, editable=False))
    told = properties(gallery)
    assert (told["columns"], told["rows"], told["object_fit"]) == (3, 2, "cover")
    assert told["allow_preview"] is False
    assert told["interactive"] is False


def test_pictures_of_several_kinds_with_captions(draw: Any) -> None:
    gallery = gr.Gallery()
    draw(gallery, editable=False)
    address = "https://example.org/a.png"
    gallery.present(gallery.postprocess([(RED, "red"), address]))
    first, second = properties(gallery)["value"]
    assert first["caption"] == "red"
    assert first["image"]["pixels"]["width"] == 3
    assert second["image"]["url"] == address
    gallery.present(gallery.postprocess(None))
    assert properties(gallery)["value"] == []


def test_films_are_shown_too(draw: Any) -> None:
    gallery = gr.Gallery()
    draw(gallery, editable=False)
    address = "https://example.org/a.mp4"
    gallery.present(gallery.postprocess([(address, "a film")]))
    (entry,) = properties(gallery)["value"]
    assert entry["video"]["url"] == address


def test_its_pictures_come_back(draw: Any, hear: Any) -> None:
    gallery = gr.Gallery(type="numpy")
    draw(gallery)
    gallery.present(gallery.postprocess([(RED, "red")]))
    heard = hear(gallery, "change")
    js.fire(gallery.control, "input")
    (entry,) = heard[0]
    assert isinstance(entry["image"], Pixels)
    ((array, caption),) = gallery.preprocess(heard[0])
    assert (array == RED).all()
    assert caption == "red"
