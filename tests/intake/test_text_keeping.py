"""`cut`: lines that are kept, with their notes and places; and what is proposed to keep."""

from __future__ import annotations

import pytest
from saved import lines, pdf, read

from build_scripts.intake.keeping import kept, ranges_of
from build_scripts.intake.reading import read_source
from build_scripts.intake.refusals import CannotReadError
from build_scripts.intake.result import NoteKind, PlaceKind

PAGE = (
    "<p>Menu<p>News<h1>The gate</h1><p>The gate is to close for good, the council of the town said."
    "<p>It will <del>not</del> open again before the year is over, said Ann Reed.<p>Share<p>About"
)


def test_lines_are_kept_and_notes_move_with_them() -> None:
    made = read(PAGE)
    (note,) = [note for note in made.notes if note.kind is NoteKind.LEFT_OUT]
    assert made.line_of(note.start) == 9
    cut = kept(made, ranges_of("5-9"))
    assert cut.text.startswith("The gate\n\nThe gate is")
    assert cut.text.endswith("said Ann Reed.\n")
    (note,) = cut.notes
    assert cut.line_of(note.start) == 5
    assert kept(made, ranges_of("1, 5")).text == "Menu\nThe gate\n"


def test_the_page_that_holds_at_a_cut_is_kept_with_it() -> None:
    made = read_source(
        pdf(lines("One ends here."), lines("Two ends here.", "Three is said. ", "Four ends.")),
        cut=((3, 3),),
    )
    assert made.text == "Two ends here. Three is said. Four ends.\n"
    assert made.places_at(0)[PlaceKind.PAGE].value == "2"


@pytest.mark.parametrize("said", ["x", "5-1", "0-4", "1-3,2-5", "1-", ""])
def test_what_names_no_lines_is_refused(said: str) -> None:
    with pytest.raises(CannotReadError):
        ranges_of(said)


def test_lines_that_are_not_there_are_refused() -> None:
    with pytest.raises(CannotReadError, match="has 13 lines, and `cut` names 99"):
        kept(read(PAGE), ((1, 99),))


def test_the_headline_and_the_paragraphs_are_proposed() -> None:
    assert read(PAGE).keep == (5, 9)
    assert read("The gate is to close for good, the council of the town said.").keep is None
