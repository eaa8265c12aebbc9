"""From SVG to PNG: small, the same each time, and no line without ink."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from build_scripts.share_pictures.drawing import PAPER, SharePicture, svg_of
from build_scripts.share_pictures.raster import LIMIT, PIXELS, png_of


def drawn(*words: str) -> Image.Image:
    svg = svg_of(SharePicture(words[0], words[1] if len(words) > 1 else "x", words[2:]))
    assert svg is not None
    return Image.open(io.BytesIO(png_of(svg))).convert("RGB")


def ink(image: Image.Image) -> int:
    """How many pixels below the bar are not paper."""
    paper = tuple(int(PAPER[i : i + 2], 16) for i in (1, 3, 5))
    below = image.crop((0, 20, *PIXELS))
    return sum(number for number, colour in below.getcolors(100_000) if colour != paper)


@pytest.mark.parametrize(
    "words", ["Who sank it?", "Хто?", "Ποιος;", "چه کسی؟", "“No,” she said", "कौन"]
)
def test_each_text_alone_leaves_ink(words: str) -> None:
    assert ink(drawn("", words)) > ink(drawn("", "\u200b")) + 200


def test_words_from_right_to_left_stand_at_the_right() -> None:
    image = drawn("", "چه کسی کشتی را غرق کرد؟")
    left, right = image.crop((0, 20, 480, 504)), image.crop((480, 20, 960, 504))
    assert len(right.getcolors(100_000)) > 1
    right_edge = image.crop((860, 20, 905, 504))
    assert ink_of(right_edge) > 0
    assert ink_of(left.crop((0, 0, 50, 484))) == 0


def ink_of(image: Image.Image) -> int:
    return sum(number for number, colour in image.getcolors(100_000) if sum(colour) < 600)


def test_a_full_picture_stays_under_the_limit() -> None:
    words = "A question of many words, about Who and When and Why, and of how it was answered then "
    svg = svg_of(SharePicture("Kicker", words * 3, ("Row one: yes", "Row two: no"), "Foot"))
    assert svg is not None
    data = png_of(svg)
    assert len(data) <= LIMIT
    assert Image.open(io.BytesIO(data)).size == PIXELS


def test_the_same_words_are_the_same_bytes() -> None:
    svg = svg_of(SharePicture("Kicker", "Who sank the ferry?")) or ""
    assert png_of(svg) == png_of(svg)


def test_the_colours_are_those_of_the_site() -> None:
    image = drawn("", "Who sank the ferry?")
    assert image.getpixel((480, 3)) == (0x9B, 0x1C, 0x1C)
    assert image.getpixel((480, 490)) == (0xFF, 0xFD, 0xF9)
    darkest = min(colour for _, colour in image.getcolors(100_000))
    assert darkest == (0x1C, 0x1B, 0x19)
