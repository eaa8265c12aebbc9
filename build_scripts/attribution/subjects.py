"""To whom a reporting verb belongs: its subject in the sentence, before it or behind, by the shape of print."""

from __future__ import annotations

import re
from itertools import islice

from build_scripts.attribution.hidden import HIDDEN
from build_scripts.attribution.mentions import Mention, MentionKind, after, before, leading
from build_scripts.attribution.reporting_words import ReportingWords, Shape, reporting_words

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|stands?|stood|gets?|got)(?: \w+ly| widely| not| also)? $",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:when|if|while|as|once|being) $", re.IGNORECASE)
_LED_IN = re.compile(
    r"(?:In|At|On|Speaking|During|After|For|From|With|Alongside|Through|Before|As|While|When|By|Since"
    r"|Under|Despite|Asked|Within|Among|Amid|Following|Over|Last|Earlier|Later)\b[^,.;:]{3,160}, "
    r"|[A-Z][\w.,’' -]{1,40} \([A-Z][\w./ ]{1,30}\) ?(?:[–—]|--?) |[A-Z]{3}[\w.,’' ]{0,40} (?:[–—]|--) "
)
"""What stands before the subject of a sentence: In a statement on Friday, a place and an agency."""
_AND = re.compile(r",?[  ]and\b")
_JOINED = re.compile(
    r"[a-z\d▪],?[ \u00a0](?:and|but|then)[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0]|then[ \u00a0])?$"
)
_LISTED = re.compile(r"[a-z\d],[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0]|then[ \u00a0])?$")
"""She mocked a reporter, called him a fool and left: the subject is that of the verb before."""
_TEXT = re.compile(
    r"\b(?:editorial|report|ad|advertisement|article|column|poll|survey|leaflet|petition|headline|sign|banner)s?$"
)
"""What speaks by itself, where nobody issues it as a statement: an editorial telling him to go."""
_POLL = re.compile(
    r"In (?P<poll>(?:an?|the|its|their|one) [^,.;:▪]{0,80}?(?:poll|survey))\b[^.;:▪]*, "
)
_SHARE = re.compile(r"(?:\d ?%|\bper ?cent\b)[^.;:,▪]{0,60}$")
_BY = re.compile(r" by(?= )")
_MOST_TRIED = 12
"""So many verbs of a sentence are tried for its subject: none that people write has more."""


def subject_of(hidden: str, words: ReportingWords, begin: int, stop: int) -> Mention | None:
    """The speaker that belongs to reporting words."""
    if words.shape is Shape.ACCORDING:
        return after(hidden, words.end, stop)
    if words.shape is Shape.PARTICIPLE:
        return _told_in(hidden, begin, words.start) or _subject(hidden, begin, words.start)
    if PASSIVE.search(hidden[begin : words.start]) and (by := _BY.match(hidden, words.end)):
        return after(hidden, by.end(), stop)
    is_listed = words.strength == 1 and _LISTED.search(hidden, begin, words.start) is not None
    if is_listed or _JOINED.search(hidden, begin, words.start):
        # A spokesman for the line declined to comment but said that: the subject of the sentence.
        return _subject(hidden, begin, words.start)
    found = _before_verb(hidden, begin, words.start)
    if (poll := _asked_by(hidden, begin, words.start)) is not None:
        return poll
    if found is not None and _AND.match(hidden, found.end):
        # Lazar said he welcomed it to the country and added: the subject is that of the verb before.
        for earlier in islice(reporting_words(hidden, begin, found.start), _MOST_TRIED):
            if earlier.shape is Shape.FINITE and (first := before(hidden, begin, earlier.start)):
                return first
    inverted = HIDDEN in hidden[max(begin, words.start - 3) : words.start]
    if inverted or found is None or _ends_before(hidden, found, words):
        subject = _subject(hidden, begin, words.start) if words.strength > 1 else None
        return after(hidden, words.end, stop) or found or subject
    if found.kind is MentionKind.PRONOUN and hidden[found.start : found.end] == "who":
        return before(hidden, begin, found.start) or found
    return found


def _told_in(hidden: str, begin: int, position: int) -> Mention | None:
    """Who or what stands right before a participle as its own subject: with Oster saying, a letter telling."""
    own = before(hidden, begin, position)
    if own is None or hidden[own.end : position] != " ":
        return None
    is_set_off = hidden.endswith("with ", begin, own.start)
    return own if is_set_off or _TEXT.search(hidden, own.start, own.end) else None


def _asked_by(hidden: str, begin: int, position: int) -> Mention | None:
    """The poll that asked a share of people: In a new poll, 31% of voters said. No share of them speaks."""
    poll = _POLL.match(hidden, begin, position)
    if poll is None or _SHARE.search(hidden, begin, position) is None:
        return None
    return Mention(*poll.span("poll"), MentionKind.NOUN)


def _before_verb(hidden: str, begin: int, position: int) -> Mention | None:
    """The subject before a verb, behind what leads the sentence in: In a letter to the board, Quill wrote."""
    led_in = _LED_IN.match(hidden, begin, position)
    found = before(hidden, led_in.end(), position) if led_in else None
    return found or before(hidden, begin, position)


def _ends_before(hidden: str, found: Mention, words: ReportingWords) -> bool:
    """Whether a mention is the end of what is reported: from one mosque, said the director."""
    aside = hidden[max(0, found.start - 2) : found.start] == ", "
    return not aside and hidden[found.end : words.start] == ", "


def _subject(hidden: str, begin: int, position: int) -> Mention | None:
    """The subject of the sentence before a participle: of its verb of speech, else its first mention."""
    for words in islice(reporting_words(hidden, begin, position), _MOST_TRIED):
        if words.shape is Shape.FINITE:
            found = before(hidden, begin, words.start) or after(hidden, words.end, position)
            if found:
                return found
    led_in = _LED_IN.match(hidden, begin, position)
    return leading(hidden, led_in.end() if led_in else begin, position)


def acts_on(hidden: str, words: ReportingWords, begin: int) -> bool:
    """Whether whoever stands before the verb is spoken to or of: was told. “By” names the speaker."""
    if hidden.startswith("asked", words.start) and _ASKED.search(hidden, begin, words.start):
        return True
    if words.shape is not Shape.FINITE or not PASSIVE.search(hidden[begin : words.start]):
        return False
    return _BY.match(hidden, words.end) is None
