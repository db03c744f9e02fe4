import io

from PIL import Image


def call(data, as_png):
    picture = np.asarray(Image.open(io.BytesIO(data.to_bytes())).convert("RGB"))  # noqa: F821
    result = (sepia(picture) * 255).astype(np.uint8)  # noqa: F821
    if as_png:
        buffer = io.BytesIO()
        Image.fromarray(result).save(buffer, "PNG")
        return buffer.getbuffer()
    height, width = result.shape[:2]
    pixels = np.full((height, width, 4), 255, np.uint8)  # noqa: F821
    pixels[..., :3] = result
    return [width, height, pixels.reshape(-1)]
