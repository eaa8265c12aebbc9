"""Claim pages and their index: who said what when on one proposition.

A page gives no verdict and says of nobody that they moved. First it shows one statement for each
position, chosen by a rule and not by us, then all in order of time. Two statements stand side by
side only where an editor paired them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.entries import Claim, Position, Stance
from build_scripts.record import PositionTaken, Record, Statement
from build_scripts.telling.caveats import About
from build_scripts.telling.counts import clearest_first, unchecked_in
from build_scripts.telling.positions import position_telling
from build_scripts.telling.words import STANCES, count
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.parts import index_pages
from build_scripts.views.cards.rows import WithdrawnPage, tombstone_of
from build_scripts.views.claims.claim_grid import grid_view, silent_on
from build_scripts.views.claims.claim_model import (
    ClaimLine,
    ClaimPage,
    ClaimsPage,
    ClaimStatement,
    PairedWords,
)
from build_scripts.views.claims.claim_reports import only_reported, reported_on
from build_scripts.views.claims.claims import most_contested_first, stances_in_words
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.filters import Filter, filter_of, useful
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import foot
from build_scripts.views.frame.wording_link import wording_link

_FEWEST_FILTERED = 5


def claim_pages(record: Record) -> list[Page]:
    """Return the pages of all claims and their index, contested ones first, split into parts."""
    pages = [page for i, claim in record.claims.items() for page in _claim_pages(record, i, claim)]
    ranked = sorted(record.claims, key=lambda i: _rank(record, i))
    pages += [
        render(
            part.path,
            ClaimsPage(
                total=len(ranked),
                rows=[_line(part.maker, identifier) for identifier in part.items],
                parts=part.parts,
                foot=foot(record, (), "The list of claims"),
            ),
        )
        for part in index_pages(record, "claims", ranked)
    ]
    return pages


def _rank(record: Record, identifier: str) -> tuple[bool, bool, int, str, str]:
    claim = record.claims[identifier]
    contested = most_contested_first(record, identifier)
    return (claim.withdrawn is not None, *contested, claim.title, identifier)


def _line(maker: CardMaker, identifier: str) -> ClaimLine:
    claim = maker.record.claims[identifier]
    taken = maker.record.positions.get(identifier, ())
    reported = maker.record.reported_positions.get(identifier, ())
    gone = claim.withdrawn is not None
    return ClaimLine(
        link=Link(claim.title, maker.here.to(maker.addresses.claim(identifier))),
        proposition="" if gone else claim.proposition,
        stances=() if gone else stances_in_words(taken, reported),
        note="Withdrawn" if gone else _tally(taken, len(reported)),
        is_withdrawn=gone,
    )


def _tally(taken: Sequence[PositionTaken], reported: int) -> str:
    """How many statements by how many speakers, how many of them were not compared; and reports."""
    without = f"{count(reported, 'position')} only reported" if reported else ""
    if not taken:
        return without or "no statement found in these sources"
    statements = {one.statement.address: one.statement for one in taken}.values()
    speakers = {speaker for s in statements for speaker in s.quotation.speaker}
    parts = [f"{count(len(statements), 'statement')} by {count(len(speakers), 'speaker')}"]
    if unchecked := unchecked_in(statements):
        parts.append(f"{unchecked:,} not compared with the source")
    return ", ".join([*parts, without] if without else parts)


def _claim_pages(record: Record, identifier: str, claim: Claim) -> Iterator[Page]:
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
                # Where one alone has spoken, the list says it all.
                clearest=_clearest(maker, taken) if first and len(taken) > 1 else (),
                said=[_said(maker, one.statement, one.position) for one in part.items],
                filters=_filters(maker, part.items),
                reported=reported_on(maker, reported) if first else (),
                only_reported=only_reported(maker, taken, reported) if first else (),
                silent=silent_on(maker, identifier, claim, taken),
                pairs=list(_pairs(maker, identifier, taken)) if first else [],
                grid=grid_view(maker, identifier, claim, taken)
                if first and len(taken) > 1
                else None,
                parts=part.parts,
                foot=feet,
            ),
        )


def _filters(maker: CardMaker, taken: Sequence[PositionTaken]) -> tuple[Filter, ...]:
    """By position and by body, where there is enough to skim."""
    if len(taken) < _FEWEST_FILTERED:
        return ()
    names = {i: actor.name for i, actor in maker.record.actors.items()}
    positions = [(STANCES[one.position.position],) for one in taken]
    bodies = [one.statement.voices for one in taken]
    return useful(
        filter_of("position", "Position", "all", positions, {s: s for s in STANCES.values()}),
        filter_of("body", "Said for", "all", bodies, names),
    )


def _clearest(maker: CardMaker, taken: Sequence[PositionTaken]) -> tuple[ClaimStatement, ...]:
    """One statement for each position that occurs, by a rule that anybody can follow.

    Hearsay comes after all else, because it never counts as the speaker's own words; then direct
    words before mixed before indirect, compared ones before unchecked, then the earliest.
    """
    found = []
    for stance in Stance:
        same = [one for one in taken if one.position.position is stance]
        if same:
            # Of equals `min` takes the first, and they are in order of time.
            best = min(same, key=lambda one: clearest_first(one.statement))
            found.append(_said(maker, best.statement, best.position))
    return tuple(found)


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
        scope=taken.scope,
        figure=taken.figure,
        chain=told.chain,
        notes=tuple(f"{caveat}." for caveat in told.caveats.line(but)),
        label=told.short_check,
        article=maker.article(told.article.id),
        wording=wording_link(maker.record, maker.here, told.address),
        body_ids=" ".join(statement.voices),
    )
