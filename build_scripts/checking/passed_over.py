"""Denials that are cut off: the article's verb stands right before the words, and the entry passes it over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_scripts.checking.acts import done_in, is_no_denial
from build_scripts.checking.compared import ComparedArticle
from build_scripts.codes import evidence as codes
from build_scripts.entries import Act, Article, Quotation
from build_scripts.loading.assemble import Entries
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
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


def passed_over_problems(
    entries: Entries,
    texts: Mapping[str, SourceText],
    compared: Mapping[str, ComparedArticle],
) -> tuple[Problem, ...]:
    """Return a `denial-passed-over` for reported words that the article denies and the entry does not.

    Only where the text is here, and only in English.
    """
    problems: list[Problem] = []
    for article in entries.articles.values():
        source, result = texts.get(article.id), compared.get(article.id)
        if source is not None and result is not None and article.entry.language.startswith("en"):
            problems += _of_article(article, source, result)
    return tuple(problems)


def _of_article(
    article: Sited[Article], source: SourceText, compared: ComparedArticle
) -> Iterator[Problem]:
    for index, quotation in enumerate(article.entry.quotations):
        match = compared.matches.get(quotation.id)
        if match is None or compared.forms.get(quotation.id) is not Form.INDIRECT:
            continue
        if quotation.withdrawn is not None or _is_told(quotation):
            continue
        verb = _denied_by(source, match.spans[0][0], quotation.text)
        if verb:
            yield Problem(
                codes.DENIAL_PASSED_OVER,
                article.at("quotations", index, "cue"),
                f"The article prints “{verb}” right before the words of {quotation.id!r}, and the entry "
                "does not say so.",
                f"Write `cue: {verb}` and `act: denies`, or say in `act_basis` what else is denied.",
            )


def _is_told(quotation: Quotation) -> bool:
    """Whether the entry says that the words are denied, or why not, or is told so by its own cue."""
    told = quotation.act is Act.DENIES or bool(quotation.act_basis)
    return told or next(done_in(quotation.cue, Act.DENIES), None) is not None


def _denied_by(source: SourceText, start: int, words: str) -> str:
    """The verb of denial whose object the words are; empty where there is none."""
    first = max(source.paragraph(start)[0], start - _REACH)
    before = source.text[first:start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    sentence = before[ends[-1] :] if ends else before
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
