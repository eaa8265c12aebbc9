"""Advice on quotations: words printed twice, acts that rest on us, the accused who are not heard."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.checking.acts import ActGround
from build_scripts.checking.likely_pairs import likely_pairs
from build_scripts.checking.pair_candidates import candidates_in
from build_scripts.entries import Coverage, Quotation, Report
from build_scripts.problems import Related
from build_scripts.record.article_voices import Presence, article_voices, said_elsewhere

SAME_WORDS = AdviceKind(
    "same-words",
    "Quotations that are probably one utterance",
    "Told as one, they show how outlets print the same words; told as two, they look like two statements.",
)
ACT_BASIS = AdviceKind(
    "act-by-reason",
    "Acts that no printed word supports",
    "The article does not say that somebody warned or accused: we do, for a reason of ours.",
)
ACCUSED = AdviceKind(
    "accused-not-quoted",
    "Articles that print an accusation and not the accused",
    "Fairness asks for a reply; if none is printed, the reader should be told.",
)


IMPLIED = AdviceKind(
    "implied-position",
    "Positions that words imply and do not state",
    "What somebody is said to hold rests on our reading here; a second reader may see it otherwise.",
)


def implied_positions(material: Material) -> Iterator[Advice]:
    """Positions marked as implied, of quotations and of reports, for a second reader."""
    for article in material.entries.articles.values():
        items: tuple[tuple[str, tuple[Quotation | Report, ...]], ...] = (
            ("quotations", article.entry.quotations),
            ("reports", article.entry.reports),
        )
        implied = (
            (article.at(key, index, "positions", number, "implied"), item, position)
            for key, said in items
            for index, item in enumerate(said)
            for number, position in enumerate(item.positions)
            if position.implied and item.withdrawn is None
        )
        for where, item, position in implied:
            yield Advice(
                IMPLIED,
                where,
                f"{article.id}#{item.id} implies {position.position.value!r} to {position.claim}.",
                "Read the words again: if they state it, take `implied` away; if they do not bear on "
                "the claim, the position.",
            )


def same_words(material: Material) -> Iterator[Advice]:
    """Pairs of quotations that are probably one act of speech."""
    articles = material.entries.articles
    for pair in likely_pairs(candidates_in(articles.values())):
        first, second = pair.first, pair.second
        one = articles[first.article].at("quotations", first.place, "text")
        other = articles[second.article].at("quotations", second.place, "text")
        speakers = "" if pair.same_speaker else ", though they name different speakers"
        yield Advice(
            SAME_WORDS,
            one,
            f"{first.address} and {second.address} are probably the same words{speakers}.",
            "Give both the same `utterance:`; or two different ones, if they were said apart.",
            (Related(other, "the other printing"),),
        )


def acts_by_reason(material: Material) -> Iterator[Advice]:
    """Acts whose only basis is `act_basis`."""
    for statement in material.record.statements:
        if statement.basis.ground is ActGround.EDITOR:
            act = statement.quotation.act
            yield Advice(
                ACT_BASIS,
                material.place(statement, "act"),
                f"`act: {act}` of {statement.address} rests on our reason alone: {statement.basis.text}",
                "Read the words again; leave `act` out if a reader could see it otherwise.",
            )


def accused_not_quoted(material: Material) -> Iterator[Advice]:
    """Accused whose own words an article that was read whole does not print, and no reply is noted."""
    for article in material.record.articles.values():
        if article.entry.coverage is not Coverage.WHOLE:
            continue
        voices = article_voices(material.record, article)
        for voice in voices.of(Presence.ACCUSED) if voices else ():
            silent = [s for s in voice.statements if s.quotation.reply is None]
            if not silent:
                continue
            number = said_elsewhere(material.record, voice)
            elsewhere = f"; it has {number} elsewhere" if number else ""
            yield Advice(
                ACCUSED,
                material.place(silent[0]),
                f"{article.id} prints words that accuse {material.name(voice.actor)} "
                f"({silent[0].address}) and none of its own{elsewhere}.",
                "Look for a reply in the article, and say with `reply:` whether one is printed.",
            )
