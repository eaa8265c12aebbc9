"""How many true quotations the check accepts, and how many altered ones it lets through.

    python -m benchmarks.altered news.jsonl

The file has one article a line: `text`, and `quotes` with `spans` into it and `type` (direct, mixed).
It is not part of this repository; any annotated news in this form will do. The peer is a search for
the words after lower-casing and dropping punctuation, which is what lenient checkers do. With
`--half held-out` only articles 4, 8, 12 … are taken: the rules of sense were written with the others at
hand, which `--half development` takes.
Where build/peers is installed (see `peers`), four public checkers are asked the same.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from benchmarks.peers import NAMES, are_here, asked
from benchmarks.twists import answer, invented, true_ones, twists
from build_scripts.words.folding import fold_words
from build_scripts.words.matching import Found, Miss, Missed, find
from build_scripts.words.sources import SourceText

Alter = Callable[[str, random.Random], str | None]
_WORD = re.compile(r"\w+")


def _inner_words(words: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(words))[1:-1]


def _letter(words: str, chance: random.Random) -> str | None:
    places = [m.start() for m in _inner_words(words) if m[0][0].isalpha()]
    if not places:
        return None
    place = chance.choice(places)
    return words[:place] + ("x" if words[place] != "x" else "y") + words[place + 1 :]


def _case(words: str, chance: random.Random) -> str | None:
    places = [m.start() for m in _inner_words(words) if m[0][0].swapcase() != m[0][0]]
    if not places:
        return None
    place = chance.choice(places)
    return words[:place] + words[place].swapcase() + words[place + 1 :]


def _drop_word(words: str, chance: random.Random) -> str | None:
    inner = _inner_words(words)
    if not inner:
        return None
    match = chance.choice(inner)
    return words[: match.start()].rstrip() + " " + words[match.end() :].lstrip()


def _insert_not(words: str, chance: random.Random) -> str | None:
    inner = _inner_words(words)
    if not inner:
        return None
    match = chance.choice(inner)
    return f"{words[: match.start()]}[not] {words[match.start() :]}"


def _swap_words(words: str, chance: random.Random) -> str | None:
    inner = _inner_words(words)
    pairs = [(a, b) for a, b in pairwise(inner) if a[0] != b[0]]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    between = words[a.end() : b.start()]
    return words[: a.start()] + b[0] + between + a[0] + words[b.end() :]


def _punctuation(words: str, chance: random.Random) -> str | None:
    places = [
        i for i in range(2, len(words) - 2) if words[i] in ",.;:?!-–—" and words[i - 1].isalnum()
    ]
    if not places:
        return None
    place = chance.choice(places)
    return words[:place] + words[place + 1 :]


def _halves(words: str, chance: random.Random) -> str | None:
    inner = _inner_words(words)
    if len(inner) < 8 or words[0] not in '“"' or words[-1] not in '”"':
        return None
    middle = inner[len(inner) // 2].start()
    first, second = words[1:middle].strip(), words[middle:-1].strip()
    return f"{words[0]}{second} […] {first}{words[-1]}"


def _inside_word(words: str, chance: random.Random) -> str | None:
    matches = list(_WORD.finditer(words))
    if len(matches) < 3 or len(matches[0][0]) < 3 or words[0] not in '“"':
        return None
    return words[0] + words[matches[0].start() + 1 :]


_ALTERATIONS: dict[str, Alter] = {
    "a letter changed": _letter,
    "case changed": _case,
    "a word dropped": _drop_word,
    "[not] inserted": _insert_not,
    "two words swapped": _swap_words,
    "punctuation dropped": _punctuation,
    "halves in the wrong order": _halves,
    "begun inside a word": _inside_word,
}


Spans = tuple[tuple[int, int], ...]
_NEAR = 40


def _with_neighbours(source: SourceText, words: str, spans: Spans) -> Found | Missed:
    """What the check says when `near` names what is printed around the first piece, or a later one."""
    said: Found | Missed = Missed(Miss.AMBIGUOUS)
    for start, end in spans:
        first, last = max(0, start - _NEAR), end + _NEAR
        near = source.text[source.text.find(" ", first) + 1 : source.text.rfind(" ", 0, last)]
        said = find(source, words, near, marks_printed=True)
        if isinstance(said, Found):
            break
    return said


def _at(found: Found, spans: Spans) -> bool:
    """Whether words were found where they stand: each piece within its stretch."""
    return len(found.spans) == len(spans) and all(
        start - 1 <= begin and stop <= end + 1
        for (begin, stop), (start, end) in zip(found.spans, spans, strict=True)
    )


def _quotations(rows: list[dict[str, Any]]) -> Iterator[tuple[SourceText, str, Spans]]:
    for article in rows:
        source = SourceText("article", article["text"])
        for quote in article["quotes"]:
            if quote["type"] == "indirect":
                continue
            words = " […] ".join(article["text"][a:b] for a, b in quote["spans"])
            yield source, words, tuple((a, b) for a, b in quote["spans"])


def _lenient(source: str, words: str) -> bool:
    def loose(text: str) -> str:
        return " ".join(_WORD.findall(text.lower()))

    parts = re.split(r"\[(?:…|\.\.\.|not)\]", words)
    return all(loose(part) in loose(source) for part in parts)


@click.command()
@click.argument("news", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--most", default=451, show_default=True, help="How many quotations to take.")
@click.option(
    "--half",
    type=click.Choice(["held-out", "development"]),
    help="Only each fourth article, the rules never saw; or only the others.",
)
@click.option("--show", is_flag=True, help="Show what was let through, and what was refused.")
def main(news: Path, most: int, half: str | None, show: bool) -> None:
    """Count true quotations accepted and altered ones let through."""
    chance = random.Random(1)
    rows = [json.loads(line) for line in news.read_text(encoding="utf-8").splitlines()]
    if half is not None:
        rows = [row for n, row in enumerate(rows) if (n % 4 == 3) is (half == "held-out")]
    taken = list(_quotations(rows))
    taken = chance.sample(taken, min(most, len(taken)))
    refused = Counter[str]()
    through: dict[str, list[str]] = {name: [] for name in _ALTERATIONS}
    lenient, tried = Counter[str](), Counter[str]()
    wrong = 0
    for source, words, spans in taken:
        found = find(source, words, None, marks_printed=True)
        if isinstance(found, Missed) and found.why is Miss.AMBIGUOUS:
            found = _with_neighbours(source, words, spans)
        wrong += isinstance(found, Found) and not _at(found, spans)
        if isinstance(found, Missed):
            refused[found.why.value] += 1
            if show:
                click.echo(f"refused ({found.why.value}): {words}")
        for name, alter in _ALTERATIONS.items():
            altered = alter(words, chance)
            if altered is None or fold_words(altered) == fold_words(words):
                continue
            tried[name] += 1
            lenient[name] += _lenient(source.text, altered)
            result = find(source, altered, None, marks_printed=True)
            if isinstance(result, Found) or result.why is Miss.AMBIGUOUS:
                through[name].append(altered)
    click.echo(
        f"true: {len(taken) - sum(refused.values())} of {len(taken)} accepted; {dict(refused)}"
    )
    click.echo(f"found elsewhere than where they stand: {wrong}")
    for name, examples in through.items():
        click.echo(
            f"{name}: {len(examples)} of {tried[name]} let through (lenient peer: {lenient[name]})"
        )
    click.echo(f"altered in all: {sum(tried.values())}")
    if show:
        for words in (words for examples in through.values() for words in examples):
            click.echo(f"let through: {words}")
    _sense(rows, most, show)


def _sense(rows: list[dict[str, Any]], most: int, show: bool) -> None:
    """Print what the rules of sense and of speakers tell of true quotations and of twisted ones."""
    true = [twist for row in rows for twist in true_ones(row)]
    true = random.Random(2).sample(true, min(most, len(true)))
    found = [(t, a) for t in true if (a := answer(t)).is_found]
    named = [(t, a) for t, a in found if t.speaker]
    sense = [t for t, a in found if any(p.code.number < "OTR257" for p in a.told)]
    errors = [t for t, a in found if any(p.code.number < "OTR257" for p in a.told) and a.has_error]
    speaker = [t for t, a in named if any(p.code.number >= "OTR257" for p in a.told)]
    click.echo(
        f"true as printed: {len(found)} of {len(true)} found, {len(errors)} with an error of sense"
    )
    click.echo(f"false alarms of sense: {len(sense)} ({len(sense) / len(found):.2%})")
    click.echo(
        f"false alarms of speakers: {len(speaker)} of {len(named)} with a printed name "
        f"({len(speaker) / len(named):.2%})"
    )
    every = [twist for row in rows for twist in twists(row)] + list(invented())
    answered = [(t, a) for t in every if (a := answer(t)).is_found]
    peers = (
        asked([(t.source.text, t.words.strip('“”"')) for t, _ in answered]) if are_here() else []
    )
    click.echo(f"kind | n | ours silent | {' | '.join(NAMES) if peers else ''}")
    for kind in dict.fromkeys(t.kind for t, _ in answered):
        places = [i for i, (t, _) in enumerate(answered) if t.kind == kind]
        silent = sum(answered[i][1].is_silent for i in places)
        through = (
            [str(sum(peers[i][n] is True for i in places)) for n in range(len(NAMES))]
            if peers
            else []
        )
        click.echo(" | ".join([kind, str(len(places)), str(silent), *through]))
    if show:
        for t in (*sense, *speaker):
            click.echo(f"alarm: {t.speaker}: {t.words}")
        for t, a in answered:
            if a.is_silent:
                click.echo(f"silent ({t.kind}, {t.language}): {t.speaker}: {t.words}")


if __name__ == "__main__":
    main()
