"""The way from a statement to its other printings, wherever it is shown."""

from __future__ import annotations

from build_scripts.record import Record
from build_scripts.record.utterances import Utterance, better_printings, utterances_by_address
from build_scripts.record.wording import compared
from build_scripts.telling.words import count
from build_scripts.views.frame.addresses import Here, part_path, url_of
from build_scripts.views.frame.card_model import Link

BASE = "wording"
PART = 50
"""How many acts of speech stand on one page; each has several printings."""


def wording_link(record: Record, here: Here, address: str) -> Link | None:
    """Return the way from a statement to its other printings, or None where there is none."""
    found = utterances_by_address(record).get(address)
    if found is None:
        return None
    place, utterance = found
    first = utterance.printings[0].words
    runs = (run for p in utterance.printings[1:] for run in compared(p.words, first))
    how = "differently" if any(run.difference for run in runs) else "in the same words"
    page = url_of(part_path(BASE, place // PART + 1))
    number = len(utterance.printings) - 1
    others = count(number, "other")
    better = ", a better source" if number == 1 else ", among them a better source"
    better = better if address in better_printings(record) else ""
    return Link(
        f"Printed {how} by {others}{better}", here.to(f"{page}#{wording_anchor(utterance)}")
    )


def wording_anchor(utterance: Utterance) -> str:
    """Return the id under which an act of speech stands on the page of wording."""
    return f"_said-{utterance.id}"
