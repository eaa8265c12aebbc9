"""Advice on sources: addresses without an archived copy, words in marks that no entry covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.audit.advice import Advice, AdviceKind, Material
from build_scripts.entries import Coverage
from build_scripts.problems import Location, Related
from build_scripts.words.bounds import one_line, words_of
from build_scripts.words.marks import MarkKind
from build_scripts.words.sources import SourceText

NOT_ARCHIVED = AdviceKind(
    "not-archived",
    "Addresses without an archived copy",
    "Pages change and vanish. Without a copy a reader cannot look anything up then.",
)
UNCOVERED = AdviceKind(
    "words-not-covered",
    "Quoted words that no entry covers",
    "Of an article that was read whole the site says who is quoted; what is left out is missing there.",
)

_FEWEST_WORDS = 4
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class TextCoverage:
    """How many of the words in double quotation marks of one text are covered by entries."""

    article: str
    words: int
    covered: int

    @property
    def share(self) -> float:
        """The covered share; 1 where the text has no words in marks."""
        return self.covered / self.words if self.words else 1.0


def not_archived(material: Material) -> Iterator[Advice]:
    """Articles with an address and no archived copy."""
    for article in material.entries.articles.values():
        entry = article.entry
        if entry.url and not entry.archived_url and entry.withdrawn is None:
            yield Advice(
                NOT_ARCHIVED,
                article.at("url"),
                f"{article.id} has an address and no archived copy.",
                "Have a web archive keep the page, and add `archived_url:`.",
            )


def text_coverage(material: Material) -> tuple[TextCoverage, ...]:
    """Return the coverage of each text that is here."""
    found = []
    for article in material.entries.articles.values():
        source = material.texts.get(article.id)
        if source is not None and article.entry.prints_marks and article.entry.withdrawn is None:
            stretches = _stretches(source)
            covered = _covered(material, article.id, source)
            inside = [len(_words(source, covered, start, end)) for start, end in stretches]
            total = sum(len(words_of(source.text[start:end])) for start, end in stretches)
            found.append(TextCoverage(article.id, total, sum(inside)))
    return tuple(found)


def _stretches(source: SourceText) -> list[tuple[int, int]]:
    """The outermost stretches in double marks."""
    found: list[tuple[int, int]] = []
    for stretch in source.stretches:
        if stretch.kind is MarkKind.DOUBLE and (not found or stretch.start >= found[-1][1]):
            found.append((stretch.start, stretch.end))
    return found


def _covered(material: Material, article: str, source: SourceText) -> bytearray:
    """For each character 1 where an entry covers it."""
    covered = bytearray(len(source.text))
    for match in material.compared[article].matches.values():
        for start, end in match.spans:
            covered[start:end] = b"\x01" * (end - start)
    return covered


def _words(source: SourceText, covered: bytearray, start: int, end: int) -> list[str]:
    """The covered words of a stretch."""
    kept = "".join(
        character if covered[start + index] else " "
        for index, character in enumerate(source.text[start:end])
    )
    return words_of(kept)


def words_not_covered(material: Material) -> Iterator[Advice]:
    """Texts of wholly read articles with stretches in marks of which no entry has a word."""
    shares = {coverage.article: coverage for coverage in text_coverage(material)}
    for identifier, coverage in shares.items():
        article = material.entries.articles[identifier]
        if article.entry.coverage is not Coverage.WHOLE:
            continue
        source = material.texts[identifier]
        covered = _covered(material, identifier, source)
        missing = [
            (start, end)
            for start, end in _stretches(source)
            if not any(covered[start:end])
            and len(words_of(source.text[start:end])) >= _FEWEST_WORDS
        ]
        if not missing:
            continue
        related = []
        for start, end in missing[:_MOST_SHOWN]:
            words = one_line(source.text[start:end])
            shown = words if len(words) <= 70 else words[:69] + "…"
            related.append(Related(Location(source.file, *source.place(start)), f"“{shown}”"))
        stretches = "stretch" if len(missing) == 1 else "stretches"
        yield Advice(
            UNCOVERED,
            article.at("quotations"),
            f"{len(missing)} {stretches} in quotation marks of {identifier} stand in no entry; "
            f"{coverage.share:.0%} of its {coverage.words:,} quoted words are covered.",
            "Add them with make quote; leave out what is nobody’s speech, such as titles.",
            tuple(related),
        )
