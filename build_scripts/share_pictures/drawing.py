"""What a picture for sharing says, and its SVG: flat colours and lines that we break ourselves.

No renderer of SVG wraps text, and what is given up here (style sheets, variables, directions) is
drawn differently by each of them. Words are never cut: what is left off could be a limit or a “not”.
Where they do not fit, the rows go first; where the title alone does not fit, there is no picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from build_scripts.share_pictures.faces import (
    ARABIC,
    SANS,
    SERIF,
    Typeface,
    can_be_drawn,
    runs_right_to_left,
    width_of,
)

WIDTH, HEIGHT = 1200, 630
"""The shape that networks show whole."""
PAPER, INK, SOFT, BRAND = "#fffdf9", "#1c1b19", "#5b5750", "#9b1c1c"
"""The colours of the light scheme (docs/stylesheets/tokens.css)."""

_MARGIN = 72
_BAR = 12
_TOP, _BOTTOM = 70, 560
_KICKER, _ROW, _FOOT = 28, 30, 24
_TITLE_SIZES = (66, 58, 50, 44, 38)
_LEADING = 1.22


@dataclass(frozen=True, slots=True)
class SharePicture:
    """The words of a picture: what it belongs to, its title, a few rows, and a last line.

    Where the title is not ours, `kicker` or a row says whose it is.
    """

    kicker: str
    title: str
    rows: tuple[str, ...] = ()
    foot: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All that is written on it, from the top down: the description for who cannot see it."""
        return tuple(filter(None, (self.kicker, self.title, *self.rows, self.foot)))


@dataclass(frozen=True, slots=True)
class _SetLine:
    words: str
    face: Typeface
    size: int
    colour: str
    baseline: float


def svg_of(picture: SharePicture) -> str | None:
    """Return the SVG of a picture, without what does not fit; None where the title cannot be drawn."""
    rows = tuple(row for row in picture.rows if can_be_drawn(row))
    if rows != picture.rows:
        rows = ()  # A part of what is held reads like all of it.
    if not can_be_drawn(picture.title):
        return None
    for shown in (rows, ()):
        for size in _TITLE_SIZES:
            if lines := _placed(picture, shown, size):
                return _svg(lines)
    return None


def _placed(picture: SharePicture, rows: tuple[str, ...], size: int) -> list[_SetLine]:
    """The lines of a picture with a title of one size, or none where they do not fit."""
    lines: list[_SetLine] = []
    reached = float(_TOP)
    blocks: list[tuple[str, Typeface, int, str, float]] = [
        (picture.kicker, SANS, _KICKER, SOFT, 0),
        (picture.title, SERIF, size, INK, 26),
        *((row, SANS, _ROW, INK, 28 if not index else 10) for index, row in enumerate(rows)),
    ]
    for words, face, size_, colour, space in blocks:
        if not can_be_drawn(words):
            continue
        face_ = ARABIC if runs_right_to_left(words) else face
        broken = list(broken_lines(words, face_, size_, WIDTH - 2 * _MARGIN))
        reached += space if lines else 0
        for line in broken:
            if width_of(line, face_, size_) > WIDTH - 2 * _MARGIN:
                return []
            reached += size_ * _LEADING
            lines.append(_SetLine(line, face_, size_, colour, reached))
    if reached > _BOTTOM - 20:
        return []
    if picture.foot and can_be_drawn(picture.foot):
        lines.append(_SetLine(picture.foot, SANS, _FOOT, SOFT, HEIGHT - 36))
    return lines


def broken_lines(words: str, face: Typeface, size: int, width: float) -> Iterator[str]:
    """Yield words in lines no wider than `width` pixels, as even as they can be.

    A single word that is wider stands alone in its line; whoever asks must look.
    """
    pieces = words.split()
    if not pieces:
        return
    greedy = _filled(pieces, face, size, width)
    # The same number of lines, set narrower: no last line of one word.
    narrow, wide = width / 2, width
    while wide - narrow > 8:
        middle = (narrow + wide) / 2
        if len(_filled(pieces, face, size, middle)) > len(greedy):
            narrow = middle
        else:
            wide = middle
    yield from _filled(pieces, face, size, wide)


def _filled(pieces: list[str], face: Typeface, size: int, width: float) -> list[str]:
    """Words in lines, each filled up before the next begins."""
    lines = [pieces[0]]
    for piece in pieces[1:]:
        longer = f"{lines[-1]} {piece}"
        if width_of(longer, face, size) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _svg(lines: list[_SetLine]) -> str:
    texts = Markup("").join(_text(line) for line in lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
        f'<rect width="{WIDTH}" height="{_BAR}" fill="{BRAND}"/>{texts}</svg>'
    )


def _text(line: _SetLine) -> Markup:
    """One line of text. From right to left it ends at the right edge: no `direction`, which
    renderers take in two ways."""
    to_left = runs_right_to_left(line.words)
    x, anchor = (WIDTH - _MARGIN, "end") if to_left else (_MARGIN, "start")
    return Markup(
        '<text x="{}" y="{:.1f}" text-anchor="{}" font-family="\'{}\'" font-weight="{}"'
        ' font-size="{}" fill="{}">{}</text>'
    ).format(
        x, line.baseline, anchor, line.face.family, line.face.weight, line.size, line.colour,
        escape(line.words),
    )  # fmt: skip
