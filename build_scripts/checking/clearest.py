"""Which statement of a position is the clearest: our order of choice, and where it leaves it open.

The order, from `docs/contribute/policy.md`: stated before implied; a party before a third; own words
before relayed ones and before those that cite others; quoted, quoted in part, reported; whoever holds
an office before whoever speaks for one; with a figure before without; then the latest. Whether words
were compared plays no part: it says how sure we are of the words, not how clear they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.pair_check import dates_of_saying
from build_scripts.checking.seats import Actors, is_spokesperson, sits_for
from build_scripts.codes import answers as codes
from build_scripts.entries import Article, Claim, Position, Quotation, Stance
from build_scripts.entries.claim import Clearest
from build_scripts.entries.dates import Edtf
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Related
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import Form

_FORMS = (Form.DIRECT, Form.MIXED, Form.INDIRECT)
_MOST_NAMED = 5

Clarity = tuple[bool, bool, bool, int, bool, bool]


def clarity(
    actors: Actors,
    about: tuple[str, ...],
    quotation: Quotation,
    position: Position,
    form: Form,
    said: Edtf | None,
) -> Clarity:
    """Return what statements of one position are sorted by, the clearest first; not yet the date."""
    voices = (*quotation.speaker, *quotation.on_behalf_of)
    speakers = [actors[name] for name in quotation.speaker if name in actors]
    return (
        position.implied,
        not any(sits_for(actors, voice, about, said) for voice in voices),
        bool(quotation.via or quotation.relays),
        _FORMS.index(form),
        bool(speakers) and all(is_spokesperson(actor, said) for actor in speakers),
        position.figure is None,
    )


@dataclass(frozen=True, slots=True)
class _Stated:
    """A statement of a position, with what decides how clear it is."""

    address: str
    position: Position
    clarity: Clarity
    utterance: str
    article: Sited[Article]
    index: int

    @property
    def where(self) -> Related:
        """Its place in its file. Looked up only when it is told."""
        where = self.article.at("quotations", self.index, "id")
        return Related(where, f"equally clear: {self.address}")


def clearest_problems(
    entries: Entries, compared: Mapping[str, ComparedArticle]
) -> tuple[Problem, ...]:
    """Return the problems of the clearest words of claims.

    Problems: `clearest-not-found`, `clearest-left-open`.
    """
    stated = _stated(entries, compared)
    problems: list[Problem] = []
    for identifier, claim in entries.claims.items():
        if claim.entry.withdrawn is None:
            problems += _not_found(entries, claim)
            problems += _left_open(claim, stated[identifier])
    return tuple(problems)


def _stated(
    entries: Entries, compared: Mapping[str, ComparedArticle]
) -> Mapping[str, list[_Stated]]:
    """All statements of positions, by claim."""
    actors = {name: sited.entry for name, sited in entries.actors.items()}
    found: dict[str, list[_Stated]] = defaultdict(list)
    for article in entries.articles.values():
        forms = compared[article.id].forms if article.id in compared else {}
        for index, quotation in enumerate(article.entry.quotations):
            is_gone = article.entry.withdrawn is not None or quotation.withdrawn is not None
            if is_gone or quotation.id not in forms:
                continue
            said = dates_of_saying(article.entry, quotation) or article.entry.published
            address = f"{article.id}#{quotation.id}"
            for position in quotation.positions:
                claim = entries.claims.get(position.claim)
                about = claim.entry.about if claim else ()
                form = forms[quotation.id]
                rank = clarity(actors, about, quotation, position, form, said)
                found[position.claim].append(
                    _Stated(address, position, rank, quotation.utterance or address, article, index)
                )
    return found


def _not_found(entries: Entries, claim: Sited[Claim]) -> Iterator[Problem]:
    chosen: set[Stance] = set()
    for index, choice in enumerate(claim.entry.clearest):
        reason = _no_choice(entries, claim.id, choice)
        if not reason and choice.position in chosen:
            reason = f"The clearest words of {choice.position.value!r} are chosen twice."
        chosen.add(choice.position)
        if reason:
            yield Problem(
                codes.CLEAREST_NOT_FOUND,
                claim.at("clearest", index, "evidence"),
                reason,
                codes.CLEAREST_NOT_FOUND.remedy,
            )


def _no_choice(entries: Entries, claim: str, choice: Clearest) -> str:
    """Say why words cannot be chosen; empty where they can, and of those that are not there."""
    article_id, _, identifier = choice.evidence.rpartition("#")
    article = entries.articles.get(article_id)
    item = article.entry.evidence_by_id.get(identifier) if article else None
    if item is None or item.withdrawn is not None:
        return ""
    if not isinstance(item, Quotation):
        return f"{choice.evidence!r} is not a quotation."
    taken = [p for p in item.positions if p.claim == claim and p.position is choice.position]
    if not taken:
        return f"{choice.evidence!r} does not say {choice.position.value!r} to this claim."
    if taken[0].implied:
        return f"{choice.evidence!r} only implies {choice.position.value!r}."
    return ""


def _left_open(claim: Sited[Claim], stated: list[_Stated]) -> Iterator[Problem]:
    chosen = {choice.position for choice in claim.entry.clearest}
    for stance in Stance:
        same = [one for one in stated if one.position.position is stance]
        if stance in chosen or not same:
            continue
        best = min(one.clarity for one in same)
        # Words printed by two are one statement.
        equals = list({one.utterance: one for one in same if one.clarity == best}.values())
        scopes = {fold_words(one.position.scope or "").casefold() for one in equals}
        if len(scopes) < 2 or equals[0].position.implied:
            continue
        yield Problem(
            codes.CLEAREST_LEFT_OPEN,
            claim.at("title"),
            f"{len(equals)} statements say {stance.value!r} to {claim.id!r} equally clearly, within "
            "different limits.",
            codes.CLEAREST_LEFT_OPEN.remedy,
            related=tuple(one.where for one in equals[:_MOST_NAMED]),
        )
