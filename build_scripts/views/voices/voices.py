"""Who is quoted: the page of the whole story, and the one line of it on an article's page.

Every figure prints what it is a part of and leads to the statements that it counts. Nothing is said
of an outlet, and nothing of why somebody is not quoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.entries import ActorKind, Coverage
from build_scripts.record import Record, Statement
from build_scripts.record.article_voices import (
    ArticleVoice,
    ArticleVoices,
    Presence,
    quoted_words,
)
from build_scripts.record.voices import Tally, Voices, bodies_of, voices_of
from build_scripts.telling.counts import unchecked_in
from build_scripts.telling.terms import reader_word, reader_words
from build_scripts.telling.words import capital, count, listed
from build_scripts.templating.context import Context
from build_scripts.views.cards.cards import CardMaker
from build_scripts.views.cards.rows import published_key
from build_scripts.views.frame.addresses import Here
from build_scripts.views.frame.card_model import Link
from build_scripts.views.frame.pages import Page, render
from build_scripts.views.frame.site import Foot, foot
from build_scripts.views.voices.voice_rows import (
    MOST_ROWS,
    Note,
    Rows,
    VoiceRow,
    bar_width,
    capped,
    elsewhere_link,
    note_of,
    tally_row,
    voice_row,
)

PATH = "voices.md"

_IN_PART = {
    Coverage.OPENING: "only the opening was read",
    Coverage.EXCERPT: "only an excerpt was read",
}
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_BODIES = (reader_word("body"), reader_words("body"))


@dataclass(frozen=True, slots=True)
class ArticleSection:
    """Who is quoted in one article, who is not, and the unnamed, each for itself."""

    anchor: str
    title: str
    href: str
    note: str
    line: str
    voices: Rows
    unnamed: Rows
    left_out: tuple[Note, ...]


@dataclass(frozen=True)
class VoicesPage(Context):
    """The page of who is quoted. Groups of rows are None where there is nothing to count."""

    template: ClassVar[str] = "voices.md"

    counted: int
    articles: int
    words: int
    statements: int
    unchecked: int
    second_hand: int
    by_actor: Rows | None
    by_body: Rows
    by_unnamed: Rows | None
    by_article: Rows | None
    not_quoted: Rows | None
    sections: Sequence[ArticleSection]
    sections_more: int
    left_out: Sequence[Link]
    left_out_more: int
    foot: Foot


def voices_line(record: Record, found: ArticleVoices | None) -> str:
    """Return the line that stands on an article's page; nothing where it was read in part."""
    return _line(record, found) if found else ""


def voices_page(record: Record) -> Page:
    """Return the page of who is quoted in the story."""
    maker = CardMaker(record, Here(PATH))
    voices = voices_of(record)
    newest = sorted(
        voices.articles, key=lambda a: published_key(record.articles[a.article]), reverse=True
    )
    sections, rest = _sections(maker, newest)
    left_out = sorted(voices.left_out, key=lambda i: published_key(record.articles[i]))[::-1]
    statements = sum(len(article.quoted) for article in voices.articles)
    return render(
        PATH,
        VoicesPage(
            counted=len(voices.articles),
            articles=len(voices.articles) + len(voices.left_out),
            words=voices.words,
            statements=statements,
            unchecked=_unchecked(s for a in voices.articles for s in a.quoted),
            second_hand=sum(article.second_hand_words for article in voices.articles),
            # One article says all of this by itself.
            by_actor=_tally_rows(maker, voices, voices.by_actor) if len(newest) > 1 else None,
            by_body=_tally_rows(maker, voices, voices.by_body),
            by_unnamed=_tally_rows(maker, voices, voices.by_unnamed) if len(newest) > 1 else None,
            by_article=_article_rows(maker, voices, newest) if len(newest) > 1 else None,
            not_quoted=_not_quoted(maker, newest) if len(newest) > 1 else None,
            sections=sections,
            sections_more=rest,
            left_out=[_left_out(maker, i) for i in left_out[:MOST_ROWS]],
            left_out_more=max(0, len(left_out) - MOST_ROWS),
            foot=foot(record, (), "Who is quoted"),
        ),
    )


def _left_out(maker: CardMaker, identifier: str) -> Link:
    link = maker.article(identifier)
    note = _IN_PART[maker.record.articles[identifier].entry.coverage]
    title_note = maker.tellings.article(identifier).title_note
    return Link(link.text, link.href, ", ".join(filter(None, (title_note, note))))


def _sections(
    maker: CardMaker, articles: Sequence[ArticleVoices]
) -> tuple[list[ArticleSection], int]:
    """The newest articles, as many as fit into the rows of a page (one always), and the rest."""
    made: list[ArticleSection] = []
    rows = 0
    for article in articles:
        rows += max(1, len(article.voices))
        if made and rows > MOST_ROWS:
            break
        made.append(_section(maker, article))
    return made, len(articles) - len(made)


def _section(maker: CardMaker, article: ArticleVoices) -> ArticleSection:
    record = maker.record
    link = maker.article(article.article)
    named, unnamed = _parted(record, article.voices)
    widest = max((voice.words for voice in article.voices), default=0)
    return ArticleSection(
        anchor=f"_in_{article.article}",
        title=link.text,
        href=link.href,
        note=link.note,
        line=_line(record, article),
        voices=capped([voice_row(maker, article, v, widest) for v in named[:MOST_ROWS]], named),
        unnamed=capped(
            [voice_row(maker, article, v, widest) for v in unnamed[:MOST_ROWS]], unnamed
        ),
        left_out=tuple(_left_out_notes(maker, article)),
    )


def _left_out_notes(maker: CardMaker, article: ArticleVoices) -> Iterator[Note]:
    unchecked = _unchecked(article.quoted)
    if unchecked:
        were = count(unchecked, "quoted word was", "quoted words were")
        yield Note(f"{were} copied by hand and not compared with the source.")
    if article.repeats:
        repeats = count(len(article.repeats), "statement")
        yield note_of(maker, f"Left out as repeated in the article: {repeats}", article.repeats)
    if article.second_hand_words:
        words = count(article.second_hand_words, "word")
        yield Note(f"Quoted at second hand, and in no figure of quoted words: {words}.")


def _parted(
    record: Record, voices: Sequence[ArticleVoice]
) -> tuple[list[ArticleVoice], list[ArticleVoice]]:
    unnamed = [v for v in voices if record.actors[v.actor].kind is ActorKind.UNNAMED_SOURCE]
    return [v for v in voices if v not in unnamed], unnamed


def _tally_rows(maker: CardMaker, voices: Voices, tallies: Sequence[Tally]) -> Rows:
    widest = max((tally.words for tally in tallies), default=0)
    return capped([tally_row(maker, voices, t, widest) for t in tallies[:MOST_ROWS]], tallies)


def _article_rows(maker: CardMaker, voices: Voices, articles: Sequence[ArticleVoices]) -> Rows:
    widest = max((article.words for article in articles), default=0)
    rows = []
    for article in articles[:MOST_ROWS]:
        speakers = {s for q in article.quoted for s in q.quotation.speaker}
        page = maker.addresses.article(article.article)
        figure = f"{article.words:,} of {count(voices.words, 'quoted word')}"
        rows.append(
            VoiceRow(
                link=maker.article(article.article),
                bar=bar_width(article.words, widest),
                figure=Link(figure, maker.here.to(f"{page}#_quotations")),
                notes=(
                    Note(
                        f"in {count(len(article.quoted), 'statement')} "
                        f"by {count(len(speakers), 'speaker')}"
                    ),
                ),
                elsewhere=None,
                is_none=False,
            )
        )
    return capped(rows, articles)


def _not_quoted(maker: CardMaker, articles: Sequence[ArticleVoices]) -> Rows:
    """Those who are accused and not quoted, with the number of articles in which that is so."""
    found: dict[str, list[tuple[ArticleVoices, ArticleVoice]]] = {}
    for article in articles:
        for voice in article.of(Presence.ACCUSED):
            found.setdefault(voice.actor, []).append((article, voice))
    actors, name_key = maker.record.actors, maker.record.name_key
    order = sorted(found, key=lambda i: (-len(found[i]), name_key(actors[i].name), i))
    rows = []
    for identifier in order[:MOST_ROWS]:
        items = [s for _, voice in found[identifier] for s in voice.statements]
        first, voice = found[identifier][0]
        page = maker.addresses.article(first.article)
        these = "this article" if len(found[identifier]) == 1 else "these articles"
        rows.append(
            VoiceRow(
                link=maker.actor(identifier),
                bar="",
                figure=Link(
                    f"in {len(found[identifier]):,} of {count(len(articles), 'article')}",
                    maker.here.to(f"{page}#{items[0].quotation.id}"),
                ),
                notes=(note_of(maker, f"accused, not quoted in {these}", items),),
                elsewhere=elsewhere_link(maker, voice),
                is_none=True,
            )
        )
    return capped(rows, order)


def _unchecked(statements: Iterable[Statement]) -> int:
    return sum(quoted_words(s) for s in statements if unchecked_in((s,)))


def _line(record: Record, article: ArticleVoices) -> str:
    """Say in sentences who is quoted and who is not; without a word on why."""
    named, unnamed = _parted(record, article.of(Presence.QUOTED))
    found = []
    if named:
        bodies = {b for s in article.quoted for b in bodies_of(record, s)}
        of = "" if "" in bodies or not bodies else f", for {_number(len(bodies), *_BODIES)}"
        # One body that speaks for itself is not “for one organisation”.
        of = "" if bodies == {v.actor for v in named} else of
        found.append(f"{_number(len(named), 'speaker')} {_are(len(named))} quoted{of}.")
    if unnamed:
        found.append(f"{_number(len(unnamed), 'unnamed source')} {_are(len(unnamed))} quoted.")
    if not found:
        found.append("nobody is quoted directly.")
    for presence, words in (
        (Presence.ACCUSED, "accused and not quoted in this article"),
        (Presence.ADDRESSED, "addressed by a demand or a threat and not quoted in this article"),
    ):
        actors = [record.actors[v.actor] for v in article.of(presence)]
        if actors:
            several = len(actors) > 1 or actors[0].kind is ActorKind.GROUP
            names = listed([actor.name_in_text for actor in actors])
            found.append(f"{names} {_are(2 if several else 1)} {words}.")
    return " ".join(map(capital, found))


def _number(number: int, singular: str, plural: str = "") -> str:
    if number > len(_SMALL):
        return count(number, singular, plural)
    return f"{_SMALL[number - 1]} {singular if number == 1 else plural or singular + 's'}"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
