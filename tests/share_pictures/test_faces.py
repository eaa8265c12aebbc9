"""The faces of pictures for sharing: their files are these, and their letters are known."""

from __future__ import annotations

import hashlib

import pytest

from build_scripts.share_pictures.faces import (
    ARABIC,
    FACES,
    FOLDER,
    SANS,
    SERIF,
    can_be_drawn,
    runs_right_to_left,
    width_of,
)


def test_the_files_are_those_whose_hashes_stand_beside_them() -> None:
    listed = dict(
        reversed(line.split()) for line in (FOLDER / "SHA256SUMS").read_text().splitlines()
    )
    found = {face.file: hashlib.sha256(face.path.read_bytes()).hexdigest() for face in FACES}
    assert found == listed


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.family)
def test_the_licence_stands_beside_each_face(face: object) -> None:
    family = face.file.partition("_")[0]  # type: ignore[attr-defined]
    licence = (FOLDER / f"{family}-OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("Who sank the ferry?", True),
        ("Хто потопив пором?", True),
        ("Ποιος βύθισε το πλοίο;", True),
        ("چه کسی کشتی را غرق کرد؟", True),
        ("می\u200cگوید", True),
        ("誰が沈めた", False),
        ("Ferry 🚢", False),
        ("யார்", False),
    ],
)
def test_letters_without_a_glyph_are_known_before_anything_is_drawn(
    words: str, drawn: bool
) -> None:
    assert can_be_drawn(words) is drawn


def test_a_width_grows_with_the_words_and_the_size() -> None:
    assert width_of("", SERIF, 60) == 0
    assert width_of("ferry", SERIF, 60) == pytest.approx(2 * width_of("ferry", SERIF, 30))
    assert width_of("iiii", SANS, 30) < width_of("mmmm", SANS, 30)


def test_marks_and_joiners_take_no_room() -> None:
    assert width_of("بَ", ARABIC, 40) == pytest.approx(width_of("ب", ARABIC, 40))
    assert width_of("می\u200cگوید", ARABIC, 40) == pytest.approx(width_of("میگوید", ARABIC, 40))


@pytest.mark.parametrize(
    ("words", "to_left"),
    [("“Ferry”", False), ("«کشتی» ferry", True), ("1,500", False), ("", False)],
)
def test_the_first_letter_with_a_direction_decides(words: str, to_left: bool) -> None:
    assert runs_right_to_left(words) is to_left
