"""An invented story of any size: the same for the same size, on every machine."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

_NOUNS = [
    "harbour",
    "ferry",
    "council",
    "bridge",
    "tide",
    "market",
    "school",
    "winter",
    "grant",
    "survey",
    "licence",
    "fleet",
]
_VERBS = [
    "opens",
    "closes",
    "delays",
    "repairs",
    "sells",
    "studies",
    "inspects",
    "doubles",
    "loses",
    "funds",
]
_NAMES = [
    "Ada",
    "Bruno",
    "Clara",
    "Diego",
    "Edda",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karla",
    "Luca",
    "Mira",
    "Nuno",
]
_CUES = ("said", "told reporters", "added", "announced")


def write_story(folder: Path, articles: int, quotations: int = 10) -> None:
    """Write a story with the given number of articles, each with so many quotations and its text."""
    chance = random.Random(articles)
    actors = [f"{name.lower()}-{n}" for n in range(max(2, articles // 30)) for name in _NAMES]
    for part in ("articles", "actors", "texts", "topics"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for actor in actors:
        name = actor.replace("-", " ").title()
        _write(folder / "actors" / f"{actor}.yml", f"name: {name}\nkind: person\n")
    for topic in _NOUNS:
        _write(folder / "topics" / f"{topic}.yml", f"title: The {topic}\n")
    _write(folder / "story.yml", "title: The harbour\ncontact: desk@example.org\n")
    _write(
        folder / "relation-types.yml",
        "works-with:\n  label: works with\n  family: organisation\n  directed: false\n",
    )
    for number in range(articles):
        _write_article(folder, number, quotations, actors, chance)


def _write_article(
    folder: Path, number: int, quotations: int, actors: list[str], chance: random.Random
) -> None:
    day = f"{2015 + number % 9}-{1 + number % 12:02}-{1 + number % 28:02}"
    rows, paragraphs = [], []
    speakers = chance.sample(actors, 5)
    for index in range(quotations):
        words = f"In {number} and {index} " + " ".join(
            f"the {chance.choice(_NOUNS)} {chance.choice(_VERBS)} the {chance.choice(_NOUNS)} and"
            for _ in range(4)
        )
        words += f" the {chance.choice(_NOUNS)} stays"
        speaker, cue = chance.choice(speakers), chance.choice(_CUES)
        name = speaker.replace("-", " ").title()
        paragraphs.append(f"“{words},” {name} {cue} on the quay.")
        rows.append(
            f"  - id: q{index}\n    text: “{words},”\n    speaker: {speaker}\n    cue: {cue}\n"
            f"    topics: [{chance.choice(_NOUNS)}]\n"
        )
    ties = "".join(
        f"  - id: t{n}\n    from: {a}\n    type: works-with\n    to: {b}\n    holds: affirms\n"
        f"    evidence: [q{n}]\n"
        for n, (a, b) in enumerate(pairwise(speakers))
    )
    _write(
        folder / "articles" / f"article-{number}.yml",
        f"title: Number {number} of the harbour\npublished: {day}\nadded: 2024-01-01\n"
        f"quotations:\n{''.join(rows)}relationships:\n{ties}",
    )
    _write(folder / "texts" / f"article-{number}.txt", "\n\n".join(paragraphs) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
