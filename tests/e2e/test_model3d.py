"""Models as a visitor brings them, turns them, and misses them where there is no WebGL."""

from __future__ import annotations

import base64
import io
import json
import struct
from collections.abc import Callable

import numpy as np
from PIL import Image
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

SAME = """\
import gradio as gr

def same(model):
    return model, "none" if model is None else model.rsplit("/", 1)[-1]

red = gr.Model3D(label="in", clear_color=(1, 0, 0, 1))
dots = gr.Model3D(label="out", display_mode="point_cloud")
gr.Interface(same, red, [dots, gr.Textbox(label="name")]).launch()
"""

CORNERS = [(0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)]


DRACO = (
    "RFJBQ08CAgEBAAAAAwEAAQAAAQf/AREB/wAAAQAJAwAAAgABAQADA1UVrSoDBHCBMRAAAAAA/wcAAAAAAAAAAAAAAAAAAAAA"
    "gD8L"
)
"""The triangle as Draco compresses it."""


def models() -> dict[str, bytes]:
    """Return the same triangle in files of all formats."""
    lines = "\n".join(f"{x} {y} {z}" for x, y, z in CORNERS)
    packed = struct.pack("<9f", *(number for corner in CORNERS for number in corner))
    # In these files z goes upwards.
    upright = struct.pack("<9f", *(n for x, y, z in CORNERS for n in (x, z, y)))
    facet = struct.pack("<3f", 0, 1, 0) + upright + b"\0\0"
    properties = "".join(f"property float {axis}\n" for axis in "xyz")
    head = f"ply\nformat ascii 1.0\nelement vertex 3\n{properties}"
    faces = "element face 1\nproperty list uchar int vertex_indices\nend_header\n"
    uri = "data:application/octet-stream;base64," + base64.b64encode(packed).decode()
    bounds = {"min": [0, 0, 0], "max": [1, 1, 0]}
    corners = {"componentType": 5126, "count": 3, "type": "VEC3", **bounds}
    scene = {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}}]}],
        "accessors": [{"bufferView": 0, **corners}],
        "bufferViews": [{"buffer": 0, "byteLength": 36}],
        "buffers": [{"byteLength": 36, "uri": uri}],
    }
    draco = "KHR_draco_mesh_compression"
    compressed = {"bufferView": 0, "attributes": {"POSITION": 0}}
    packed_mesh = {"attributes": {"POSITION": 0}, "indices": 1, "extensions": {draco: compressed}}
    index = {"componentType": 5125, "count": 3, "type": "SCALAR"}
    uri = "data:application/octet-stream;base64," + DRACO
    smaller = scene | {
        "extensionsUsed": [draco],
        "extensionsRequired": [draco],
        "meshes": [{"primitives": [packed_mesh]}],
        "accessors": [corners, index],
        "bufferViews": [{"buffer": 0, "byteLength": 75}],
        "buffers": [{"byteLength": 75, "uri": uri}],
    }
    return {
        "t.gltf": json.dumps(scene).encode(),
        "draco.gltf": json.dumps(smaller).encode(),
        "t.obj": ("v " + lines.replace("\n", "\nv ") + "\nf 1 2 3\n").encode(),
        "t.stl": bytes(80) + struct.pack("<I", 1) + facet,
        "t.ply": f"{head}{faces}{lines}\n3 0 1 2\n".encode(),
    }


def model(app: AppPage, label: str) -> Locator:
    """Return the model with this label."""
    caption = app.page.locator(".caption", has_text=label)
    return app.page.locator(".block").filter(has=caption).locator("pagelet-model3d")


def bring(box: Locator, name: str, data: bytes) -> None:
    """Choose a file in the browser's dialogue."""
    box.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": data})


def seen(box: Locator) -> int:
    """Wait until a model is drawn, and return how many pixels are not of the red background."""
    room = box.get_by_role("application")
    expect(room).not_to_have_attribute("aria-busy", "true")
    # Two frames after the last change it has been drawn.
    room.evaluate(
        "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"
    )
    picture = np.asarray(Image.open(io.BytesIO(room.screenshot())).convert("RGB")).astype(int)
    middle = picture[40:-10, 10:-10]
    return int((np.abs(middle - [255, 0, 0]).max(axis=-1) > 60).sum())


def test_all_formats_are_shown_and_turned(open_app: OpenApp) -> None:
    app = open_app(SAME)
    box = model(app, "in")
    for name, data in models().items():
        bring(box, name, data)
        front = seen(box)
        assert front > 3000, name
    box.get_by_role("application").focus()
    for _ in range(11):
        app.page.keyboard.press("ArrowRight")
    assert seen(box) < front / 2
    app.page.keyboard.press("Home")
    assert abs(seen(box) - front) < front / 50
    app.page.keyboard.press("+")
    assert seen(box) > front * 1.1
    app.submit()
    app.expect_value("name", "t.ply")
    expect(model(app, "out").get_by_role("button", name="Download")).to_be_visible()
    bring(box, "b.glb", b"no model" * 9)
    expect(app.toast("No preview of b.glb. It is damaged")).to_be_visible()
    expect(box.locator("canvas")).to_be_visible()
    assert seen(box) > 3000
    damaged = "It is damaged"
    for name, said in [("a.splat", "not known"), ("b.glb", damaged), ("c.obj", damaged)]:
        box.get_by_role("button", name="Clear").click()
        expect(box.get_by_role("button", name="Click to Upload")).to_be_visible()
        bring(box, name, b"no model" * 9)
        expect(box.locator(".no-preview")).to_contain_text(said)
    box.get_by_role("button", name="Clear").click()
    bring(box, "apart.gltf", b'{"asset": {"version": "2.0"}, "buffers": [{"uri": "far.bin"}]}')
    expect(box.locator(".no-preview")).to_contain_text("It needs far.bin")


def test_without_webgl_the_file_can_be_saved(open_app: OpenApp) -> None:
    refuse = "HTMLCanvasElement.prototype.getContext = () => null;"
    app = open_app(SAME, before=lambda app: app.page.add_init_script(refuse))
    box = model(app, "in")
    box.locator("input[type=file]").set_input_files(
        {"name": "t.obj", "mimeType": "", "buffer": models()["t.obj"]}
    )
    expect(box).to_contain_text("it has no WebGL")
    with app.page.expect_download() as saved:
        box.get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == "t.obj"
    app.tolerate("WebGL")
