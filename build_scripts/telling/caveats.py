"""What must be said beside words so that they do not mislead: one table, in words for each length."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.checking.compared import Ground
from build_scripts.entries import Attribution
from build_scripts.entries.quotation import SpeechMarks
from build_scripts.telling.words import (
    ATTRIBUTIONS,
    SHORT_UNCHECKED,
    capital,
    check_label,
    form_note,
)
from build_scripts.words.sources import Form


class About(StrEnum):
    """What a caveat is about, in the order in which they are said."""

    WHOSE = "whose words they are"
    CUT = "what is left out"
    MARKS = "how its marks were read"
    CITED = "what the speaker only cites"
    RELAYED = "through whom they came"
    SPEAKER = "who says who speaks"
    CHECK = "whether they were compared"


@dataclass(frozen=True, slots=True)
class Caveat:
    """One caveat: `short` beside a link, `line` in a list, `full` where there is room.

    Each begins as a sentence does and has no full stop. An empty one is not needed at that length.
    """

    about: About
    short: str
    line: str
    full: str


def whose_words(form: Form, names: list[str]) -> Caveat | None:
    """Say that not all the words are the speaker's; None where they are. `names` are as in text."""
    note = capital(form_note(form, names))
    if form is Form.INDIRECT:
        return Caveat(About.WHOSE, "Reported, not quoted", "Reported, not quoted", note)
    return Caveat(About.WHOSE, "Quoted in part", note, note) if note else None


_READ_BY_US = "is our reading of the page"
_MARKS = {
    (SpeechMarks.ABSENT, False): (
        "Printed without marks",
        "The article prints these words without quotation marks; that they are the speaker’s own",
    ),
    (SpeechMarks.PRINTED, False): (
        "Its end is not clear in print",
        "Where the quotation ends is not clear in print; that it holds these words",
    ),
    (SpeechMarks.PRINTED, True): (
        "Not clear in print",
        "Speech may be printed here without quotation marks; that these words are the reporter’s",
    ),
}


def how_marks_were_read(marks: SpeechMarks | None, form: Form) -> Caveat | None:
    """Say that an editor read the marks, where print leaves it open; None where nobody had to."""
    found = _MARKS.get((marks, form is Form.INDIRECT)) if marks is not None else None
    if found is None:
        return None
    short, reading = found
    said = f"{reading} {_READ_BY_US}"
    return Caveat(About.MARKS, short, f"{short}: our reading", said)


def what_is_left_out(reason: str | None) -> Caveat | None:
    """Say why words are fair without what was left out; None where nobody had to answer for it."""
    if not reason:
        return None
    said = f"On what is left out: {reason.removesuffix('.')}"
    return Caveat(About.CUT, "Something is left out", said, said)


def what_is_cited(cited: str | None) -> Caveat | None:
    """Say that the speaker only cites; None where nothing is cited."""
    if not cited:
        return None
    said = f"Cites: {cited}"
    return Caveat(About.CITED, "Citing others", said, said)


def who_relayed(names: list[str]) -> Caveat | None:
    """Say that the words came through others, the nearest to the article first; None where not."""
    if not names:
        return None
    relayed = f"elayed by {' and then by '.join(names)}; not heard from the speaker"
    return Caveat(About.RELAYED, "Hearsay", f"Hearsay: r{relayed}", f"R{relayed}")


def who_says_who(attribution: Attribution) -> Caveat | None:
    """Say that it is we who say who speaks; None where the article does."""
    if attribution is not Attribution.INFERRED:
        return None
    said = capital(ATTRIBUTIONS[attribution])
    return Caveat(About.SPEAKER, said, said, said)


def how_checked(ground: Ground, language: str, sense: int) -> Caveat:
    """Say what of words in a language was compared, and with what; at every length only where with nothing."""
    said = SHORT_UNCHECKED if ground is Ground.UNCHECKED else ""
    return Caveat(About.CHECK, said, said, check_label(ground, language, sense).removesuffix("."))


class Caveats(tuple[Caveat, ...]):
    """The caveats of some words, in their order. `but` names those that a surface says elsewhere."""

    __slots__ = ()

    def short(self, but: Container[About] = ()) -> tuple[str, ...]:
        """Return them as marks beside a link or a name."""
        return _filled(c.short for c in self if c.about not in but)

    def line(self, but: Container[About] = ()) -> tuple[str, ...]:
        """Return them as they stand in a list."""
        return _filled(c.line for c in self if c.about not in but)

    def full(self, but: Container[About] = ()) -> tuple[str, ...]:
        """Return them as they stand on a card."""
        return _filled(c.full for c in self if c.about not in but)

    def of(self, about: About) -> Caveat | None:
        """Return the caveat on one thing, None where there is none."""
        return next((caveat for caveat in self if caveat.about is about), None)


def _filled(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, words))
