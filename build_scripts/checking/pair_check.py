"""What editors pair, and what they might: earlier words of one speaker, one utterance twice printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from build_scripts.checking.kept_pairs import KeptPairs
from build_scripts.checking.likely_pairs import LikelyPair, likely_pairs
from build_scripts.checking.pair_candidates import PairCandidate
from build_scripts.codes import evidence as codes
from build_scripts.entries import Article, Quotation
from build_scripts.entries.dates import Edtf
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem, Related


def pair_problems(
    entries: Entries, printed: Sequence[PairCandidate], kept: KeptPairs
) -> tuple[Problem, ...]:
    """Return the problems of pairs among the quotations that are printed; `kept` is what is known of them.

    Problems: `earlier-not-a-pair`, `likely-same-words`.
    """
    return (*_earlier(entries), *_likely(entries, likely_pairs(printed, kept)))


def _earlier(entries: Entries) -> Iterator[Problem]:
    """Words are only paired where one speaker says something to one claim, and later."""
    for article in entries.articles.values():
        for index, later in enumerate(article.entry.quotations):
            for number, reference in enumerate(later.earlier):
                reason = _no_pair(entries, article, later, reference)
                if reason:
                    yield Problem(
                        codes.EARLIER_NOT_A_PAIR,
                        article.at("quotations", index, "earlier", number),
                        f"{reference!r} and {later.id!r} are no pair: {reason}.",
                        "Pair two statements of one speaker that take a position on one claim, the "
                        "earlier one named by the later.",
                    )


def _no_pair(entries: Entries, article: Sited[Article], later: Quotation, reference: str) -> str:
    """Why two statements cannot stand side by side; empty where they can, or where one is lost."""
    article_id, _, identifier = reference.rpartition("#")
    owner = entries.articles.get(article_id or article.id)
    earlier = owner.entry.evidence_by_id.get(identifier) if owner else None
    if owner is None or earlier is None or earlier is later:
        return "they are the same words" if earlier is later else ""
    if not isinstance(earlier, Quotation):
        return "the former is not a quotation"
    if earlier.withdrawn is not None or later.withdrawn is not None:
        return ""  # That is told as a reference to what was withdrawn.
    if _is_told_elsewhere(entries, owner, earlier, later):
        return ""
    if not set(earlier.speaker) & set(later.speaker):
        return "they have no speaker in common"
    if not {p.claim for p in earlier.positions} & {p.claim for p in later.positions}:
        return "they take no position on one and the same claim"
    then, now = dates_of_saying(owner.entry, earlier), dates_of_saying(article.entry, later)
    if then is not None and now is not None and then.earliest > now.latest:
        return "the former was said after the latter"
    return ""


def _is_told_elsewhere(
    entries: Entries, owner: Sited[Article], earlier: Quotation, later: Quotation
) -> bool:
    """Whether an unknown speaker or claim, or an id used twice, is why the two do not meet."""
    both = (earlier, later)
    return (
        earlier.id in owner.entry.repeated_ids
        or any(p.claim not in entries.claims for one in both for p in one.positions)
        or any(speaker not in entries.actors for one in both for speaker in one.speaker)
    )


def dates_of_saying(article: Article, quotation: Quotation) -> Edtf | None:
    """Return when words were said, as far as it is told of them; the date of an article says too little."""
    occasion = article.occasions.get(quotation.occasion or "")
    return quotation.said_on or (occasion.date if occasion else None)


def _likely(entries: Entries, pairs: tuple[LikelyPair, ...]) -> Iterator[Problem]:
    """One problem for each quotation, with the one that is most like it: many prints, few words."""
    told: set[str] = set()
    for pair in pairs:
        ours, theirs = _newer_first(entries, pair)
        if ours.address in told:
            continue
        told.add(ours.address)
        who = "one speaker" if pair.same_speaker else "two speakers"
        yield Problem(
            codes.LIKELY_SAME_WORDS,
            _place(entries, ours),
            f"{ours.id!r} and {theirs.address!r} are alike, given to {who}: probably one act of "
            "speech, printed twice.",
            "If so, give both the same `utterance:`; if not, give them two different ones, and you "
            "are not asked again.",
            related=(Related(_place(entries, theirs), "printed so here"),),
        )


def _newer_first(entries: Entries, pair: LikelyPair) -> tuple[PairCandidate, PairCandidate]:
    """The one that lacks an utterance first, else the one of the article that came later."""

    def key(one: PairCandidate) -> tuple[bool, date, str]:
        added = entries.articles[one.article].entry.added
        return (one.utterance is None, added.last if added else date.min, one.address)

    first, second = sorted((pair.first, pair.second), key=key, reverse=True)
    return first, second


def _place(entries: Entries, one: PairCandidate) -> Location:
    return entries.articles[one.article].at("quotations", one.place, "text")
