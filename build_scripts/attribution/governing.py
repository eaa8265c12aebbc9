"""Which reporting words a stretch belongs to where one report stands inside another.

“The mayor said he asked for the plans “to be seen””: the nearest verb is a part of what the mayor said.
The words belong to the outer verb, unless they follow the inner one at once and are a sentence.
"""

from __future__ import annotations

import re

from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import ReportingWords, Shape

_BARE_LIST = """
    say says said saying add adds added adding tell tells told telling claim claims claimed claiming argue
    argued argues insist insisted insists warn warned admit admits admitted tweet tweeted think thinks
"""
_BARE = frozenset(_BARE_LIST.split())
"""Verbs behind which a clause may stand without “that”."""
_THAT = re.compile(r"(?:[ ,]+[^\s]+){0,14}?,?[ ](?:that|whether|if|how|why),?[ ]")
NAMING_VERBS = re.compile(r"(?:call|describ|label|dub|brand|hail|refer)\w*", re.IGNORECASE)
"""Verbs behind which something is named by the words in marks, and the reporter goes on behind them."""
_WHICH = re.compile(r",[ \u00a0](?:which|whom)[ \u00a0]$")
_MOST_BEFORE_THAT = 3
_MOST_TRIED = 12
"""So many reports before words are looked at, the nearest."""
_CLAUSE = re.compile(
    r"(?:[ ](?:reporters|journalists|him|her|them|me|us|(?:the |a )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*))?"
    r"(?:,?[ ](?:on |last |this |late |early )*\w*day(?: night| morning| evening| afternoon)?)?[ ]"
    r"(?:he|she|it|they|we|I|you|the|a|an|his|her|its|their|there|this|these|those|some|no|many|most|\d+"
    r"|[A-Z][\w’'-]*)\b"
)
_JOINED = re.compile(
    r"(?:[,;:—–]|--)[ ]*(?:and|but|while|as|whereas|though|although|when|after|before|with|then|because"
    r"|since)?[ ]*$"
)


def governing(sentence: ReportingSentence, start: int) -> ReportedBy | None:
    """Return the outermost reporting words whose clause reaches the words at `start`; None where the
    nearest ones have no other around them."""
    earlier = [one for one in sentence.reporting if one.end <= start][-_MOST_TRIED:]
    for number, one in enumerate(earlier[:-1]):
        if _reaches(sentence, one, earlier[number + 1 :], start):
            return one
    return None


def _reaches(
    sentence: ReportingSentence, one: ReportedBy, later: list[ReportedBy], start: int
) -> bool:
    """Whether what is reported behind `one` goes on to `start`, other reports in it included."""
    if one.mention is None or one.spent or one.words.shape is Shape.ACCORDING:
        return False
    if one.mention.start > one.words.start or not _opens_clause(sentence, one, start):
        return False
    return all(_is_inside(sentence, one, other) for other in later)


def _opens_clause(sentence: ReportingSentence, one: ReportedBy, start: int) -> bool:
    hidden, end = sentence.hidden, one.words.end
    that = _THAT.match(hidden, end, start)
    if that is not None and (one.words.strength == 2 or len(that[0].split()) <= _MOST_BEFORE_THAT):
        return True
    return tells_clause(hidden, one.words, start - end)


def calls_aside(text: str, one: ReportedBy | None) -> bool:
    """Whether reporting words say in a clause beside what somebody calls a thing: a board, which he called."""
    if one is None or one.mention is None or one.words.shape is not Shape.FINITE:
        return False
    calls = NAMING_VERBS.match(text, one.words.start) is not None
    return calls and _WHICH.search(text, max(0, one.start - 9), one.start) is not None


def tells_clause(text: str, words: ReportingWords, length: int) -> bool:
    """Whether a clause without “that” stands within some characters behind a verb: said he would."""
    verb = text[words.start : words.end].split()[0].lower()
    return verb in _BARE and _CLAUSE.match(text, words.end, words.end + length) is not None


def _is_inside(sentence: ReportingSentence, one: ReportedBy, other: ReportedBy) -> bool:
    """Whether other reporting words are a part of what `one` reports: with a subject of their own."""
    if other.mention is None:
        return other.words.strength < 2
    if other.mention.start < one.words.end:
        return False  # Said this and added that: one subject, two reports.
    between = sentence.hidden[one.words.end : other.start]
    return not between.strip() or not _JOINED.search(between)
