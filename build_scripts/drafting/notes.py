"""What a draft tells the contributor beside an entry: amounts and occasions, as lines to take in."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.drafting.amounts_proposed import amount_note, amounts_of_entry
from build_scripts.drafting.occasions import addressed, occasion_note
from build_scripts.drafting.proposal import Proposal
from build_scripts.drafting.proposals import ProposedAmount, ProposedOccasion
from build_scripts.words.sources import SourceText


def with_notes(
    entry: Proposal,
    source: SourceText,
    cue: tuple[int, int] | None,
    occasion: ProposedOccasion | None,
    amounts: tuple[ProposedAmount, ...],
) -> Proposal:
    """Return an entry with what print says of its audience and counts, and with its notes, in comments."""
    to = occasion.to if occasion else ""
    if cue is not None and not to:
        first = source.text.rfind("\n", 0, cue[0]) + 1
        last = _end_of_line(source.text, cue[1])
        to = addressed(source.text, max(first, cue[0] - 1), last, source.language)
    notes = (occasion_note(occasion) if occasion else "", amount_note(amounts, entry.act))
    counted = amounts_of_entry(amounts, entry.act)
    return replace(entry, to=to, amounts=counted, notes=tuple(filter(None, notes)))


def _end_of_line(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end
