"""How print of some sixty languages is read: each typed form against what it must be.

    python -m benchmarks.print

The sentences are invented; they stand in print_forms.yml beside this file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml

from build_scripts.words.matching import Found, find
from build_scripts.words.sources import SourceText

FORMS = Path(__file__).with_name("print_forms.yml")


@dataclass(frozen=True, slots=True)
class Typed:
    """Typed words beside the print they were taken from, and what the check must make of them."""

    language: str
    text: str
    words: str
    expected: str

    @property
    def seen(self) -> str:
        """What the check makes of them: the form in which they are found, or refused."""
        source = SourceText("print", self.text, self.language)
        found = find(source, self.words, None, marks_printed=True)
        return found.form.value if isinstance(found, Found) else "refused"


def typed_forms() -> Iterator[Typed]:
    """Yield all typed words of the file."""
    rows: list[dict[str, Any]] = yaml.safe_load(FORMS.read_text("utf-8"))
    for row in rows:
        for words, expected in row["typed"].items():
            yield Typed(row["language"], row["text"], words, expected)


@click.command()
def main() -> None:
    """Print a table of languages: how many forms are right; and each one that is wrong."""
    right, tried = Counter[str](), Counter[str]()
    for form in typed_forms():
        tried[form.language] += 1
        if (seen := form.seen) == form.expected:
            right[form.language] += 1
        else:
            click.echo(f"wrong: {form.words} in {form.text!r}: {seen}, not {form.expected}")
    for language, number in sorted(tried.items()):
        click.echo(f"{language:<8}{right[language]:>4} of {number}")
    click.echo(f"{right.total()} of {tried.total()} forms in {len(tried)} languages are right")
    raise SystemExit(right != tried)


if __name__ == "__main__":
    main()
