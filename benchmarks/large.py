"""Invented works of the shapes that real ones have: much news with many voices, and one long novel.

The same for the same size, on every machine. In the news half of the actors are unnamed sources that
speak once, and of the others a few speak again and again, as in print; in the novel a few people speak
on every page of one article.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.synthetic import write_story

ACTORS_AN_ARTICLE = 9
"""How many actors come with each article of the news; half of them are unnamed and speak once."""
NEWS_QUOTATIONS = 24
NOVEL_QUOTATIONS = 2335
_UNNAMED = (4, 5)
"""How many unnamed sources speak in an article, by turns."""
_SPEAKERS = 8
_OUTLETS = 40
_TOPICS = 60
_CLAIMS = 80
_TIED = 10
"""One article of so many says who is tied to whom."""
_PEOPLE = 18
"""How many speak in the novel."""
_SYLLABLES = ("ba", "ke", "ri", "to", "lun", "mer", "sha", "vik", "dor", "pel", "an", "os", "ti")
_WORDS = 12_000


@dataclass(frozen=True, slots=True)
class Words:
    """Invented words, a few of them frequent, as words and speakers are: the n-th as often as 1/n."""

    chance: random.Random
    known: Sequence[str]
    weights: Sequence[float]

    def sentence(self, length: int) -> str:
        """Return so many words as a sentence, without its stop."""
        words = self.chance.choices(self.known, cum_weights=self.weights, k=length)
        return " ".join(words).capitalize()

    def some(self, of: Sequence[str], most: int) -> list[str]:
        """Return some of a list, each once, the first more often than the last."""
        weights = self.weights[: len(of)]
        return list(dict.fromkeys(self.chance.choices(of, cum_weights=weights, k=most)))


def _words(seed: int) -> Words:
    chance = random.Random(seed)
    known = dict.fromkeys(
        "".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_WORDS)
    )
    weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(_WORDS)))
    return Words(chance, list(known), weights[: len(known)])


def write_news(folder: Path, articles: int) -> None:
    """Write news: nine actors an article, of whom half speak once and unnamed, and 24 quotations."""
    words = _words(articles)
    named = [f"actor-{n}" for n in range(articles * ACTORS_AN_ARTICLE // 2)]
    _frame(folder, words, named)
    for number in range(articles):
        unnamed = [f"source-{number}-{n}" for n in range(_UNNAMED[number % 2])]
        for source in unnamed:
            told = f"name: An official\nkind: unnamed-source\narticle: news-{number}\n"
            _write(folder / "actors" / f"{source}.yml", f"{told}described_as: an official\n")
        newest = named[number * len(named) // articles : (number + 1) * len(named) // articles]
        speakers = [*newest, *words.some(named, _SPEAKERS)]
        first = [*newest, *unnamed]
        rest = words.chance.choices(speakers, k=NEWS_QUOTATIONS - len(first))
        _write_article(folder, words, f"news-{number}", number, [*first, *rest])


def write_novel(folder: Path, quotations: int = NOVEL_QUOTATIONS) -> None:
    """Write one long article in which a few people speak."""
    words = _words(quotations)
    named = [f"actor-{n}" for n in range(_PEOPLE)]
    _frame(folder, words, named)
    spoken = words.chance.choices(named, cum_weights=words.weights[:_PEOPLE], k=quotations)
    _write_article(folder, words, "novel", 0, spoken)


SHAPES: Mapping[str, Callable[[Path, int], None]] = {
    "harbour": write_story,
    "news": write_news,
    "novel": lambda folder, _: write_novel(folder),
}
"""What `python -m benchmarks --shape` can write, each with so many articles."""


def _frame(folder: Path, words: Words, named: Sequence[str]) -> None:
    for part in ("articles", "actors", "texts", "topics", "claims"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for actor in named:
        _write(folder / "actors" / f"{actor}.yml", f"name: {_name(actor)}\nkind: person\n")
    for number in range(_TOPICS):
        _write(folder / "topics" / f"topic-{number}.yml", f"title: Topic {number}\n")
    for number in range(_CLAIMS):
        claim = (
            f"title: Is it {number}?\nproposition: It is {number} {words.sentence(8).lower()}.\n"
        )
        _write(folder / "claims" / f"claim-{number}.yml", claim)
    _write(folder / "story.yml", "title: The news\ncontact: desk@example.org\n")
    label = "  label: works with\n  family: organisation\n  directed: false\n"
    _write(folder / "relation-types.yml", f"works-with:\n{label}")


def _name(actor: str) -> str:
    return f"Person {actor.rpartition('-')[2]}"


def _write_article(
    folder: Path, words: Words, identifier: str, number: int, spoken: Sequence[str]
) -> None:
    day = f"{2015 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"
    rows, paragraphs = zip(*_quotations(words, number, spoken), strict=True)
    named = [speaker for speaker in dict.fromkeys(spoken) if speaker.startswith("actor")]
    ties = ""
    if number % _TIED == 0:
        ties = (
            f"relationships:\n  - id: t\n    from: {named[0]}\n    type: works-with\n"
            f"    to: {named[-1]}\n    holds: affirms\n    evidence: [q0]\n"
        )
    _write(
        folder / "articles" / f"{identifier}.yml",
        f"title: Number {number} of the news\npublished: {day}\nadded: 2024-01-01\nlanguage: en\n"
        f"publisher: Outlet {number % _OUTLETS}\n"
        f"quotations:\n{''.join(rows)}{ties}"
        f"events:\n  - id: e\n    date: {day}\n    title: {words.sentence(5)}\n    evidence: [q0]\n",
    )
    _write(folder / "texts" / f"{identifier}.txt", "\n\n".join(paragraphs) + "\n")


def _quotations(words: Words, number: int, spoken: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each quotation as its entry, and as its paragraph in print."""
    chance = words.chance
    for index, speaker in enumerate(spoken):
        said = f"{words.sentence(chance.randint(12, 34))} in {number} and {index}"
        name = _name(speaker) if speaker.startswith("actor") else "an official"
        cue = chance.choice(("said", "told reporters", "added", "announced"))
        row = (
            f"  - id: q{index}\n    text: “{said},”\n    speaker: {speaker}\n    cue: {cue}\n"
            f"    topics: [topic-{chance.randrange(_TOPICS)}]\n"
        )
        if chance.random() < 0.1:
            stance = chance.choice(("yes", "no"))
            claim = f"claim-{chance.randrange(_CLAIMS)}"
            row += f"    positions:\n      - {{claim: {claim}, position: {stance}}}\n"
        yield row, f"“{said},” {name} {cue} on the quay."


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
