"""A tie in words, worked out once: it stands on the pages of articles, of both actors and of the two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from build_scripts.record import Evidence, Record, ReportEvidence, Tie
from build_scripts.record.derived import derived
from build_scripts.record.of_each_tie import OfEachTie
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.words import SHORT_UNCHECKED
from build_scripts.views.ties.tie_headings import HeadingParts, heading_of, line_label
from build_scripts.views.ties.tie_lines import BodyLine, every_qualifier, lines_of, short_qualifier


@dataclass(frozen=True, slots=True)
class WordedTie:
    """What is said of a tie wherever it is shown.

    `label` stands on a line between two names; `qualifier` says who says what, and whether that was
    compared, `brief` the same in few words; `lines` what each body says.
    """

    heading: HeadingParts
    label: str
    qualifier: str
    brief: str
    lines: tuple[BodyLine, ...]

    @property
    def sentence(self) -> str:
        """The heading as plain text."""
        return "".join(part.text for part in self.heading)


@derived
def worded_ties(record: Record) -> OfEachTie[WordedTie]:
    """Return the words of every tie of a record, by its key: each when it is first asked for."""
    return OfEachTie(record, _in_words)


def worded_tie(record: Record, tie: Tie) -> WordedTie:
    """Return what is said of a tie: by all articles, also on the page of one."""
    return worded_ties(record)[tie.key]


def heading_text(record: Record, tie: Tie) -> str:
    """Return the heading of a tie as plain text."""
    return worded_tie(record, tie).sentence


def _in_words(record: Record, tie: Tie) -> WordedTie:
    unchecked = unchecked_words(e for a in tie.assertions for e in a.evidence)
    return WordedTie(
        heading=heading_of(record, tie),
        label=line_label(record, tie),
        qualifier=_joined(every_qualifier(record, tie), unchecked),
        brief=_joined(short_qualifier(record, tie), unchecked),
        lines=lines_of(record, tie),
    )


def unchecked_words(evidence: Iterable[Evidence]) -> str:
    """Say that words on which something rests were not compared; empty where all were."""
    items = [item for item in evidence if not isinstance(item, ReportEvidence)]
    unchecked = unchecked_in(items)
    if not unchecked:
        return ""
    label = SHORT_UNCHECKED.lower()
    return label if unchecked == len(items) else f"partly {label}"


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))
