"""The one who is printed speaks: `speaker` beside what the article prints next to the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from build_scripts.attribution.mentions import MentionKind
from build_scripts.checking.another_speaker import is_another, may_be_printed
from build_scripts.checking.pieces import Piece
from build_scripts.checking.sense_check import headline_end
from build_scripts.checking.speaker_abroad import another_abroad
from build_scripts.codes import sense as codes
from build_scripts.entries import Actor, ActorKind, Article, Attribution, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem, Related
from build_scripts.sense.naming import is_mentioned
from build_scripts.sense.speakers import (
    PrintedSpeaker,
    Sureness,
    labelled_speaker,
    printed_speaker,
    says_plainly,
)
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.effort import spend
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found, find_stretch
from build_scripts.words.sources import SourceText

LANGUAGE = "en"
"""The language whose reporting words and names are read."""


def speaker_problems(
    article: Sited[Article],
    piece: Piece,
    source: SourceText,
    found: Found,
    actors: Mapping[str, Actor],
) -> Iterator[Problem]:
    """Yield where an article prints somebody else beside words than `speaker` says.

    `actors` has the speakers of the article. Problems: OTR257 to OTR259; of other languages than English
    only the first, where print is plain.
    """
    quotation = piece.entry
    if not isinstance(quotation, Quotation):
        return
    speakers = [actors[name] for name in quotation.speaker if name in actors]
    if not speakers or len(speakers) < len(quotation.speaker):
        return  # Who does not exist is told elsewhere.
    where = partial(article.at, piece.key, piece.index, "speaker")
    language = article.entry.language
    end = headline_end(source, article.entry.title)
    in_headline = found.spans[0][0] < end and article.entry.prints_marks
    if not language.startswith(LANGUAGE):
        if in_headline:
            yield from _of_a_headline(quotation, speakers, source, found, end, where)
        elif other := another_abroad(quotation, speakers, source, found, language):
            yield _differs(quotation, speakers, source, other, where)
        return
    if not article.entry.prints_marks:
        yield from _of_a_transcript(quotation, speakers, source, found, where)
        return
    spend(40, len(source.text))
    if in_headline:
        yield from _of_a_headline(quotation, speakers, source, found, end, where)
        return
    if any(says_plainly(source, found.spans, actor.name) for actor in speakers):
        return
    printed = printed_speaker(source, found.spans)
    is_name = printed.kind is MentionKind.NAME
    if is_name and any(may_be_printed(actor, printed.mention) for actor in speakers):
        return
    if is_name and _is_relayed(quotation, speakers, printed, actors):
        return
    if is_another(quotation, speakers, printed) and (
        is_name or _stands_anywhere(quotation, speakers, source)
    ):
        yield _differs(quotation, speakers, source, printed, where)
    elif not _stands_anywhere(quotation, speakers, source):
        yield Problem(
            codes.SPEAKER_NEVER_NAMED,
            where(),
            f"{_names(speakers)} is nowhere in {source.file} (quotation {quotation.id!r}).",
            codes.SPEAKER_NEVER_NAMED.remedy,
        )


def _is_relayed(
    quotation: Quotation,
    speakers: list[Actor],
    printed: PrintedSpeaker,
    actors: Mapping[str, Actor],
) -> bool:
    """Whether print names who relays the words, and in the same paragraph whose they are.

    According to Quill, the board told her that “…”: the words of the board, via Quill.
    """
    through = [actors[name] for name in quotation.via if name in actors]
    return any(may_be_printed(actor, printed.mention) for actor in through) and any(
        is_mentioned(actor, printed.paragraphs) for actor in speakers
    )


def _differs(
    quotation: Quotation,
    speakers: list[Actor],
    source: SourceText,
    printed: PrintedSpeaker,
    where: Callable[[], Location],
) -> Problem:
    line, column = source.place(printed.place)
    name = one_line(printed.mention)
    return Problem(
        codes.SPEAKER_DIFFERS,
        where(),
        f"The article prints “{name}” beside the words of {quotation.id!r} (line {line} of "
        f"{source.file}), not {_names(speakers)}.",
        codes.SPEAKER_DIFFERS.remedy,
        related=(Related(Location(source.file, line, column), f"“{name}” is printed here"),),
    )


def _names(speakers: list[Actor]) -> str:
    return " or ".join(actor.name for actor in speakers)


def _stands_anywhere(quotation: Quotation, speakers: list[Actor], source: SourceText) -> bool:
    """Whether the text names a speaker at all, or the entry says how it does without a name."""
    if quotation.attributed_as is not None or quotation.attribution is Attribution.METONYM:
        return True
    if quotation.attribution is Attribution.INFERRED:
        return True
    return any(
        actor.kind is not ActorKind.PERSON or is_mentioned(actor, source.folded.text)
        for actor in speakers
    )


def _of_a_transcript(
    quotation: Quotation,
    speakers: list[Actor],
    source: SourceText,
    found: Found,
    where: Callable[[], Location],
) -> Iterator[Problem]:
    """A transcript prints a name before each turn; a letter or a speech prints none."""
    label = labelled_speaker(source, found.spans[0][0])
    if (
        len(label) < 3
        or label not in source.text
        or any(may_be_printed(a, label) for a in speakers)
    ):
        return
    if any(is_mentioned(actor, fold_words(label)) for actor in speakers):
        return
    if quotation.attributed_as and set(words_of(label)) & set(words_of(quotation.attributed_as)):
        return
    place = source.text.rfind(label, 0, found.spans[0][0] + len(label))
    printed = PrintedSpeaker(
        label, MentionKind.NAME, max(place, 0), Sureness.TIED, source, found.spans[0]
    )
    yield _differs(quotation, speakers, source, printed, where)


def _of_a_headline(
    quotation: Quotation,
    speakers: list[Actor],
    source: SourceText,
    found: Found,
    end: int,
    where: Callable[[], Location],
) -> Iterator[Problem]:
    """Words of a headline are somebody's where it names them, or where the body prints the words too."""
    if quotation.context or (
        quotation.attribution is Attribution.INFERRED and quotation.identified_by
    ):
        return
    start, stop = found.spans[0][0], found.spans[-1][1]
    around = fold_words(source.text[:start] + " " + source.text[stop:end])
    if any(
        is_mentioned(actor, around) or actor.kind is ActorKind.UNNAMED_SOURCE for actor in speakers
    ):
        return
    if quotation.attributed_as and fold_words(quotation.attributed_as) in around:
        return
    body = [
        source.folded.span(*place)
        for place in find_stretch(source, source.text[start:stop])
        if source.folded.origin(place[0]) >= end
    ]
    if any(
        not is_another(quotation, speakers, printed_speaker(source, (place,))) for place in body
    ):
        return
    yield Problem(
        codes.HEADLINE_OF_NOBODY,
        where(),
        f"The headline of {source.file} does not say that {_names(speakers)} says the words of "
        f"{quotation.id!r}, and the body does not print them as theirs.",
        codes.HEADLINE_OF_NOBODY.remedy,
    )
