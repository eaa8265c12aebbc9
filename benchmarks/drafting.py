"""`python -m benchmarks.drafting FILE`: what a draft finds in annotated news, beside a simple scanner.

FILE has one article a line: `text`, and `quotes` with `spans` into it, `type` (direct, mixed, indirect)
and the place of the speaker. It is not part of this repository. With `--half held-out` only articles 4,
8, 12 … are taken: the program was written with the others at hand, which `--half development` takes.

A stretch is cut at line breaks and loses white space, marks and a comma at its edges before it is
compared. A suggestion agrees wholly where its stretch, its form, its speaker and its reporting words are
those of one annotated quotation, so that a person would keep it as it is. The form is that of the quotation;
a part of it that stands wholly in marks, to the last letter, may be direct. “That” at the head may be in the
stretch, which is mixed then, or not. Where the draft names no reporting words, or carries a speaker over, it
asks a person: such suggestions count as not kept, and a second figure leaves them out.

The annotation knows no marks but “ and ": what stands in two single ones ('') it calls indirect, so a stretch
in these is left out of the span F1, and a second figure counts it as wrong. The scanner takes what stands in
double marks from four words on, the nearest reporting verb, and the nearest name or pronoun.
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from benchmarks.spans import (
    Span,
    is_inside,
    is_wholly_inside,
    joined,
    shared,
    stretches,
    without_that,
)
from build_scripts.attribution.reporting_words import reporting_words
from build_scripts.attribution.speech import speech_in
from build_scripts.words.bounds import words_of
from build_scripts.words.marks import MarkKind
from build_scripts.words.sources import SourceText

_NAME = re.compile(r"\b(?:[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*|[Hh]e|[Ss]he|[Tt]hey)\b")
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Predicted:
    """A stretch that a program takes for somebody's words: its place, form and speaker."""

    span: Span
    form: str
    speaker: Span | None
    reason: str = ""
    cue: Span | None = None


Program = Callable[[SourceText], list[Predicted]]


def drafted(source: SourceText) -> list[Predicted]:
    """Return what the draft finds."""
    found = []
    for speech in speech_in(source):
        who = speech.attribution.speaker
        speaker = None if who is None else (who.start, who.end)
        found.append(
            Predicted(
                (speech.start, speech.end),
                speech.form,
                speaker,
                speech.reason,
                speech.attribution.cue,
            )
        )
    return found


def scanned(source: SourceText) -> list[Predicted]:
    """Return what a simple scanner finds."""
    found: list[Predicted] = []
    for stretch in source.stretches:
        if stretch.kind is not MarkKind.DOUBLE:
            continue
        if len(words_of(source.text[stretch.start : stretch.end])) < 4:
            continue
        first, last = source.paragraph(stretch.start)
        start, end = stretch.outer_start, stretch.outer_end
        verbs = [(w.start, w.end) for w in reporting_words(source.text, first, last)]
        verb = _nearest([v for v in verbs if v[1] <= start or v[0] >= end], (start, end))
        names = [m.span() for m in _NAME.finditer(source.text, first, last)]
        names = [n for n in names if n[1] <= start or n[0] >= end]
        found.append(Predicted((start, end), "direct", _nearest(names, verb or (start, end))))
    return found


def _nearest(spans: Iterable[Span], to: Span) -> Span | None:
    return min(spans, key=lambda s: max(s[0] - to[1], to[0] - s[1]), default=None)


def _is_kept(text: str, predicted: Predicted, quote: dict[str, Any]) -> bool:
    """Whether a suggestion is one annotated quotation: stretch, form, speaker and reporting words."""
    own = without_that(text, predicted.span)
    gold = [without_that(text, span) for span in quote["spans"]]
    if not all([one] in gold for one in own):
        return False
    in_marks = all(is_wholly_inside(one, quote["marked"]) for one in own)
    headed = own != stretches(text, predicted.span)
    either = {"direct", "mixed" if headed else "direct"} if in_marks else set()
    if predicted.form not in {quote["type"], *either}:
        return False
    for side, seen in (("speaker", predicted.speaker), ("cue", predicted.cue)):
        start = quote.get(f"{side}_start")
        if start is None:
            continue
        if seen is None or not shared(seen, (start, quote[f"{side}_end"])):
            return False
    return True


@dataclass
class Score:
    """The counts of one program over many articles, and what it missed, by kind."""

    name: str
    program: Program
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str]] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, article: dict[str, Any]) -> None:
        """Count one article."""
        begun = time.process_time()
        source = SourceText("news", article["text"])
        found = self.program(source)
        self.seconds += time.process_time() - begun
        self.counts["words"] += len(article["text"].split())
        quotes = [
            {
                **q,
                "spans": [
                    s
                    for span in joined(source.text, q["spans"])
                    for s in stretches(source.text, span)
                ],
            }
            for q in article["quotes"]
        ]
        marked = [p for p in found if p.form != "indirect"]
        self._spans(source.text, marked, quotes)
        self._speakers(source.text, marked, quotes)
        self._indirect(source.text, [p for p in found if p.form == "indirect"], quotes)
        for predicted in self._compared(source.text, found, quotes):
            kind = "indirect" if predicted.form == "indirect" else "marked"
            self.counts[f"{kind} suggested"] += 1
            kept = any(_is_kept(source.text, predicted, quote) for quote in quotes)
            self.counts[f"{kind} kept"] += kept
            if predicted.speaker is not None and predicted.cue is not None:
                self.counts[f"{kind} decided"] += 1
                self.counts[f"{kind} decided and kept"] += kept

    def _compared(
        self, text: str, found: list[Predicted], quotes: list[dict[str, Any]]
    ) -> list[Predicted]:
        """The suggestions but for those in '', of which the annotation does not know the form."""
        every = [span for quote in quotes for span in quote["spans"]]
        return [
            one
            for one in found
            if "''" not in text[max(0, one.span[0] - 2) : one.span[1] + 2]
            or not all(is_inside(part, every) for part in stretches(text, one.span))
        ]

    def _miss(self, kind: str, text: str, span: Span, said: str = "") -> None:
        around = f"{text[max(0, span[0] - 160) : span[0]]}⟦{text[slice(*span)]}⟧{text[span[1] : span[1] + 110]}"
        self.misses.append((kind, f"{said}\n    " + around.replace("\n", "⏎")))

    def _spans(self, text: str, found: list[Predicted], quotes: list[dict[str, Any]]) -> None:
        direct = {s for q in quotes if q["type"] == "direct" for s in q["spans"]}
        mixed = [s for q in quotes if q["type"] == "mixed" for s in q["spans"]]
        every = [s for q in quotes for s in q["spans"]]
        parts = {(s, p.form, p.reason) for p in found for s in stretches(text, p.span)}
        seen = {s for s, _, _ in parts}
        for span, form, reason in sorted(parts):
            self.counts["predicted"] += 1
            if is_inside(span, every):
                self.counts["speech"] += 1
            else:
                self._miss("no speech", text, span, f"{form}; {reason}")
            if span in direct:
                self.counts["right"] += 1
            elif "''" in text[max(0, span[0] - 2) : span[1] + 2] and is_inside(span, every):
                self.counts["unknown marks"] += 1
            elif not is_inside(span, mixed):
                self.counts["wrong"] += 1
                self._miss("wrong span", text, span, f"{form}; {reason}")
        self.counts["direct"] += len(direct)
        for span in sorted(direct - seen):
            self._miss("missed span", text, span)

    def _speakers(self, text: str, found: list[Predicted], quotes: list[dict[str, Any]]) -> None:
        for quote in quotes:
            kind = quote["type"]
            if kind == "indirect" or not quote["spans"]:
                continue
            best = max(
                found,
                key=lambda p: sum(shared(p.span, tuple(s)) for s in quote["spans"]),
                default=None,
            )
            if best is not None and not any(shared(best.span, s) for s in quote["spans"]):
                best = None
            if best is not None:
                self.counts["found"] += 1
                self.counts["form"] += best.form == kind
                if best.form != kind:
                    self._miss(
                        f"form of {kind}", text, best.span, f"{best.reason}; {quote['spans']}"
                    )
            if (start := quote.get("speaker_start")) is None:
                continue
            gold = (start, quote["speaker_end"])
            self.counts[f"{kind} asked"] += 1
            right = best is not None and best.speaker is not None and shared(best.speaker, gold) > 0
            self.counts[f"{kind} speaker"] += right
            if not right:
                seen = text[slice(*best.speaker)] if best and best.speaker else None
                why = "not found" if best is None else best.reason
                said = f"«{text[slice(*gold)]}» seen «{seen}» ({why}) cue «{quote.get('cue')}»"
                self._miss(f"{kind} speaker", text, quote["spans"][0], said)

    def _indirect(self, text: str, found: list[Predicted], quotes: list[dict[str, Any]]) -> None:
        gold = [
            (q["spans"][0][0], q["spans"][-1][1])
            for q in quotes
            if q["type"] == "indirect" and q["spans"]
        ]
        for predicted in found:
            span = predicted.span
            hit = any(
                shared(span, g) >= _ALIKE * (span[1] - span[0])
                and shared(span, g) >= _ALIKE * (g[1] - g[0])
                for g in gold
            )
            self.counts["indirect predicted"] += 1
            self.counts["indirect right"] += hit
            if not hit:
                self._miss("indirect", text, span, predicted.reason)
        self.counts["indirect"] += len(gold)

    def show(self) -> None:
        """Print the figures."""
        c = self.counts
        strict = _f1(c["right"], c["wrong"] + c["unknown marks"], c["direct"])
        lines = [
            f"span F1 (direct) {_f1(c['right'], c['wrong'], c['direct']):.1%} of {c['direct']:,};"
            f" {strict:.1%} with {c['unknown marks']} in '' as wrong",
            f"speech precision {_share(c, 'speech', 'predicted')}",
            f"speaker direct {_share(c, 'direct speaker', 'direct asked')}",
            f"speaker mixed {_share(c, 'mixed speaker', 'mixed asked')}",
            f"form {_share(c, 'form', 'found')}",
            f"indirect precision {_share(c, 'indirect right', 'indirect predicted')},"
            f" recall {_share(c, 'indirect right', 'indirect')}",
            f"kept as they are: in marks {_share(c, 'marked kept', 'marked suggested')},"
            f" indirect {_share(c, 'indirect kept', 'indirect suggested')}",
            "of those with a speaker and reporting words beside them: in marks"
            f" {_share(c, 'marked decided and kept', 'marked decided')},"
            f" indirect {_share(c, 'indirect decided and kept', 'indirect decided')}",
            f"{c['words'] / max(1e-9, self.seconds):,.0f} words a second of processor time",
        ]
        click.echo("\n  ".join([f"{self.name}:", *lines]))


def _f1(right: int, wrong: int, gold: int) -> float:
    return 2 * right / max(1, right + wrong + gold)


def _share(counts: Counter[str], part: str, whole: str) -> str:
    return f"{counts[part] / max(1, counts[whole]):.1%} of {counts[whole]:,}"


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--half",
    type=click.Choice(["held-out", "development"]),
    help="Only each fourth article, which the program never saw; or only the others.",
)
@click.option("--misses", help="Show what was missed of a kind, such as “direct speaker”, or all.")
def main(file: Path, half: str | None, misses: str | None) -> None:
    """Print what the draft finds, and what a simple scanner finds."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    if half is not None:
        rows = [row for n, row in enumerate(rows) if (n % 4 == 3) is (half == "held-out")]
    if misses and half != "development":
        raise click.UsageError("--misses shows articles of the half that was developed with only.")
    draft, scanner = Score("the draft", drafted), Score("a simple scanner", scanned)
    for row in rows:
        draft.add(row)
        scanner.add(row)
    if misses:
        for kind, text in draft.misses:
            if misses in ("all", kind):
                click.echo(f"--- {kind}: {text}")
    click.echo(f"{len(rows)} articles")
    scanner.show()
    draft.show()


if __name__ == "__main__":
    main()
