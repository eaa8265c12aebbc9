"""Whom an English article names right before or behind marks, in other ways than by a subject and its verb."""

from __future__ import annotations

import re

from build_scripts.attribution.mentions import Mention, MentionKind, before
from build_scripts.attribution.reporting_words import Shape, reporting_words
from build_scripts.sense.sentences import sentence_start
from build_scripts.words.sources import SourceText

_NAME = (
    r"[A-ZÀ-ÖØ-Þ][\w'’.-]*(?:[  ](?:(?:de|da|di|del|van|von|al|bin|of)[  ])?[A-ZÀ-ÖØ-Þ][\w'’.-]*)*"
)
_LABELLED = re.compile(rf"(?:^|[—–-]\s|\n)(?P<name>{_NAME}(?: and {_NAME})?):\s*$")
"""POLLS FAVOUR THE FERRY - Bram Oster: “…”."""
_THING_BEHIND = re.compile(
    r"[\s,]*(?:says|said|reads|read|declares|declared|proclaims|proclaimed)\s(?P<name>(?:the|an?|one)\s(?:[\w'-]+\s){0,2}?"
    r"(?:sign|poster|banner|placard|plaque|letter|note|leaflet|headline|caption|slogan|inscription|graffiti|sticker"
    r"|song|T-shirt|t-shirt|shirt|mug))\b"
)
_QUOTED_BEHIND = re.compile(
    rf"[\s,]*(?:{_NAME}\s)?(?:has\s|had\s)?(?:quot|cit|paraphras)(?:ed|es|ing|e)\s+(?P<name>{_NAME})\s+as\s+(?:having\s+)?"
    r"(?:saying|said|telling|told|writing|written)\b"
)
_VERB_BEFORE = re.compile(r"\b(?P<verb>[a-z]+)[,:]?\s*(?:that)?\s*$")
_ADVERB = re.compile(r"\s+(?:(?:\w+ly|also|then|later)\s+)?")
_QUOTED_AS = re.compile(
    rf"\b(?:quot|cit|paraphras)(?:ed|es|ing|e)\s+(?P<name>{_NAME})\s+as\s+(?:\w+ly\s+)?(?:having\s+)?\w+\s*(?:that)?[,:]?\s*$"
)
_THING = re.compile(
    r"\b(?P<name>(?:[Aa]n?|[Tt]he|[Oo]ne)\s(?:[\w'-]+\s){0,2}?(?:sign|poster|banner|placard|plaque|letter|note|leaflet"
    r"|headline|caption|slogan|inscription|graffiti|sticker|song|T-shirt|t-shirt|shirt|mug))\b[^.!?“”\"]{0,60}?"
    r"\b(?:read|reads|reading|said|says|saying|declared|proclaimed|that said|with the words)\b[^\w.!?]*$"
)
"""What is written on things nobody says who stands beside them."""
_REACH = 160


def named_before(source: SourceText, start: int) -> Mention | None:
    """Return whom print names right before marks: by a label, as quoted, or by a name and its verb."""
    low = max(source.paragraph(start)[0], start - _REACH)
    for pattern, kind in (
        (_LABELLED, MentionKind.NAME),
        (_QUOTED_AS, MentionKind.NAME),
        (_THING, MentionKind.NOUN),
    ):
        if found := pattern.search(source.text[low:start]):
            return Mention(low + found.start("name"), low + found.end("name"), kind)
    said = _VERB_BEFORE.search(source.text, low, start)
    if said is None or not is_verb(said["verb"]):
        return None
    begin = sentence_start(source.text, source.paragraph(start)[0], said.start())
    subject = before(source.text, begin, said.start("verb"))
    if subject is None or subject.kind is not MentionKind.NAME:
        return None
    between = source.text[subject.end : said.start("verb")]
    if not _ADVERB.fullmatch(between) or any(source.marked[subject.start : said.end()]):
        return None
    return subject


def named_behind(source: SourceText, end: int) -> Mention | None:
    """Return whom print names right behind marks: what bears the words, or whom somebody quotes."""
    if source.text[end - 2 : end - 1] == ".":
        return None
    for pattern, kind in (
        (_THING_BEHIND, MentionKind.NOUN),
        (_QUOTED_BEHIND, MentionKind.NAME),
    ):
        if found := pattern.match(source.text, end, end + _REACH):
            return Mention(*found.span("name"), kind)
    return None


def is_verb(words: str) -> bool:
    """Tell whether words begin with a finite verb of reporting."""
    found = next(reporting_words(words, 0, len(words)), None)
    return found is not None and found.start == 0 and found.shape is Shape.FINITE
