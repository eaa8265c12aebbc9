"""Passages and reports as they are shown: what in them is the article's, and what is ours."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.checking.compared import Ground
from build_scripts.record import PassageEvidence, Record, ReportEvidence
from build_scripts.record.amounts import amounts_of
from build_scripts.telling.amounts import AmountTelling, amount_telling
from build_scripts.telling.articles import ArticleTelling
from build_scripts.telling.caveats import Caveats, how_checked, what_is_left_out
from build_scripts.telling.locators import place_in_words
from build_scripts.telling.people import Named, named
from build_scripts.telling.printed import ShownWords, one_run
from build_scripts.telling.statements import StatementTelling
from build_scripts.telling.translations import translated
from build_scripts.telling.words import SHORT_UNCHECKED, check_label, listed


@dataclass(frozen=True, slots=True)
class PassageTelling:
    """Words of an article in its own voice, with whether they were compared."""

    address: str
    article: ArticleTelling
    shown: ShownWords
    is_unchecked: bool
    check: str
    caveats: Caveats
    in_source: str
    """Where in a long source the words stand, as far as the entry says it."""

    @property
    def short_check(self) -> str:
        """What a list says of words that were not compared; empty of those that were."""
        return SHORT_UNCHECKED if self.is_unchecked else ""


@dataclass(frozen=True, slots=True)
class ReportTelling:
    """A fact in our words, with who states it where that is known: no words to compare."""

    address: str
    article: ArticleTelling
    fact: str
    by: tuple[Named, ...]
    amounts: tuple[AmountTelling, ...] = ()

    @property
    def id(self) -> str:
        """Its name inside the article."""
        return self.address.partition("#")[2]

    @property
    def shown(self) -> ShownWords:
        """The fact as it is set."""
        return one_run(self.fact)

    @property
    def stated_by(self) -> str:
        """Who states it, as a line; empty where the article itself does."""
        return f"Stated by {listed([one.in_text for one in self.by])}" if self.by else ""


EvidenceTelling = StatementTelling | PassageTelling | ReportTelling


def passage_telling(
    record: Record, item: PassageEvidence, article: ArticleTelling
) -> PassageTelling:
    """Tell a passage."""
    return PassageTelling(
        address=item.address,
        article=article,
        shown=one_run(item.passage.text, translated(record, item.passage.translation)),
        is_unchecked=item.ground is Ground.UNCHECKED,
        check=check_label(item.ground, article.language, item.sense),
        caveats=Caveats(
            filter(
                None,
                (
                    what_is_left_out(item.passage.cut_basis),
                    how_checked(item.ground, article.language, item.sense),
                ),
            )
        ),
        in_source=place_in_words(item.passage),
    )


def report_telling(record: Record, item: ReportEvidence, article: ArticleTelling) -> ReportTelling:
    """Tell a report."""
    return ReportTelling(
        item.address,
        article,
        item.report.fact,
        named(record, item.report.stated_by),
        tuple(map(amount_telling, amounts_of(record, item))),
    )
