"""`python -m benchmarks.attributions FILE`: how well proposals of cue and speaker hit annotated news.

FILE has one JSON object a line, as described in `_Row`. Nothing of it is kept.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from build_scripts.attribution.attributions import attribution_of
from build_scripts.words.bounds import words_of
from build_scripts.words.sources import SourceText


@dataclass(frozen=True, slots=True)
class _Row:
    """One quotation as annotators saw it: its first stretch, type, and the places of speaker and cue."""

    start: int
    end: int
    kind: str
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None

    @classmethod
    def of(cls, quote: dict[str, Any]) -> _Row:
        def span(name: str) -> tuple[int, int] | None:
            first = quote.get(f"{name}_start")
            return None if first is None else (first, quote[f"{name}_end"])

        start, end = quote["spans"][0]
        return cls(start, end, quote["type"], span("speaker"), span("cue"))


def _overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--every", default=1, help="Only each n-th article.")
@click.option("--skip", default=0, help="Begin with this article.")
@click.option("--misses", is_flag=True, help="Show what was missed.")
def main(file: Path, every: int, skip: int, misses: bool) -> None:
    """Print for each kind of quotation the share of right speakers and cues."""
    asked: Counter[tuple[str, str]] = Counter()
    hits: Counter[tuple[str, str]] = Counter()
    words, begun, spent = 0, 0.0, 0.0
    lines = file.read_text("utf-8").splitlines()[skip::every]
    for line in lines:
        article = json.loads(line)
        source = SourceText(file.name, article["text"])
        words += len(words_of(source.text))
        for quote in article["quotes"]:
            row = _Row.of(quote)
            begun = time.perf_counter()
            found = attribution_of(source, row.start, row.end)
            spent += time.perf_counter() - begun
            mention = (found.speaker.start, found.speaker.end) if found.speaker else None
            for name, gold, seen in (
                ("speaker", row.speaker, mention),
                ("cue", row.cue, found.cue),
            ):
                if gold is None:
                    continue
                asked[row.kind, name] += 1
                right = seen is not None and _overlaps(gold, seen)
                hits[row.kind, name] += right
                if misses and not right and name == "speaker" and row.kind != "indirect":
                    first, last = source.paragraph(row.start)
                    click.echo(
                        f"--- {row.kind} gold «{source.text[slice(*gold)]}» seen "
                        f"«{source.text[slice(*seen)] if seen else None}» cue "
                        f"«{source.text[slice(*found.cue)] if found.cue else None}»\n"
                        f"    of «{source.text[row.start : row.end]}»\n    in {source.text[first:last]}"
                    )
    for kind in ("direct", "mixed", "indirect"):
        shares = [
            f"{name} {hits[kind, name] / asked[kind, name]:.1%} of {asked[kind, name]:,}"
            for name in ("speaker", "cue")
            if asked[kind, name]
        ]
        click.echo(f"{kind}: {', '.join(shares)}")
    click.echo(f"{len(lines):,} articles, {words:,} words, {spent:.1f} s")


if __name__ == "__main__":
    main()
