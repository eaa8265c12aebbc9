"""Denials that are cut off: a verb, a “not” or a “false” stands at the words, and the entry passes it over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.checking.acts import ActGround, basis_of, done_in, is_no_denial
from build_scripts.checking.compared import ComparedArticle
from build_scripts.checking.cue_acts import tells_denial, told_by_cue
from build_scripts.codes import evidence as codes
from build_scripts.entries import Act, Article, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Related
from build_scripts.words.reporting_verbs import VERBS
from build_scripts.words.sources import Form, SourceText

_REACH = 200
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
# What a denial acts on follows it: “denied on Monday that”, “rejected the claim that”.
_BETWEEN = re.compile(r"(?:\s+[\w'’-]+){0,6}\s+[\"“‘']?", re.IGNORECASE)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:and|but|or|while|because|since|although|though|when|if|where|before|who|which|so)\b",
    re.IGNORECASE,
)
# In the past only: “the claim that”, “reports of” are what is denied.
_REPORTED = re.compile(
    rf"\b(?:{'|'.join(sorted(form for verb in VERBS if verb.strength for form in verb.past))})\b",
    re.IGNORECASE,
)

# “She had not | sold it”, “it was untrue that | it was sold”: the words begin behind what denies them.
_RIGHT_BEFORE = re.compile(
    r"\b((?:(?<!or )(?<!if )(?<!why )not|never|\w+n['’]t)(?: yet| ever| actually)?"
    r"|(?:untrue|false|not true|incorrect|nonsense|no truth|no evidence|no proof|no sign)"
    r"(?: (?:in|to|of) (?:the |any )?(?:\w+ )?\w+)?(?: that)?)[\s\"“‘']*$",
    re.IGNORECASE,
)
_NO_MORE_THAN = re.compile(r"(?:only|just|merely|simply|least)\b", re.IGNORECASE)
# “The claim that | it was sold | is false”.
_CLAIM_THAT = re.compile(
    r"\b(?:claims?|reports?|rumou?rs?|suggestions?|allegations?|accusations?|assertions?|ideas?|notions?)"
    r" (?:that|of|about)[\s\"“‘']*$",
    re.IGNORECASE,
)
_FALSE_AFTER = re.compile(
    r"[\"”’',]*\s*(?:(?:is|are|was|were|as|to be|had been|has been)\s+)?[\"“‘']?(?:\w+ly\s+|a\s+|an\s+)?"
    r"(?:\w+\s+)?(false|untrue|not true|nonsense|baseless|groundless|unfounded|lies?|fabricat\w+"
    r"|inventions?|fake|absurd|ridiculous|rubbish|incorrect|wrong)\b",
    re.IGNORECASE,
)


def passed_over_problems(
    article: Sited[Article], source: SourceText, compared: ComparedArticle, language: str
) -> Iterator[Problem]:
    """Yield the problems of reported words that the article denies and the entry does not.

    `language` is that of our own words. Problems: `denial-passed-over`, `denial-told-as-statement`; only
    of articles in English.
    """
    if not article.entry.language.startswith("en"):
        return
    in_english = language.startswith("en")
    for index, quotation in enumerate(article.entry.quotations):
        match = compared.matches.get(quotation.id)
        if match is None or compared.forms.get(quotation.id) is not Form.INDIRECT:
            continue
        if quotation.withdrawn is not None:
            continue
        start, end = match.spans[0][0], match.spans[-1][1]
        before = _sentence_before(source, start)
        after = source.text[end : source.paragraph(start)[1]]
        verb = _denied_by(source, start, before, quotation.text)
        cut_off = verb or _not_so(before, quotation.text, after)
        if not cut_off:
            continue
        side = "before" if cut_off in before else "after"
        if not _is_told(quotation):
            yield Problem(
                codes.DENIAL_PASSED_OVER,
                article.at("quotations", index, "cue"),
                f"The article prints “{cut_off}” right {side} the words of {quotation.id!r}, and the entry "
                "does not say so.",
                f"Write `cue: {verb}` and `act: denies`, or say in `act_basis` what else is denied."
                if verb
                else f"Quote the words together with “{cut_off}”, or write `act: denies` with the reason "
                "in `act_basis`, and tell the denial in `says`.",
                related=(Related(article.at("quotations", index, "text"), "the words"),),
            )
        elif in_english and _is_told_as_said(quotation):
            yield Problem(
                codes.DENIAL_TOLD_AS_STATEMENT,
                article.at("quotations", index, "says"),
                f"The article prints “{cut_off}” right {side} the words of {quotation.id!r}, and `says` "
                "tells no denial.",
                "Tell the denial: “He denied that …”.",
                related=(Related(article.at("quotations", index, "text"), "the words"),),
            )


def _is_told_as_said(quotation: Quotation) -> bool:
    """Whether what is denied for a reason of ours is told as if it were said."""
    if quotation.act is not Act.DENIES or not quotation.act_basis or not quotation.says:
        return False
    basis = basis_of(quotation)
    return basis is not None and basis.ground is ActGround.EDITOR and not tells_denial(quotation)


def _is_told(quotation: Quotation) -> bool:
    """Whether the entry says that the words are denied, or why not, or is told so by its own cue."""
    told = quotation.act is Act.DENIES or bool(quotation.act_basis)
    return told or told_by_cue(quotation, Form.INDIRECT) is not None


def _sentence_before(source: SourceText, start: int) -> str:
    """What of the sentence stands before the words."""
    first = max(source.paragraph(start)[0], start - _REACH)
    before = source.text[first:start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def _not_so(before: str, words: str, after: str) -> str:
    """What at the very edge of the words says that they are not so; empty where nothing does."""
    found = None if _NO_MORE_THAN.match(words) else _RIGHT_BEFORE.search(before)
    if found is None and _CLAIM_THAT.search(before):
        found = _FALSE_AFTER.match(after)
    return found[1] if found else ""


def _denied_by(source: SourceText, start: int, sentence: str, words: str) -> str:
    """The verb of denial whose object the words are; empty where there is none."""
    offset = start - len(sentence)
    denials = [
        found
        for found in done_in(sentence, Act.DENIES)
        if not any(source.marked[offset + found.start() : offset + found.end()])
    ]
    if not denials:
        return ""
    last = denials[-1]
    between = sentence[last.end() :]
    if not _BETWEEN.fullmatch(between) or _ANOTHER_CLAUSE.search(between):
        return ""
    if _REPORTED.search(between) or is_no_denial(last[0], f"{between}{words}"):
        return ""
    return last[0]
