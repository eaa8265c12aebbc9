"""The one who is printed speaks: `speaker` beside what the article prints next to the words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from build_scripts.attribution.mentions import MentionKind
from build_scripts.checking.pieces import Piece
from build_scripts.checking.sense_check import headline_end
from build_scripts.codes import sense as codes
from build_scripts.entries import Actor, ActorKind, Article, Attribution, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Location, Problem, Related
from build_scripts.sense.naming import is_mentioned, may_be
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

_NOBODY_NAMED = re.compile(
    r"(?:an?|one|another|some|two|three|several|many|other|officials?|aides|critics|supporters|experts)\b"
    r"(?!.*\b(?:that|which|where|interview|statement|speech|video|tweet|post|passage|article|essay|book"
    r"|memoir|column|email|message|release|report)\b)",
    re.IGNORECASE,
)
"""A mention of somebody whom nothing before names; what stands in a video may be anybody's."""
_ROLE = re.compile(r"(?:the|his|her|their|its|he|she|they|it|i|we|who)\b", re.IGNORECASE)
LANGUAGE = "en"
"""The language whose reporting words and names are read."""
_PRONOUN = re.compile(r"(?:he|she|they|it|i|we|who|one)", re.IGNORECASE)
_CARRIED = (Attribution.CARRIED_OVER, Attribution.PRONOUN, Attribution.INFERRED)


def speaker_problems(
    article: Sited[Article],
    piece: Piece,
    source: SourceText,
    found: Found,
    actors: Mapping[str, Actor],
) -> Iterator[Problem]:
    """Yield where an article prints somebody else beside words than `speaker` says.

    `actors` has the speakers of the article. Problems: OTR257 to OTR259. Only English is read.
    """
    quotation = piece.entry
    if not isinstance(quotation, Quotation) or not article.entry.language.startswith(LANGUAGE):
        return
    speakers = [actors[name] for name in quotation.speaker if name in actors]
    if not speakers or len(speakers) < len(quotation.speaker):
        return  # Who does not exist is told elsewhere.
    where = partial(article.at, piece.key, piece.index, "speaker")
    if not article.entry.prints_marks:
        yield from _of_a_transcript(quotation, speakers, source, found, where)
        return
    spend(40, len(source.text))
    end = headline_end(source, article.entry.title)
    if found.spans[0][0] < end:
        yield from _of_a_headline(quotation, speakers, source, found, end, where)
        return
    if any(says_plainly(source, found.spans, actor.name) for actor in speakers):
        return
    printed = printed_speaker(source, found.spans)
    is_name = printed.kind is MentionKind.NAME
    if is_name and any(_may_be(actor, printed.mention) for actor in speakers):
        return
    is_another = _is_another(quotation, speakers, printed)
    if is_another and (is_name or _stands_anywhere(quotation, speakers, source)):
        yield _differs(quotation, speakers, source, printed, where)
    elif not _stands_anywhere(quotation, speakers, source):
        yield Problem(
            codes.SPEAKER_NEVER_NAMED,
            where(),
            f"{_names(speakers)} is nowhere in {source.file} (quotation {quotation.id!r}).",
            codes.SPEAKER_NEVER_NAMED.remedy,
        )


def _is_another(quotation: Quotation, speakers: list[Actor], printed: PrintedSpeaker) -> bool:
    """Whether print names somebody who is none of the speakers."""
    if printed.kind is MentionKind.NOUN and _is_described(quotation, speakers, printed):
        return True
    if _is_led_by_another(quotation, speakers, printed):
        return True
    if printed.kind is not MentionKind.NAME or printed.sureness is Sureness.NONE:
        return _is_out_of_sight(quotation, speakers, printed)
    if any(_may_be(actor, printed.mention) for actor in speakers):
        return False
    if _is_told(quotation, printed.mention):
        return False
    if printed.sureness is Sureness.TIED:
        return True
    if printed.sureness is Sureness.UNSAID:
        return False
    if quotation.attribution in _CARRIED:
        return False
    if not any(is_mentioned(actor, printed.paragraphs) for actor in speakers):
        return True
    if printed.sureness is Sureness.GUESSED:
        return False
    # Named there, but by no reporting words: who is spoken of does not speak.
    pronouns = any(_PRONOUN.fullmatch(words) for words in printed.subjects)
    return not pronouns and not any(
        is_mentioned(actor, fold_words(words)) for actor in speakers for words in printed.subjects
    )


def _is_led_by_another(
    quotation: Quotation, speakers: list[Actor], printed: PrintedSpeaker
) -> bool:
    """Whether the paragraph begins with another's name, and names no speaker: Oster wants “…”."""
    if printed.sureness in (Sureness.TIED, Sureness.NONE) or not printed.leader:
        return False
    if quotation.attributed_as is not None or quotation.attribution is not Attribution.NAMED:
        return False
    if any(_PRONOUN.fullmatch(words) for words in printed.subjects):
        return False
    return not any(
        is_mentioned(actor, printed.paragraphs) or _may_be(actor, printed.leader)
        for actor in speakers
    )


def _is_described(quotation: Quotation, speakers: list[Actor], printed: PrintedSpeaker) -> bool:
    """Whether print describes somebody who is none of the speakers: a fisherman said.

    “The mayor” may be whoever is named before; “a fisherman” is nobody who was named.
    """
    if quotation.attributed_as is not None or quotation.attribution is not Attribution.NAMED:
        return False
    if printed.sureness is not Sureness.TIED or any(
        a.kind is not ActorKind.PERSON for a in speakers
    ):
        return False
    if any(is_mentioned(actor, fold_words(printed.mention)) for actor in speakers):
        return False
    if _NOBODY_NAMED.match(printed.mention):
        return True
    if not _ROLE.match(printed.mention) or any(
        is_mentioned(actor, printed.paragraphs) for actor in speakers
    ):
        return False
    # “Reid said … The leader said”: the one who is named there speaks, and not the speaker given.
    return any(subject[:1].isupper() and not _ROLE.match(subject) for subject in printed.subjects)


def _is_out_of_sight(quotation: Quotation, speakers: list[Actor], printed: PrintedSpeaker) -> bool:
    """Whether a pronoun or nothing is printed, and no speaker is named in the paragraphs before."""
    if quotation.attributed_as is not None or quotation.attribution is Attribution.INFERRED:
        return False
    if printed.kind is not MentionKind.PRONOUN:
        return False
    if printed.antecedent and printed.sureness is Sureness.TIED:
        # The one who is spoken of last, where the speaker is not named in these paragraphs.
        other = not any(_may_be(actor, printed.antecedent) for actor in speakers)
        if other and not any(is_mentioned(actor, printed.paragraphs) for actor in speakers):
            return True
    near = f"{printed.before} {printed.paragraphs}"
    return not any(
        actor.kind is not ActorKind.PERSON or is_mentioned(actor, near) for actor in speakers
    )


def _may_be(actor: Actor, mention: str) -> bool:
    if actor.kind is ActorKind.UNNAMED_SOURCE:
        # Whoever is not named is described; a name is somebody else's.
        described = {word.casefold() for word in words_of(fold_words(actor.described_as or ""))}
        described |= {word.casefold() for word in words_of(fold_words(actor.name))}
        return bool(described & {word.casefold() for word in words_of(fold_words(mention))})
    return may_be(actor, mention)


def _is_told(quotation: Quotation, mention: str) -> bool:
    """Whether the entry says that the article names the speaker by these words, which are no own name."""
    if quotation.attribution is not Attribution.METONYM:
        return False
    if quotation.attributed_as is None:
        return True
    told = {word.casefold() for word in words_of(fold_words(quotation.attributed_as))}
    return bool(told & {word.casefold() for word in words_of(fold_words(mention)) if len(word) > 2})


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
    if len(label) < 3 or label not in source.text or any(_may_be(a, label) for a in speakers):
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
        not _is_another(quotation, speakers, printed_speaker(source, (place,))) for place in body
    ):
        return
    yield Problem(
        codes.HEADLINE_OF_NOBODY,
        where(),
        f"The headline of {source.file} does not say that {_names(speakers)} says the words of "
        f"{quotation.id!r}, and the body does not print them as theirs.",
        codes.HEADLINE_OF_NOBODY.remedy,
    )
