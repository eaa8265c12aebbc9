"""Where a clause begins that English reporting words report: behind “said last week that”."""

from __future__ import annotations

import re

from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import ReportingWords

_DAY = (
    r"(?:on |last |this |late |early |earlier |later |next )*"
    r"(?:\w+day|today|yesterday|week|month|year)(?: (?:night|morning|evening|afternoon))?"
)
_ADVERB = (
    rf"(?: {_DAY}| (?:again|later|earlier|repeatedly|recently|publicly|afterwards?)\b"
    r"| (?:in|at|during) (?:an?|the|his|her|its|their) (?:statement|interview|speech|letter|tweet|post"
    r"|e-?mail))"
)
_PLACED = (
    r"(?: (?:in|at|on|during|after|before|through|via) [^,.;:▪]{2,70}?"
    r"| to (?:reporters|journalists|lawmakers|supporters)|, [^,.;:▪]{2,50},)"
)
_THAT = re.compile(rf"(?:{_ADVERB}|{_PLACED}){{0,3}},? that,? (?=\S)")
_BARE = re.compile(rf"{_ADVERB}{{0,2}} (?=\S)")
_NAME = r"[A-Z][\w.’'-]*(?: (?:(?:the|of|for|and) )?[A-Z][\w.’'-]*)*"
_WHOM = re.compile(
    rf" (?:reporters|journalists|lawmakers|supporters|him|her|them|me|us|you|(?:the |a |an )?{_NAME}"
    r"|(?:the|an?|his|her|its|their) (?:[\w’'-]+ ){0,3}?[\w’'-]+(?=,? that | (?:he|she|it|they|we|I) ))(?=,? )"
)
_SUBJECT = re.compile(
    r"(?:he|she|it|they|we|I|you|the|a|an|his|her|its|their|our|my|there|this|these|those|some|many|most"
    r"|more|no|nobody|nothing|all|both|each|every|any|one|two|three|people|\d[\d.,]*|[$£€]\d[\d.,]*"
    r"|if|what|\w+ing|[A-Z][\w’'-]*)\b"
)
_NO_SUBJECT = re.compile(
    r"(?:in|on|at|to|of|with|for|about|during|after|before|from|by|as|while|when"
    r"|according|nothing|so|yes|no|this (?:week|month|year|morning|afternoon|evening)|if asked)\b"
)
_INVERTED = re.compile(
    rf"{_NAME}(?:,| ?$|\.)|(?:an?|one|two|several) (?:[\w’'-]+ ){{0,3}}?"
    r"(?:officials?|sources?|persons?|people|aides?|advis[eo]rs?|experts?|analysts?|lawyers?|diplomats?|spokes\w+)\b"
)
"""Behind “, said” that is who speaks: a burden for schools, said Quill, a member."""
_OF_A_THING = re.compile(
    r"(?:will|would|were|are|was|is|has|have|had|can|could|may|might|should|did|do|does|never|also|[a-z]+ed"
    r"|held|made|took|led|gave|came|went|became|began|kept|left|lost|won|put"
    r"|(?:claim|approach|charge|view|point|message|position|argument|promise|theme|line)\b)\b"
)
"""What stands behind “that” where it belongs to a thing, or points to one: in states that have; that view."""
_PLURALS_LIST = """
    states remarks claims charges reports notes comments demands promises pledges boasts complaints laments
    quotes tweets
"""
_PLURALS = frozenset(_PLURALS_LIST.split())
"""Verbs that are as often things: in states that; claims by agencies that. As verbs they have one subject."""
_ONE = re.compile(r"(?:he|she|it|[Tt]h(?:e|is|at)|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\b")
_MANY = re.compile(
    r"\b(?:dozen|most|many|some|several|few|other|two|three|four|five|all)\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"(?:,[^▪]*,)?(?: \w+ly| also| now| still)? ")
_RELATIVE = re.compile(r"\b(?:which|who|whom|what|that|than) $")
"""Before a speaker it takes the place of something in what is said: a berth that Quill said they need."""
_LONGEST_RELATIVE = 8
_TELLS = ("tell", "told")
_WITHOUT_THAT_LIST = """
    say says said add adds added tell tells told claim claimed argued insisted warned admit admits admitted
    tweeted tweets wrote writes
"""
_WITHOUT_THAT = frozenset(_WITHOUT_THAT_LIST.split())
"""Verbs behind which a clause may stand without “that”; behind others stands a thing."""
_OF_ONE_LIST = "warned argued insisted tweeted tweets wrote writes"
_OF_ONE = frozenset(_OF_ONE_LIST.split())
"""Those of them behind which a person or a thing may stand as well: warned the bank against it."""
_PRONOUN = re.compile(r"(?:he|she|it|they|we|I|there|this)\b")


def clause_start(sentence: ReportingSentence, one: ReportedBy) -> int | None:
    """Return where the clause behind reporting words begins; None where none follows."""
    verb = reporting_verb_of(sentence.hidden, one.words)
    if verb in _PLURALS and not _has_one_subject(sentence.hidden, one):
        return None
    after = one.words.end
    if verb.startswith(_TELLS):
        whom = _WHOM.match(sentence.hidden, after, sentence.end)
        if whom is None and not sentence.hidden[one.words.start : after].count(" "):
            return None  # Told the story of a storm: nobody is told anything.
        after = whom.end() if whom else after
    return _behind_that(sentence, after) or _bare(sentence, one, after, verb)


def reporting_verb_of(text: str, words: ReportingWords) -> str:
    """Return the verb of reporting words that may say to whom: told reporters."""
    return text[words.start : words.end].split()[0].lower()


def _has_one_subject(hidden: str, one: ReportedBy) -> bool:
    """Whether a single speaker stands right before a verb that may be several things."""
    if one.mention is None or not _BETWEEN.fullmatch(hidden, one.mention.end, one.words.start):
        return False
    said_by = hidden[one.mention.start : one.mention.end]
    return not _MANY.search(said_by) and (said_by[:1].isupper() or bool(_ONE.match(said_by)))


def _behind_that(sentence: ReportingSentence, after: int) -> int | None:
    that = _THAT.match(sentence.hidden, after, sentence.end)
    if that is None or _OF_A_THING.match(sentence.hidden, that.end()):
        return None
    return that.end()


def _bare(sentence: ReportingSentence, one: ReportedBy, after: int, verb: str) -> int | None:
    opening = _BARE.match(sentence.hidden, after, sentence.end)
    if opening is None or verb not in _WITHOUT_THAT:
        return None
    hidden, start = sentence.hidden, opening.end()
    if _RELATIVE.search(hidden, max(sentence.start, one.start - _LONGEST_RELATIVE), one.start):
        return None
    subject = _PRONOUN if verb in _OF_ONE else _SUBJECT
    if _NO_SUBJECT.match(hidden, start) or not subject.match(hidden, start):
        return None
    inverted = hidden.startswith(", ", one.words.start - 2)
    return None if inverted and _INVERTED.match(hidden, start, sentence.end) else start
