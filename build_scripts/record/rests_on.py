"""What rests on an article: the sentences, claims and ties that would fall with its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.checking.compared import Ground
from build_scripts.record import ArticleRecord, Record
from build_scripts.record.derived import derived


@dataclass(frozen=True, slots=True)
class RestingOn:
    """How many sentences of ours, claims and ties rest on the words of an article."""

    sentences: int = 0
    claims: int = 0
    ties: int = 0

    @property
    def total(self) -> int:
        """All of them together."""
        return self.sentences + self.claims + self.ties


@derived
def weights_of(record: Record) -> dict[str, RestingOn]:
    """Return for each article what rests on it.

    Sentences are those of the front page, its rows, the walk and the topics, each once; a claim rests
    on an article whose words or reports take a position on it, a tie on one whose words assert it.
    """
    sentences, claims, ties = _counted(_sentences(record)), _claims(record), _ties(record)
    return {
        identifier: RestingOn(
            sentences.get(identifier, 0), claims.get(identifier, 0), ties.get(identifier, 0)
        )
        for identifier in record.articles
    }


def compare_next(record: Record) -> list[tuple[ArticleRecord, RestingOn]]:
    """Return the articles whose words nobody compared, those first on which most rests.

    Of equals the better source comes first, because to compare with a record proves more than to
    compare with a copy.
    """
    weights = weights_of(record)
    waiting = [
        (article, weights[article.id])
        for article in record.articles.values()
        if article.compared.ground is Ground.UNCHECKED and (article.statements or article.passages)
    ]
    return sorted(waiting, key=lambda o: (-o[1].total, o[0].entry.source_grade.rank, o[0].id))


def _sentences(record: Record) -> Iterator[frozenset[str]]:
    """The articles that each sentence of ours rests on."""
    story = record.story
    if story is not None:
        yield from (_articles(one.evidence) for one in story.standfirst)
        yield from (_articles([row.evidence]) for row in story.answer)
        yield from (_articles(one.evidence) for one in story.story)
        yield from (_articles(step.evidence) for step in story.walk)
    for topic in record.topics.values():
        if topic.withdrawn is None:
            yield from (_articles(fact.evidence) for fact in topic.facts)


def _articles(references: Iterable[str]) -> frozenset[str]:
    return frozenset(reference.partition("#")[0] for reference in references)


def _claims(record: Record) -> dict[str, int]:
    taken = (
        frozenset(
            [
                *(one.statement.article for one in record.positions.get(claim, ())),
                *(one.evidence.article for one in record.reported_positions.get(claim, ())),
            ]
        )
        for claim in record.claims
    )
    return _counted(taken)


def _ties(record: Record) -> dict[str, int]:
    return _counted(
        frozenset(item.article for assertion in tie.assertions for item in assertion.evidence)
        for tie in record.ties
    )


def _counted(groups: Iterable[frozenset[str]]) -> dict[str, int]:
    """In how many groups each article is."""
    found: dict[str, int] = defaultdict(int)
    for articles in groups:
        for identifier in articles:
            found[identifier] += 1
    return found
