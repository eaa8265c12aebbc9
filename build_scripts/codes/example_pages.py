"""The example of each code: what is wrong, what the check says of it, and the same mended.

An example is a literate case in `codes/examples/`, which the tests carry out from top to bottom in
the folder of a small story. It holds blocks of Markdown:

- ```` ```yaml content/actors/bo.yml ```` writes a file (any language will do);
- ```` ```sh ```` holds commands: `make receipts`, `make import FILE=path`, `rm path`, `mkdir path`,
  `ln -s target path`;
- ```` ```report ```` is what an import tells and the whole report of the check, a line for each problem;
- what stands under `## Mended` is carried out after that, and then nothing is wrong.

Bytes that cannot stand in Markdown are written between ⟪ and ⟫ in hexadecimal (`⟪EF BB BF⟫`), long
ones with a number of repetitions (`⟪61 × 2000⟫`); words may be repeated as well (`⟪"- a" × 30⟫`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

EXAMPLES = Path(__file__).parent / "examples"

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MENDED = "\n## Mended\n"


@dataclass(frozen=True, slots=True)
class Block:
    """A file to write (then `path` names it), commands to run, or a report."""

    language: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """What is wrong in one sentence or two, the bad blocks, the report, and the mended blocks."""

    number: str
    name: str
    says: str
    bad: tuple[Block, ...]
    report: str
    mended: tuple[Block, ...]


@lru_cache(maxsize=1)
def examples() -> dict[str, Example]:
    """Return the examples by the number of their code. Some codes of publishing have none."""
    found = (_read(path) for path in sorted(EXAMPLES.glob("OTR*.md")))
    return {example.number: example for example in found}


def _read(path: Path) -> Example:
    text = path.read_text(encoding="utf-8")
    number, _, name = path.stem.partition("-")
    bad, _, mended = text.partition(_MENDED)
    says = bad.partition("\n\n")[2].partition("\n\n```")[0].strip()
    blocks = tuple(_blocks(bad))
    report = "".join(block.text for block in blocks if block.language == "report")
    shown = tuple(block for block in blocks if block.language != "report")
    return Example(number, name, says, shown, report, tuple(_blocks(mended)))


def _blocks(text: str) -> Iterator[Block]:
    for found in _BLOCK.finditer(text):
        yield Block(found[1], found[2] or "", found[3])
