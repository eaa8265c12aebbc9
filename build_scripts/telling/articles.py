"""Articles as they are named beside words: by a title that is printed or not, by whom, when."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.entries import Article
from build_scripts.record import ArticleRecord
from build_scripts.telling.dated import DateTold, when_known
from build_scripts.telling.grades import GradeTelling, grade_telling
from build_scripts.telling.languages import direction_of
from build_scripts.telling.words import NO_HEADLINE, uncapital


@dataclass(frozen=True, slots=True)
class ArticleTelling:
    """An article beside words of it. `title_note` says that the title is not as printed.

    `publisher` is empty where nobody is known to have published it. `language` and `direction` are
    those of its words. `grade` says how good a source it is.
    """

    id: str
    title: str
    title_note: str
    title_basis: str
    publisher: str
    published: DateTold | None
    language: str
    direction: str
    grade: GradeTelling

    @property
    def note(self) -> str:
        """What stands beside the title: who published it, when, that it is a copy, or no headline."""
        when = self.published.text if self.published else ""
        notes = (self.publisher, when, self.grade.beside, self.title_note)
        return ", ".join(filter(None, notes))

    @property
    def whole_note(self) -> str:
        """The same with how good a source it is: of a copy, whose text it is."""
        when = self.published.text if self.published else ""
        notes = (self.publisher, when, uncapital(self.grade.mark), self.title_note)
        return ", ".join(filter(None, notes))

    @property
    def title_line(self) -> str:
        """The title where it stands alone."""
        return f"{self.title} ({self.title_note})" if self.title_note else self.title

    @property
    def printer(self) -> str:
        """Who printed the words, or the title of the article where that is not known."""
        return self.publisher or self.title_line

    @property
    def voice(self) -> str:
        """Whom the article's own words belong to, inside a sentence."""
        return self.publisher or "the article itself"

    @property
    def has_headline(self) -> bool:
        """Whether the title is the one that is printed."""
        return not self.title_note


def article_telling(article: ArticleRecord) -> ArticleTelling:
    """Return an article as it is named beside words."""
    entry: Article = article.entry
    return ArticleTelling(
        id=article.id,
        title=entry.title,
        title_note=NO_HEADLINE if entry.title_basis else "",
        title_basis=entry.title_basis or "",
        publisher=entry.publisher or "",
        published=when_known(entry.published, entry.published_basis) if entry.published else None,
        language=entry.language,
        direction=direction_of(entry.language),
        grade=grade_telling(entry),
    )
