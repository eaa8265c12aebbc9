"""The words of a statement as they are set: the speaker's and the reporter's look apart."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.record import Statement
from build_scripts.record.utterances import Printing
from build_scripts.telling.denials import denial_before
from build_scripts.telling.translations import TranslatedWords
from build_scripts.words.bounds import one_line
from build_scripts.words.sources import Form, form_as_pasted, pasted_stretches

_OPENS = tuple("“\"„«‘'")
"""The signs with which words in quotation marks begin."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of printed words: the speaker's, marks included, or the reporter's around them."""

    text: str
    is_reporters: bool


@dataclass(frozen=True, slots=True)
class ShownWords:
    """Words as a surface shows them: in runs, and with their translation, where they have one.

    The two are one value, so that no surface can show the one without the other.
    """

    runs: tuple[Segment, ...]
    translation: TranslatedWords | None = None

    @property
    def text(self) -> str:
        """The words as plain text, without the translation."""
        return "".join(run.text for run in self.runs)


def segments(words: str, form: Form) -> tuple[Segment, ...]:
    """Part words of mixed form into the speaker's and the reporter's, so that they look apart."""
    words = one_line(words)
    if form is not Form.MIXED:
        return (Segment(words, False),)
    found: list[Segment] = []
    reached = 0
    for stretch in pasted_stretches(words):
        if stretch.outer_start < reached:
            continue
        found.append(Segment(words[reached : stretch.outer_start], True))
        found.append(Segment(words[stretch.outer_start : stretch.outer_end], False))
        reached = stretch.outer_end
    found.append(Segment(words[reached:], True))
    return tuple(segment for segment in found if segment.text)


def words_in_marks(statement: Statement) -> tuple[Segment, ...]:
    """Return the printed words of a statement, as they are set wherever they stand by themselves.

    Transcripts and letters print speech without quotation marks; here it gets them, so that words
    of a speaker always look like a quotation and nothing else does. A denial in the reporter's words
    begins with the verb that denies.
    """
    parts = segments(statement.quotation.text, statement.form)
    if statement.form is Form.DIRECT and parts and not _has_marks(parts[0].text):
        return (Segment(f"“{parts[0].text}”", is_reporters=False),)
    verb = denial_before(statement)
    return (Segment(verb, is_reporters=True), *parts) if verb else parts


def _has_marks(words: str) -> bool:
    """Whether marks of any language enclose all of the words already: none is set twice."""
    return form_as_pasted(words) is Form.DIRECT


def printing_runs(printing: Printing) -> tuple[Segment, ...]:
    """Return the words of one printing of several, the speaker's and the reporter's apart."""
    return segments(printing.words, printing.form)


def own_words(statement: Statement) -> str:
    """Return the speaker's own words alone, as printed, for whoever takes nothing else."""
    runs = segments(statement.quotation.text, statement.form)
    return " […] ".join(run.text for run in runs if not run.is_reporters)


def opens_with_mark(words: ShownWords) -> bool:
    """Whether the words begin with a quotation mark, which may hang out of the column."""
    return words.text[:1] in _OPENS


def one_run(text: str, translation: TranslatedWords | None = None) -> ShownWords:
    """Return words that are all of one kind."""
    return ShownWords((Segment(one_line(text), is_reporters=False),), translation)
