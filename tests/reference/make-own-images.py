"""Images in the forms that people bring, and their middle squares as Pillow decodes them and NumPy averages them."""
import io
import pathlib
import sys
import zipfile

import numpy as np
import PIL
from PIL import Image

from fixtures import write

folder = pathlib.Path(__file__).with_name("own")
random = np.random.default_rng(1)
height, width = 13, 18


def drawing(count=3):
    """A slope in each channel, with a disc in it."""
    y, x = np.mgrid[0:height, 0:width]
    disc = ((x - 10) ** 2 + (y - 5) ** 2 < 14)[..., None]
    slopes = np.stack([13 * x, 19 * y, 255 - 8 * x - 8 * y, 5 * x + 11 * y], -1)[..., :count]
    return np.clip(np.where(disc, 255 - slopes, slopes), 0, 255).astype(np.uint8)


def saved(image, form, **how):
    file = io.BytesIO()
    image.save(file, form, **how)
    return file.getvalue()


def turned(image, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(image, "JPEG", quality=95, subsampling=0, exif=exif)


def white(image):
    """What shines through to white paper, in floats, rounded."""
    rgba = np.asarray(image.convert("RGBA"), dtype=float)
    alpha = rgba[..., 3:] / 255
    return np.floor(rgba[..., :3] * alpha + 255 * (1 - alpha) + 0.5)


def means(length, count):
    """How much each of the old places counts for each of the new. [count, length]"""
    size = length / count
    begins, ends = np.arange(count)[:, None] * size, (np.arange(count)[:, None] + 1) * size
    old = np.arange(length)[None]
    return np.clip(np.minimum(ends, old + 1) - np.maximum(begins, old), 0, None) / size


def square(rgb, side):
    edge = min(rgb.shape[:2])
    top, left = [(length - edge) // 2 for length in rgb.shape[:2]]
    middle = np.asarray(rgb, dtype=float)[top : top + edge, left : left + edge]
    weights = means(edge, side)
    return np.einsum("ij,jkc,lk->ilc", weights, middle, weights)


rgb, grey = Image.fromarray(drawing()), Image.fromarray(drawing(1)[..., 0])
rgba = Image.fromarray(drawing(4), "RGBA")
deep = (drawing(1)[..., 0].astype(np.uint16) * 257).astype(np.uint16)
palette = rgb.quantize(16)
clear = palette.copy()
clear.info["transparency"] = 3
frames = [rgb.quantize(32), grey.quantize(8)]
upright = Image.fromarray(drawing())  # 18 by 13: an odd rest
files = {
    "colour.png": saved(rgb, "PNG"),
    "grey.png": saved(grey, "PNG"),
    "bits1.png": saved(grey.convert("1"), "PNG"),
    "bits4.png": saved(palette, "PNG", bits=4),
    "bits2.png": saved(rgb.quantize(4), "PNG", bits=2),
    "alpha.png": saved(rgba, "PNG"),
    "grey-alpha.png": saved(rgba.convert("LA"), "PNG"),
    "clear-palette.png": saved(palette, "PNG", transparency=3),
    "clear-grey.png": saved(grey, "PNG", transparency=91),
    "deep.png": saved(Image.fromarray(deep), "PNG"),
    "baseline.jpg": saved(rgb, "JPEG", quality=92, subsampling=0),
    "progressive.jpg": saved(rgb, "JPEG", quality=92, subsampling=0, progressive=True),
    "grey.jpg": saved(grey, "JPEG", quality=92),
    "inks.jpg": saved(rgb.convert("CMYK"), "JPEG", quality=95),
    "turned-3.jpg": turned(upright, 3),
    "turned-6.jpg": turned(upright, 6),
    "turned-8.jpg": turned(upright, 8),
    "still.gif": saved(rgb.quantize(32), "GIF"),
    "interlaced.gif": saved(rgb.quantize(32), "GIF", interlace=1),
    "moving.gif": saved(frames[0], "GIF", save_all=True, append_images=frames[1:]),
    "clear.gif": saved(palette, "GIF", transparency=3),
}
others = {
    "photo.webp": saved(rgb, "WEBP"),
    "photo.tiff": saved(grey, "TIFF"),
    "photo.bmp": saved(Image.fromarray(drawing()[:4, :4]), "BMP"),
}


def read(name, data):
    image = Image.open(io.BytesIO(data))
    if name == "deep.png":
        return np.repeat(np.floor(np.asarray(image) / 257 + 0.5)[..., None], 3, -1)
    orientation = image.getexif().get(0x0112, 1)
    turns = {3: Image.ROTATE_180, 6: Image.ROTATE_270, 8: Image.ROTATE_90}
    return white(image.transpose(turns[orientation]) if orientation in turns else image)


with zipfile.ZipFile(folder / "images.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in {**files, **others}.items():
        archive.writestr(zipfile.ZipInfo(f"pictures/{name}"), data, zipfile.ZIP_DEFLATED)

write(
    __file__,
    [PIL, np],
    {
        name: {
            "size": list(Image.open(io.BytesIO(data)).size),
            "square": np.round(square(read(name, data), 4), 2).ravel(),
        }
        for name, data in files.items()
    },
)
