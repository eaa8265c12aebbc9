"""Quotations twisted letter by letter as printed: by cuts, late beginnings, early ends, wrong speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from build_scripts.checking.pieces import Piece
from build_scripts.checking.sense_check import sense_problems
from build_scripts.checking.speaker_check import speaker_problems
from build_scripts.entries import Actor, Article, Quotation
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem, Severity
from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText
from build_scripts.yaml_text.document import Document
from build_scripts.yaml_text.reader import read_yaml

SENTENCES = Path(__file__).parent / "twisted.txt"
SECOND_ROUND = Path(__file__).parent / "twisted_again.txt"
TRUE_LINES = Path(__file__).parent / "true_lines.txt"
_CAPITALS = re.compile(r"[A-Z][\w-]+")
_NEGATED = re.compile(r"\b(?:not|never|no|\w+n[’']t|without|nobody|nor)\s+", re.IGNORECASE)
_LIMITED = re.compile(r"\s+(?:but|unless|if)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Twist:
    """One quotation as an entry has it: the kind of its twist, the text, the words, who is given.

    Without a speaker only the sense is looked at.
    """

    kind: str
    source: SourceText
    words: str
    speaker: str
    cue: str = "none"
    language: str = "en"
    title: str = "x"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the check says of a quotation: whether its words are found, and what is told of it."""

    is_found: bool
    told: tuple[Problem, ...]

    @property
    def is_silent(self) -> bool:
        """Whether it passes without a word."""
        return self.is_found and not self.told

    @property
    def has_error(self) -> bool:
        """Whether anything stops it."""
        return not self.is_found or any(p.code.severity is Severity.ERROR for p in self.told)


@lru_cache(maxsize=1)
def _document() -> Document:
    """A file that entries can be said to come from."""
    document, _ = read_yaml(b"title: x\n", "article.yml")
    assert document is not None
    return document


def answer(twist: Twist) -> Answer:
    """Check a quotation as the check does, with its sense and its speaker."""
    found = find(twist.source, twist.words, None, marks_printed=True)
    if not isinstance(found, Found):
        return Answer(False, ())
    quotation = Quotation.model_validate(
        {"id": "q", "text": twist.words, "speaker": "speaker", "cue": twist.cue}
    )
    entry = Article.model_validate(
        {"title": twist.title, "language": twist.language, "quotations": [quotation.model_dump()]}
    )
    article = Sited("article", entry, _document())
    piece = Piece(entry.quotations[0], "quotations", 0)
    told = list(sense_problems(article, piece, twist.source, found))
    if twist.speaker:
        actors = {"speaker": Actor.model_validate({"name": twist.speaker, "kind": "person"})}
        told += speaker_problems(article, piece, twist.source, found, actors)
    return Answer(True, tuple(told))


def true_ones(article: dict[str, Any]) -> Iterator[Twist]:
    """Yield the quotations of an annotated article as printed, under the name that is printed."""
    source = SourceText("article", article["text"])
    for quote in article["quotes"]:
        if quote["type"] == "indirect":
            continue
        words = " […] ".join(article["text"][a:b] for a, b in quote["spans"])
        named = quote.get("speaker_kind") == "named" and quote.get("speaker_text")
        speaker = re.sub(r"['’]s$", "", quote["speaker_text"].strip(" ,.")) if named else ""
        yield Twist("true", source, words, speaker, quote.get("cue") or "none")


def _name(printed: str) -> str:
    """A printed mention without what only describes the person."""
    return re.split(r",| who | \(| [—–-] ", printed)[0].strip(" .") or "x"


def _named_in(printed: str) -> set[str]:
    """The words of a mention by which two of them can be one person: names, where there are any."""
    return set(_CAPITALS.findall(printed)) or set(printed.split())


def twists(article: dict[str, Any]) -> Iterator[Twist]:
    """Yield what a twister can make of the direct quotations of an annotated article."""
    source = SourceText("article", article["text"])
    text = source.text
    quotes = [
        quote
        for quote in sorted(article["quotes"], key=lambda quote: quote["spans"][0][0])
        if quote["type"] == "direct"
        and len(quote["spans"]) == 1
        and quote.get("speaker_kind") == "named"
        and quote.get("speaker_text")
    ]
    for index, quote in enumerate(quotes):
        words, name = text[slice(*quote["spans"][0])], _name(quote["speaker_text"])
        for other in quotes[index + 1 :][:2]:
            if not _named_in(other["speaker_text"]) & _named_in(quote["speaker_text"]):
                joined = f"{words} […] {text[slice(*other['spans'][0])]}"
                yield Twist("two speakers joined", source, joined, name)
        others = [
            _name(other["speaker_text"])
            for other in quotes
            if not _named_in(other["speaker_text"]) & _named_in(quote["speaker_text"])
        ]
        if others:
            yield Twist("given to another", source, words, others[index % len(others)])
        yield from _shortened(source, words, name)


def _shortened(source: SourceText, words: str, name: str) -> Iterator[Twist]:
    for found in _NEGATED.finditer(words):
        if len(words[found.end() :].split()) > 3:
            late = words[0] + words[found.end() :]
            yield Twist("begun right after a negation", source, late, name)
            cut = f"{words[: found.start()]}[…] {words[found.end() :]}"
            if len(words[: found.start()].split()) > 1:
                yield Twist("a negation cut out", source, cut, name)
            break
    for found in _LIMITED.finditer(words):
        if len(words[: found.start()].split()) > 2:
            early = words[: found.start()].rstrip() + words[-1]
            yield Twist("ended before but, unless, if", source, early, name)
            break


def invented(sentences: Path = SENTENCES) -> Iterator[Twist]:
    """Yield the quotations of a file of invented sentences, in several languages.

    A line has the kind, the language, what is printed, what is quoted and, if it is not Ada Quill, who is
    given. A ^ before what is printed means that it is the whole text.
    """
    for line in sentences.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, language, printed, words, *given = (part.strip() for part in line.split(" | "))
        printed = printed.replace("\\n", "\n") + "\n"
        text = printed[1:] if printed.startswith("^") else "Today\n\n" + printed
        source, title = SourceText("sentence", text), text.partition("\n")[0]
        speaker = given[0] if given else "Ada Quill"
        yield Twist(f"invented: {kind}", source, words, speaker, language=language, title=title)
