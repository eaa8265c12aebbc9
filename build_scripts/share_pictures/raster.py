"""From the SVG of a picture for sharing to a small PNG: resvg draws, few colours are kept.

resvg is told to load no font of the system. What it draws is flat: paper, ink and one bar; sixteen
steps between ink and paper keep the edges of letters smooth at half the size.
"""

from __future__ import annotations

import io

import resvg_py
from PIL import Image, ImageChops

from build_scripts.share_pictures.drawing import BRAND, INK, PAPER
from build_scripts.share_pictures.faces import FACES

LIMIT = 25_000
"""The most bytes of a picture: previews are fetched on phones."""
PIXELS = (960, 504)
"""How large it is drawn: half again as wide as the least that is shown as a large preview."""


def png_of(svg: str) -> bytes:
    """Return the PNG of an SVG, of at most `LIMIT` bytes where few steps between colours do that."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=PIXELS[0],
        skip_system_fonts=True,
        font_files=[str(face.path) for face in FACES],
    )
    image = Image.open(io.BytesIO(bytes(drawn))).convert("RGB")
    data = b""
    for steps in (15, 8, 5, 3):
        data = _in_few_colours(image, steps)
        if len(data) <= LIMIT:
            break
    return data


def _in_few_colours(image: Image.Image, steps: int) -> bytes:
    """The PNG with that many steps from ink to paper, and the colour of the bar."""
    paper, ink, brand = (_channels(colour) for colour in (PAPER, INK, BRAND))
    # The bar alone is much redder than it is blue.
    red, _, blue = image.split()
    is_bar = Image.eval(_difference(red, blue), lambda value: 255 if value > 60 else 0)
    darkest, lightest = _grey(ink), _grey(paper)
    step_of = [
        max(0, min(steps - 1, round((value - darkest) / (lightest - darkest) * (steps - 1))))
        for value in range(256)
    ]
    indexed = image.convert("L").point(step_of)
    indexed.paste(steps, (0, 0), is_bar)
    palette = [
        round(ink[channel] + (paper[channel] - ink[channel]) * step / (steps - 1))
        for step in range(steps)
        for channel in range(3)
    ]
    made = Image.frombytes("P", indexed.size, indexed.tobytes())
    made.putpalette([*palette, *brand])
    out = io.BytesIO()
    made.save(out, "PNG", compress_level=7, bits=4)
    return out.getvalue()


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.subtract(one, other)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _grey(channels: tuple[int, int, int]) -> int:
    """How bright a colour is, as Pillow counts it (ITU-R 601)."""
    red, green, blue = channels
    return (red * 299 + green * 587 + blue * 114) // 1000
