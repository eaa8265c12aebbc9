"""How good a source is, in words: a mark beside words, and a sentence where there is room."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries import Article, ArticleKind
from build_scripts.entries.grade import REPOSTS, Grade
from build_scripts.telling.words import capital

SHORT = {
    Grade.RECORD: "record",
    Grade.AGENCY: "agency’s text",
    Grade.PUBLISHER: "publisher’s own text",
    Grade.REPOST: "repost",
    Grade.REPOST_OF_REPOST: "repost of a repost",
    Grade.MACHINE_TRANSLATION: "machine translation",
}
MEANINGS = {
    Grade.RECORD: "A transcript, letter, speech or statement: a document that holds the words itself",
    Grade.AGENCY: "A news agency’s text, as a publisher prints it",
    Grade.PUBLISHER: "What its publisher reports itself",
    Grade.REPOST: "A copy of what somebody else published",
    Grade.REPOST_OF_REPOST: "A copy of a copy",
    Grade.MACHINE_TRANSLATION: "Translated by a machine: nobody printed these very words",
}
_RECORDS = {
    ArticleKind.STATEMENT: "a statement",
    ArticleKind.PRESS_RELEASE: "a press release",
    ArticleKind.SPEECH: "a speech",
    ArticleKind.TRANSCRIPT: "a transcript",
    ArticleKind.LETTER: "a letter",
    ArticleKind.UN_DOCUMENT: "a UN document",
}
_DOUBTFUL = frozenset({*REPOSTS, Grade.MACHINE_TRANSLATION})


@dataclass(frozen=True, slots=True)
class GradeTelling:
    """How good a source is. `short` is a mark, `meaning` a sentence, `why` the editors' reason.

    `why` is empty where the grade follows from what is said of the article. `beside` is what stands
    wherever the article is named: only of copies and machine translations, which are no sources of
    their own. `mark` is what stands beside words: of every source but a publisher's own text.
    """

    short: str
    meaning: str
    why: str
    beside: str
    mark: str


def grade_telling(article: Article) -> GradeTelling:
    """Tell how good a source an article is."""
    grade = article.source_grade
    short = SHORT[grade]
    if grade is Grade.REPOST and article.repost_of:
        short = f"repost of {article.repost_of}"
    return GradeTelling(
        short=short,
        meaning=MEANINGS[grade],
        why=article.grade.why if article.grade else "",
        beside=SHORT[grade] if grade in _DOUBTFUL else "",
        mark=capital(short) if grade is not Grade.PUBLISHER else "",
    )


def where_it_stands(article: Article) -> str:
    """Say in what words stand, as the end of a sentence: "a letter", "an agency’s text"."""
    if article.source_grade is Grade.RECORD:
        return _RECORDS.get(article.kind, "a record")
    short = SHORT[article.source_grade]
    return f"an {short}" if short[0] in "aeiou" else f"a {short}"
