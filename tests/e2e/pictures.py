"""Pictures for tests, and what the page painted."""

from __future__ import annotations

import base64

import numpy as np
from PIL import Image
from playwright.sync_api import Page, expect


def photograph(width: int, height: int) -> Image.Image:
    """Return a picture with gradients and fine detail, the same every time."""
    y, x = np.mgrid[0:height, 0:width]
    noise = np.random.default_rng(7).integers(0, 24, (height, width))
    channels = [x * 230 // width, y * 230 // height, (x + y) * 230 // (width + height)]
    return Image.fromarray((np.stack(channels, axis=-1) + noise[..., None]).astype(np.uint8))


def canvas_pixels(page: Page, label: str) -> np.ndarray:
    """Wait for the picture painted under a label and return its pixels, (height, width, 4)."""
    canvas = page.locator(".block.image").filter(has_text=label).locator("canvas")
    expect(canvas).to_be_visible()
    width, height, data = canvas.evaluate(
        """canvas => {
          const { width, height } = canvas;
          const bytes = canvas.getContext("2d").getImageData(0, 0, width, height).data;
          let binary = "";
          for (let i = 0; i < bytes.length; i += 8192)
            binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
          return [width, height, btoa(binary)];
        }"""
    )
    flat = np.frombuffer(base64.b64decode(data), np.uint8)
    return flat.reshape(height, width, 4)
