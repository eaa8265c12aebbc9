"""Claim pages and their index: who said what when on one proposition.

A page gives no verdict and says of nobody that they moved. First it shows one statement for each
position, chosen by a rule, or by an editor whose reason is shown; then all in order of time. Two
statements stand side by side only where an editor paired them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

from build_scripts.entries import Position
from build_scripts.record import PositionTaken, Record, Statement
from build_scripts.telling.amounts import figure_beside
from build_scripts.telling.caveats import About
from build_scripts.telling.clearest import ORDER_IN_WORDS, StanceWords, clearest_words
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.covered import as_of
from build_scripts.telling.positions import position_telling
from build_scripts.telling.words import STANCES, STANCES_IN_WORDS, count
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import index_pages
from build_scripts.views.cards.rows import WithdrawnPage, tombstone_of
from build_scripts.views.charts.amount_charts import amount_chart
from build_scripts.views.claims.claim_answers import asked_groups, claim_answers, grouped
from build_scripts.views.claims.claim_grid import grid_view
from build_scripts.views.claims.claim_model import (
    ClaimPage,
    ClaimSide,
    ClaimsPage,
    ClaimStatement,
    PairedWords,
)
from build_scripts.views.claims.claim_reports import reported_on
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.filters import Filter, filter_of, useful
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import foot
from build_scripts.views.frame.tasks import PageFamily, Task
from build_scripts.views.frame.wording_link import wording_link

_FEWEST_FILTERED = 5


@PageFamily
def claim_pages(record: Record, _: str) -> Iterator[Task]:
    """The pages of all claims and their index, contested ones first, split into parts."""
    for identifier in record.claims:
        yield Task(identifier, _claim_pages, (identifier,), (f"claims/{identifier}",))
    yield Task("", _index, places=("claims",))


def _index(record: Record) -> Iterator[Page]:
    """The list of claims: by question, those that were withdrawn last."""
    asks = {claim: ask for ask, claims in grouped(record) for claim in claims}
    gone = [i for i, claim in record.claims.items() if claim.withdrawn is not None]
    for part in index_pages(record, "claims", [*asks, *gone]):
        maker = part.maker
        standing = [claim for claim in part.items if claim in asks]
        yield render(
            part.path,
            ClaimsPage(
                total=len(record.claims),
                asked=asked_groups(maker, groupby(standing, key=lambda claim: asks[claim])),
                gone=tuple(_link(maker, claim) for claim in part.items if claim not in asks),
                parts=part.parts,
                foot=foot(record, (), "The list of claims"),
            ),
        )


def _link(maker: CardMaker, claim: str) -> Link:
    return Link(maker.record.claims[claim].title, maker.here.to(maker.addresses.claim(claim)))


def _tally(taken: Sequence[PositionTaken], reported: int) -> str:
    """How many statements by how many speakers, how many of them were not compared; and reports."""
    without = f"{count(reported, 'position')} only reported" if reported else ""
    if not taken:
        return without or "no statement found in these sources"
    statements = {one.statement.address: one.statement for one in taken}.values()
    speakers = {speaker for s in statements for speaker in s.quotation.speaker}
    parts = [f"{count(len(statements), 'statement')} by {count(len(speakers), 'speaker')}"]
    if unchecked := unchecked_in(statements):
        parts.append(f"{unchecked:,} copied by hand")
    return ", ".join([*parts, without] if without else parts)


def _claim_pages(record: Record, identifier: str) -> Iterator[Page]:
    claim = record.claims[identifier]
    path = f"claims/{identifier}.md"
    feet = foot(record, (claim,), claim.title)
    if claim.withdrawn is not None:
        stone = tombstone_of("", claim.withdrawn)
        yield render(path, WithdrawnPage(title=claim.title, tombstone=stone, foot=feet))
        return
    taken = record.positions.get(identifier, ())
    reported = record.reported_positions.get(identifier, ())
    for part in index_pages(record, f"claims/{identifier}", taken, path):
        maker, first = part.maker, part.is_first
        yield render(
            part.path,
            ClaimPage(
                identifier=identifier,
                title=claim.title,
                proposition=claim.proposition,
                summary=claim.summary or "",
                tally=_tally(taken, len(reported)),
                index_href=maker.here.to("claims/"),
                as_of=as_of(record),
                answers=claim_answers(maker, identifier, most=len(record.actors)),
                # Where one alone has spoken, the list says it all.
                clearest=_sides(maker, identifier) if first and len(taken) > 1 else (),
                how_chosen=ORDER_IN_WORDS,
                has_unchecked=any(unchecked_in([one.statement]) for one in taken),
                chart=amount_chart(maker, identifier) if first else Markup(""),
                said=[_said(maker, one.statement, one.position) for one in part.items],
                filters=_filters(maker, part.items),
                reported=reported_on(maker, reported) if first else (),
                pairs=list(_pairs(maker, identifier, taken)) if first else [],
                grid=grid_view(maker, identifier, claim, taken)
                if first and len(taken) > 1
                else None,
                parts=part.parts,
                foot=feet,
            ),
        )


def _filters(maker: CardMaker, taken: Sequence[PositionTaken]) -> tuple[Filter, ...]:
    """By answer and by body, where there is enough to skim."""
    if len(taken) < _FEWEST_FILTERED:
        return ()
    names = {i: actor.name for i, actor in maker.record.actors.items()}
    positions = [(STANCES[one.position.position],) for one in taken]
    bodies = [one.statement.voices for one in taken]
    return useful(
        filter_of("position", "Answer", "all", positions, {s: s for s in STANCES.values()}),
        filter_of("body", "For whom", "everybody", bodies, names),
    )


def _sides(maker: CardMaker, claim: str) -> tuple[ClaimSide, ...]:
    """The clearest words of each position, also of those that nobody states plainly."""
    return tuple(_side(maker, words) for words in clearest_words(maker.record, claim))


def _side(maker: CardMaker, words: StanceWords) -> ClaimSide:
    def said(one: PositionTaken | None) -> ClaimStatement | None:
        return _said(maker, one.statement, one.position) if one else None

    told = (actor for one in words.reported for actor in one.evidence.report.stated_by)
    return ClaimSide(
        stance=STANCES_IN_WORDS[words.stance],
        position=STANCES[words.stance],
        words=said(words.best),
        implied=said(words.implied),
        reported=maker.actors(told),
        others=maker.actors(words.others),
        why=words.why,
    )


def _pairs(
    maker: CardMaker, identifier: str, taken: Sequence[PositionTaken]
) -> Iterator[PairedWords]:
    """The pairs of an editor on this claim.

    Earlier words that take no position on any claim of the later ones stand wherever these do.
    """
    for one in taken:
        later = one.statement
        for reference in later.quotation.earlier:
            address = reference if "#" in reference else f"{later.article}#{reference}"
            earlier = maker.record.evidence.get(address)
            if not isinstance(earlier, Statement):
                continue
            on_claims = {p.claim: p for p in earlier.quotation.positions}
            shared = on_claims.keys() & {p.claim for p in later.quotation.positions}
            if not shared or identifier in shared:
                yield PairedWords(
                    _said(maker, earlier, on_claims.get(identifier)),
                    _said(maker, later, one.position),
                )


def _said(maker: CardMaker, statement: Statement, position: Position | None) -> ClaimStatement:
    told, taken = maker.tellings.of(statement), position_telling(position)
    roles = {one.id: one.role for one in told.speakers}
    alone = statement.voices == statement.quotation.speaker
    # Hearsay is told as a chain here, and what is reported stands beside the article's words.
    but = {About.RELAYED, About.CHECK} | ({About.WHOSE} if told.is_reported else set())
    return ClaimStatement(
        href=maker.here.to(maker.addresses.evidence(told.address)),
        stance=taken.stance,
        bodies=tuple(maker.actor(i, roles[i] if alone else "") for i in statement.voices),
        speakers=() if alone else tuple(maker.person(one) for one in told.speakers),
        who=told.who,
        role=told.role,
        for_whom=told.for_whom,
        how="" if told.says_only else told.act,
        when=told.when,
        words=told.shown,
        reported=told.is_reported,
        printed=told.printed if told.is_reported else None,
        form_note=told.whose,
        language=told.language,
        direction=told.direction,
        article_language=told.article.language,
        article_direction=told.article.direction,
        short=taken.short,
        implied=taken.implied,
        scope=taken.scope,
        figure=figure_beside(taken.figure, told.amounts),
        amounts=told.amounts,
        chain=told.chain,
        notes=tuple(f"{caveat}." for caveat in told.caveats.line(but)),
        label=told.short_check,
        article=maker.article(told.article.id),
        wording=wording_link(maker.record, maker.here, told.address),
        body_ids=" ".join(statement.voices),
    )
