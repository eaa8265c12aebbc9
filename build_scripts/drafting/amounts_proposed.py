"""The numbers in the words of a quotation, with what they count as print names it, for `amounts`.

What is counted is named in words of ours, so that a proposal is a comment until a person has said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.drafting.proposals import ProposedAmount
from build_scripts.entries import Act
from build_scripts.numbers.figure import SaidNumber
from build_scripts.numbers.finding import figures_in
from build_scripts.numbers.reading import is_read, read_figure
from build_scripts.yaml_text.writing import scalar

_LIGHT = "of|the|a|an|in|on|at|to|for|from|by|with|and|or|is|are|was|were|has|have|had|that|which|who|times"
_NO_NOUN = rf"(?!(?:{_LIGHT})\b)"
_PLURAL = r"(?:[a-z][\w’-]*[^s\W]s|people|men|women|children)"
_COUNTED = re.compile(
    rf"[ \u00a0-](?P<noun>(?:{_NO_NOUN}[\w’'-]+[ \u00a0]){{0,2}}?{_NO_NOUN}{_PLURAL})(?![\w’'-])"
)
OPEN_COUNT = "TODO"
"""What is counted, where print does not name it right behind the number."""


def amounts_in(words: str, language: str) -> Iterator[ProposedAmount]:
    """Yield the amounts in the words of a quotation, in reading order.

    Only in languages whose numbers are read, and only figures that the check can read. A bare figure
    with nothing counted behind it is left out: it may be an age, a score or a name.
    """
    if not is_read(language):
        return
    reached = 0
    for figure in figures_in(words):
        start = words.index(figure, reached)
        reached = start + len(figure)
        read = read_figure(figure)
        if not isinstance(read, SaidNumber) or not read.is_number:
            continue
        counted = _COUNTED.match(words, reached)
        if counted or read.unit:
            noun = counted["noun"] if counted and not read.unit else OPEN_COUNT
            yield ProposedAmount(figure, noun, start, reached)


def amount_note(amounts: tuple[ProposedAmount, ...], act: Act) -> str:
    """Return the amounts as a line of an entry, in the model's form; empty for none."""
    if not amounts:
        return ""
    denied = ", denied: TODO" if act is Act.DENIES else ""
    shown = (
        f"{{words: {scalar(one.words, flow=True)}, of: {scalar(one.of, flow=True)}{denied}}}"
        for one in amounts
    )
    return f"perhaps: amounts: [{', '.join(shown)}]"
