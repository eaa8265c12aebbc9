"""Whether the one whom an article prints beside words is surely none of those who are given as speakers."""

from __future__ import annotations

import re

from build_scripts.attribution.mentions import MentionKind
from build_scripts.entries import Actor, ActorKind, Attribution, Quotation
from build_scripts.sense.naming import is_mentioned, may_be
from build_scripts.sense.speakers import PrintedSpeaker, Sureness
from build_scripts.words.bounds import words_of
from build_scripts.words.folding import fold_words

_NOBODY_NAMED = re.compile(
    r"(?:an?|one|another|some|two|three|several|many|other|officials?|aides|critics|supporters|experts)\b"
    r"(?!.*\b(?:that|which|where|interview|statement|speech|video|tweet|post|passage|article|essay|book"
    r"|memoir|column|email|message|release|report)\b)",
    re.IGNORECASE,
)
"""A mention of somebody whom nothing before names; what stands in a video may be anybody's."""
_BEARER = re.compile(
    r"\b(?:sign|poster|banner|placard|plaque|graffiti|sticker|shirt|mug|inscription)$"
)
"""What bears words that nobody beside it says."""
_ROLE = re.compile(r"(?:the|his|her|their|its|he|she|they|it|i|we|who)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|they|it|i|we|who|one)", re.IGNORECASE)
_OWNER = re.compile(r"\b[A-Z][\w-]*['’]s?\s")
_CARRIED = (Attribution.CARRIED_OVER, Attribution.PRONOUN, Attribution.INFERRED)


def is_another(quotation: Quotation, speakers: list[Actor], printed: PrintedSpeaker) -> bool:
    """Tell whether print names somebody who is none of the speakers."""
    if printed.kind is MentionKind.NOUN and _is_described(quotation, speakers, printed):
        return True
    if _is_led_by_another(quotation, speakers, printed) or _is_of_anothers(speakers, printed):
        return True
    if printed.kind is not MentionKind.NAME or printed.sureness is Sureness.NONE:
        return _is_out_of_sight(quotation, speakers, printed)
    if any(may_be_printed(actor, printed.mention) for actor in speakers):
        return False
    if _is_told(quotation, printed.mention):
        return False
    if printed.sureness is Sureness.TIED:
        return True
    if printed.sureness is Sureness.UNSAID:
        return False
    if quotation.attribution in _CARRIED:
        return False
    if any(is_mentioned(actor, printed.sentence) for actor in speakers):
        return False  # A report by Quill that “…”. Oster called it a lie.
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
        is_mentioned(actor, printed.paragraphs) or may_be_printed(actor, printed.leader)
        for actor in speakers
    )


def _is_of_anothers(speakers: list[Actor], printed: PrintedSpeaker) -> bool:
    """Whether another’s people speak, and a speaker only owns: Oster’s aides read Quill’s note, saying “…”."""
    if printed.sureness is not Sureness.GUESSED or not _OWNER.match(printed.mention):
        return False
    reporter = _OWNER.sub("", printed.paragraphs)
    return not any(
        is_mentioned(actor, fold_words(printed.mention)) or is_mentioned(actor, reporter)
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
    if _NOBODY_NAMED.match(printed.mention) or _BEARER.search(printed.mention):
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
        other = not any(may_be_printed(actor, printed.antecedent) for actor in speakers)
        if other and not any(is_mentioned(actor, printed.paragraphs) for actor in speakers):
            return True
    near = f"{printed.before} {printed.paragraphs}"
    return not any(
        actor.kind is not ActorKind.PERSON or is_mentioned(actor, near) for actor in speakers
    )


def may_be_printed(actor: Actor, mention: str) -> bool:
    """Tell whether a mention may mean an actor; one that the story does not name, by its description."""
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
