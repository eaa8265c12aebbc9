"""Mentions of a speaker beside reporting words: names, titles and pronouns, by their shape in print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class MentionKind(StrEnum):
    """How a text mentions somebody."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that mention somebody: their offsets and their kind."""

    start: int
    end: int
    kind: MentionKind


_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’]*(?:-\w+)*(?:\.(?=[\w ]))?"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|al|bin|ibn|el|and|of|the|for|&)"
_NAME = rf"(?:{_CAPITAL})(?:[  ]+(?:{_PARTICLE}[  ]+){{0,2}}{_CAPITAL}|[  ]\([A-Z][\w.-]*\))*"
_PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|who|one)"
_OPENER = (
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Tt]wo|[Ss]ome|[Mm]any|[Oo]ther|[Ss]enior|[Oo]fficials?"
    r"|[Aa]nother|[Aa]ides|[Mm]ost|[Ss]everal|[Tt]hose|[Tt]his"
    r"|[Tt]hat(?![  ](?:the|an?|his|her|their|its)\b|[  ][A-Z])"
    r"|[Cc]ritics|[Ss]upporters|[Ee]xperts|[Pp]olice)"
)
_NO_PART = (
    r"(?!(?:that|which|who|whom|whose|he|she|they|it|I|we|when|because|if|as|while|but|is|was|are|were|has"
    r"|had|have|will|would|after|before|since|although|though)\b)"
)
"""What begins a clause stands in no name of a speaker: the committee that he believed."""
_NOUN = rf"{_OPENER}(?:[  ]{_NO_PART}[\w'’.&-]+){{0,7}}?"
_PERSON = r"(?:[  ][\w'’.&-]+){0,4}?[  ]?"
_FILLER = (
    r"(?:[  ](?:has|have|had|also|later|then|again|once|recently|repeatedly|further|still|even|would|will"
    r"|did|does|was|is|who|and|on|in|at|\w+day|\w+ly|went|to|not|never|n[o']t|quoted|as|been|himself"
    r"|herself|itself|first|previously|earlier|today|yesterday|just|only|in[  ]the[  ]past|all[  ]but"
    r"|(?:in|at|during|on)[  ](?:an?|his|her|their|its|the)[  ](?:[\w'’-]+[  ]){0,2}[\w'’-]+"
    r"|(?:last|this|that|earlier[  ]this|late[  ]last)[  ](?:week|month|year|night|morning|summer"
    r"|fall|spring|winter)))*"
)
_APPOSITION = (
    r"(?P<beside>,[  ](?:[^,;:.“”\"]|\.(?=,|[  ]\d|[  ][A-Z])){1,220}(?:,(?:[^,;:.“”\"]|\.(?=,)){1,90}){0,2},"
    r"|[  ](?:[—–]|--)[  ][^—–;:“”\"▪]{1,160}[  ](?:[—–]|--)|[  ]\([^)]{1,60}\)"
    r"|[  ](?:who|that)[  ](?:also[  ])?"
    r"(?!(?:he|she|it|they|the|a|an|his|her|we|I|you)\b)[a-z][^,;:.“”\"▪]{2,140}?)?"
)
_POSSESSED = rf"{_NAME}(?:(?<=['’])|(?<=['’]s))(?:[  ][a-z][\w-]*){{1,2}}"
"""Whose office or campaign speaks: Quill’s campaign."""
_BEFORE = re.compile(
    rf"(?P<np>{_POSSESSED}|{_NAME}|\b{_PRONOUN}|\b{_NOUN}){_APPOSITION},?{_FILLER}[  ]$"
)
_ROLE_OF = re.compile(
    rf"(?:{_OPENER}[  ])?(?:(?!that\b)[a-z][\w’'-]*[  ]){{1,6}}?(?:of|for|at|from|in|on|with|to|by)[  ]"
    rf"(?:(?:the|an?)[  ])?{_NAME}"
)
"""A description that ends in the name of something else: the owner of the Ferryman Inn."""
_NAME_BESIDE = re.compile(
    rf"(?:,[  ]|[  ](?:[—–]|--)[  ]|[  ]\()(?P<name>{_NAME})(?=,|\)|[  ](?:[—–]|--)|$)"
)
_NAME_BEHIND = re.compile(rf",[  ](?P<name>{_NAME})(?![\w’'-])")
_NOUN_AFTER = rf"{_OPENER}(?:[  ][a-z][\w'’-]*){{1,6}}"
_DESCRIBED = rf"(?:(?:{_OPENER}[  ])?(?:[a-z][\w'’-]*[  ]){{0,5}}?)?{_NAME}"
_OF_A_BODY = (
    r"(?:officials?|spokes\w+|aides?|advis[eo]rs?|reports?|polls?|surveys?|sources?|statements?|members?"
    r"|reporters?|lawyers?|memos?|documents?|records?|filings?|executives?|supporters?|ministers?|memo"
    r"|employees?|analysts?|journalists?|correspondents?|senators?|lawmakers?|chairm\w+|leaders?|releases?)"
)
"""What stands behind the name of a body and is who speaks: a State Department official."""
_AFTER = re.compile(rf"[  ](?P<np>{_DESCRIBED}(?:[  ]{_OF_A_BODY}\b)?|{_PRONOUN}\b|{_NOUN_AFTER})")
_THAT = re.compile(r"[ \u00a0](?:that|it)\b")
"""Behind a verb of speech it begins what is reported (said that Reed), and nobody is put “it”."""
_LEAD = re.compile(rf"(?P<np>\b{_OPENER}(?:[  ][\w'’-]+){{1,3}}|{_NAME}|\b{_PRONOUN}\b)")
_BEGINNERS = """
    But And In On At For As If When While After Before Although Though However Meanwhile Still Yet
    Then There So Now That This These Those Not Also Asked According Speaking Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday January February March April May June July August September
    October November December With From By To Of Or Because Since Despite Earlier Later Instead
    Once Even Just Like What Why How Where Who Which Yes No Well Until During Alongside Based Asked
"""
_CONTRACTED = re.compile(r"(?:There|That|It|Here|What|Let|Who|Where|How)['’]s$")
_SHORTENED = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Bros|Cos|Dr|Mr|Mrs|Ms))\.$")
_NO_NAME = frozenset(_BEGINNERS.split())


def _kind(words: str) -> MentionKind:
    if re.fullmatch(_PRONOUN, words):
        return MentionKind.PRONOUN
    if re.fullmatch(_POSSESSED, words) or names_another(words):
        return MentionKind.NOUN
    if re.match(_CAPITAL, words) and not re.match(rf"{_OPENER}\b", words):
        return MentionKind.NAME
    return MentionKind.NOUN if not re.search(rf"[  ]{_CAPITAL}$", words) else MentionKind.NAME


def names_another(words: str) -> bool:
    """Whether words describe somebody by the name of another: a spokesman for the Gull Line."""
    return _ROLE_OF.fullmatch(words) is not None


def _trimmed(text: str, start: int, end: int) -> Mention | None:
    """Drop first words that only begin a sentence; None where nothing is left."""
    while True:
        first = re.match(r"[\w'’-]+\.?", text[start:end])
        if not first or not (first[0] in _NO_NAME or _CONTRACTED.match(first[0])):
            break
        start += first.end()
        while start < end and text[start] in "  ,":
            start += 1
    if text.endswith(".", start, end) and not _SHORTENED.search(text, start, end):
        end -= 1  # The end of the sentence.
    return Mention(start, end, _kind(text[start:end])) if start < end else None


def before(text: str, first: int, position: int) -> Mention | None:
    """Return the mention that ends before `position`, as the subject of a verb there."""
    # Leftmost matches are widest; try later starts until the first that reaches the verb.
    window = text[max(first, position - 320) : position]
    shift = position - len(window)
    best: Mention | None = None
    for found in re.finditer(rf"(?<![\w'’-])(?:{_NAME}|{_PRONOUN}\b|{_OPENER}\b)", window):
        match = _BEFORE.match(window, found.start())
        if match:
            mention = _trimmed(text, shift + match.start("np"), shift + match.end("np"))
            if mention is not None:
                best = _named_beside(text, mention, shift + match.end("np"), match["beside"] or "")
                break
    return best


def after(text: str, position: int, last: int) -> Mention | None:
    """Return the mention that begins right after `position`: said Mayor Ada Quill."""
    match = None if _THAT.match(text, position, last) else _AFTER.match(text, position, last)
    mention = _trimmed(text, match.start("np"), match.end("np")) if match else None
    return name_behind(text, mention, last) if mention else None


def _named_beside(text: str, mention: Mention, end: int, beside: str) -> Mention:
    """The name that stands beside a role: the council's head of planning, Ann Lee, had warned."""
    name = _NAME_BESIDE.match(beside)
    if mention.kind is not MentionKind.NOUN or name is None:
        return mention
    return _trimmed(text, end + name.start("name"), end + name.end("name")) or mention


def leading(text: str, start: int, end: int) -> Mention | None:
    """Return the first mention of a stretch: the subject of a sentence, mostly."""
    for match in _LEAD.finditer(text, start, end):
        mention = _trimmed(text, match.start("np"), match.end("np"))
        if mention is not None:
            return mention
    return None


def name_behind(text: str, mention: Mention, last: int) -> Mention:
    """Return the name that stands right behind a role, where there is one; else the mention."""
    name = _NAME_BEHIND.match(text, mention.end, last)
    if mention.kind is not MentionKind.NOUN or name is None:
        return mention
    return Mention(*name.span("name"), MentionKind.NAME)
