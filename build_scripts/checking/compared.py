"""What the check knows of an article after comparing: the matches, and on what ground."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from build_scripts.receipts.receipt import Beside, Match, TextFacts
from build_scripts.words.sources import Form


class Outcome(StrEnum):
    """What became of one quotation or passage in the check."""

    COMPARED = "compared"
    BY_RECEIPT = "by-receipt"
    UNCHECKED = "unchecked"
    FAILED = "failed"


class Ground(StrEnum):
    """On what ground the site shows an article's words.

    It is the same on every machine: an article with a receipt shows as matched earlier even where
    its private text is at hand, because the reader cannot see that text either.
    """

    PRINTED = "printed"
    MATCHED_EARLIER = "matched-earlier"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class ComparedArticle:
    """The result of the check for one article.

    `matches` has the compared quotations and passages by id; `forms` the form of each quotation,
    also of those that could only be seen in the paste. `text` is None where no text was ever seen;
    `open_text` is the text itself where its rights let it be published; `beside` says what else of
    the text is printed, where that is known; `sense` is the number of the rules of sense under which
    the words were looked at, 0 where they never were.
    """

    article: str
    ground: Ground
    matches: Mapping[str, Match]
    forms: Mapping[str, Form]
    outcomes: Mapping[str, Outcome]
    text: TextFacts | None
    open_text: str | None = None
    beside: Beside | None = None
    sense: int = 0

    def share(self, ids: frozenset[str] | None = None) -> float:
        """Return the share of the text's characters that the given (or all) matches cover."""
        if self.text is None or not self.text.characters:
            return 0.0
        spans = sorted(
            span
            for name, match in self.matches.items()
            if ids is None or name in ids
            for span in match.spans
        )
        return length_of_all(spans) / self.text.characters


def length_of_all(spans: Iterable[tuple[int, int]]) -> int:
    """Return how many characters the given spans, in order of their beginnings, cover together."""
    covered = reached = 0
    for start, end in spans:
        covered += max(0, end - max(start, reached))
        reached = max(reached, end)
    return covered
