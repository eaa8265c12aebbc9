"""The faces that pictures for sharing are set in: which letters each has, and how wide they are.

The files are whole static fonts under the SIL Open Font License, kept beside this module with
their hashes, so that a picture is the same without a network and without a font of the system.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"

_UNSEEN = ("Cf", "Mn", "Me", "Zl", "Zp")
"""Categories of characters that take no room of their own."""


@dataclass(frozen=True)
class Typeface:
    """One face: its file, and the family and weight by which an SVG names it."""

    file: str
    family: str
    weight: int

    @property
    def path(self) -> Path:
        """Where the file stands."""
        return FOLDER / self.file

    @cached_property
    def _advances(self) -> dict[int, float]:
        """The width of each character that the face has, as a part of the font size."""
        from fontTools.ttLib import TTFont  # Only where a new picture is drawn.

        with TTFont(self.path, lazy=True) as font:
            metrics, unit = font["hmtx"].metrics, font["head"].unitsPerEm
            return {code: metrics[glyph][0] / unit for code, glyph in font.getBestCmap().items()}

    def has(self, character: str) -> bool:
        """Tell whether the face draws a character; one without a glyph would be an empty box."""
        return ord(character) in self._advances

    def width(self, character: str) -> float:
        """Return the width of a character that the face has, as a part of the font size."""
        if unicodedata.category(character) in _UNSEEN:
            return 0.0
        return self._advances[ord(character)]


SERIF = Typeface("SourceSerif4_600SemiBold.ttf", "Source Serif 4", 600)
"""For titles: Latin, Cyrillic, Greek."""
SANS = Typeface("NotoSans_400Regular.ttf", "Noto Sans", 400)
"""For all else in the same scripts."""
ARABIC = Typeface("Vazirmatn_600SemiBold.ttf", "Vazirmatn", 600)
"""For titles and all else in Arabic letters, Persian ones included."""
FACES = (SERIF, SANS, ARABIC)


def can_be_drawn(words: str) -> bool:
    """Tell whether the faces have a letter for every character of some words."""
    return all(
        character.isspace()
        or unicodedata.category(character) == "Cf"
        or any(face.has(character) for face in FACES)
        for character in words
    )


def width_of(words: str, face: Typeface, size: float) -> float:
    """Return the width in pixels of words set in a face; a letter it lacks is taken from another.

    Joined letters of Arabic are a little narrower than the single ones that are added up here.
    """
    return size * sum(_advance(character, face) for character in words)


def _advance(character: str, face: Typeface) -> float:
    if unicodedata.category(character) == "Cf":
        return 0.0
    for one in (face, *FACES):
        if one.has(character):
            return one.width(character)
    return 0.0 if not character.isspace() else 0.25


def runs_right_to_left(words: str) -> bool:
    """Tell whether the first letter that has a direction is written from right to left."""
    for character in words:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


@lru_cache(maxsize=1)
def hash_of_faces() -> str:
    """Return the SHA-256 of all faces together: another file draws another picture."""
    total = hashlib.sha256()
    for face in FACES:
        total.update(face.path.read_bytes())
    return total.hexdigest()
