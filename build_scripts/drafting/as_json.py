"""The proposals for an article as JSON, for editors and other programs: `draft --json`."""

from __future__ import annotations

import json
from typing import Any

from build_scripts.drafting.proposals import (
    Proposals,
    ProposedAmount,
    ProposedCue,
    ProposedDate,
    ProposedMention,
    ProposedOccasion,
    ProposedQuotation,
    ProposedSpeaker,
)


def json_of(proposals: Proposals) -> str:
    """Return proposals as JSON: `quotations`, `mentions` and `dates`, with Python character offsets."""
    told = {
        "quotations": [_quotation(quotation) for quotation in proposals.quotations],
        "mentions": [_mention(mention) for mention in proposals.mentions],
        "dates": [_date(date) for date in proposals.dates],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _quotation(quotation: ProposedQuotation) -> dict[str, Any]:
    return {
        "start": quotation.start,
        "end": quotation.end,
        "form": quotation.form.value,
        "confidence": quotation.confidence,
        "speaker": _speaker(quotation.speaker),
        "cue": _cue(quotation.cue),
        "occasion": _occasion(quotation.occasion),
        "amounts": [_amount(one) for one in quotation.amounts],
    }


def _speaker(speaker: ProposedSpeaker | None) -> dict[str, Any] | None:
    if speaker is None:
        return None
    return {**_place(speaker), "actor": speaker.actor}


def _cue(cue: ProposedCue | None) -> dict[str, Any] | None:
    return None if cue is None else {**_place(cue), "act": cue.act and cue.act.value}


def _occasion(occasion: ProposedOccasion | None) -> dict[str, Any] | None:
    if occasion is None:
        return None
    date = _date(occasion.date) if occasion.date else None
    told = {
        "kind": occasion.kind,
        "title": occasion.title,
        "to": occasion.to,
        "place": occasion.place,
        "date": date,
    }
    return {"text": occasion.text, "start": occasion.start, "end": occasion.end, **told}


def _amount(amount: ProposedAmount) -> dict[str, Any]:
    per = {"per": amount.per} if amount.per else {}
    return {"words": amount.words, "of": amount.of, **dict(amount.keys), **per}


def _mention(mention: ProposedMention) -> dict[str, Any]:
    return {**_place(mention), "kind": mention.kind.value, "actor": mention.actor}


def _date(date: ProposedDate) -> dict[str, Any]:
    return {**_place(date), "date": date.date, "basis": date.basis}


def _place(
    printed: ProposedSpeaker | ProposedCue | ProposedMention | ProposedDate,
) -> dict[str, Any]:
    return {"text": printed.text, "start": printed.start, "end": printed.end}
