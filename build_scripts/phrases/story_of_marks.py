"""An invented article with what must be said beside words: one quotation for each such thing."""

from __future__ import annotations

from typing import Any, Final

_OWN: Final = {"speaker": "marked", "cue": "said", "topics": ["topic-1"]}
_OTHER: Final = {"language": "de", "text": "„Der Kahn fährt nicht.“"}

_MARKS: Final[tuple[dict[str, Any], ...]] = (
    {"attribution": "title", "attributed_as": "The ferry warden"},
    {"attribution": "title"},
    {"attribution": "pronoun"},
    {"attribution": "metonym"},
    {"attribution": "carried-over", "cue": "none"},
    {"attribution": "inferred", "identified_by": "mark-0"},
    {"act": "accuses", "act_basis": "it calls the ferry a wreck", "against": ["accused"]},
    {"act": "urges", "act_basis": "it asks for a crew", "against": ["asked"]},
    {"reply": "printed"},
    {"reply": "declined"},
    {"reply": "none-printed"},
    {"relays": "the ferry log", "positions": [{"claim": "claim-1", "position": "no"}]},
    {"cut_basis": "only the weather is left out"},
    {"spoken_in": "de"},
    {"original": _OTHER},
    {"said_on": "2031-05-02?", "said_on_basis": "the tide"},
    {"said_on": "2031~", "to": "the crew"},
    {"said_on": "2031-05-01/.."},
    {"said_on": "[2031-05-01..2031-05-03]"},
    {"positions": [{"claim": "claim-1", "position": "unclear", "implied": True}]},
    {"place": "headline", "page": "4", "line": "7"},
    {"amounts": [{"words": "Some", "of": "crates", "stage": "ferried"}]},
    {"via": ["crier", "quiet"]},
    {"variants": [{"text": "“Some crates stay,”", "publisher": "The Almanac"}]},
)
"""Each is added to a quotation of its own."""


def article_of_marks() -> dict[str, Any]:
    """Return the article; it has no date and no publisher, and was read in part."""
    return {
        "title": "Marks",
        "title_basis": "ours, after the first line",
        "unchecked": "it hangs on a wall",
        "added": "2031-05-05",
        "coverage": "whole",
        "quotations": [_quotation(place, marks) for place, marks in enumerate(_MARKS)],
    }


def people_of_marks() -> dict[str, Any]:
    """Return those who are named in it."""
    return {
        "actors/marked": {"name": "Mara Mark", "kind": "person", "added": "2031-05-05"},
        "actors/accused": {"name": "Ferry Line", "kind": "organisation", "added": "2031-05-05"},
        "actors/asked": {"name": "Crews", "kind": "group", "added": "2031-05-05"},
        "actors/man-on-the-ferry": {
            "name": "a man on the ferry",
            "kind": "unnamed-source",
            "article": "marks",
            "described_as": "a man on the ferry",
            "added": "2031-05-05",
        },
    }


def _quotation(place: int, marks: dict[str, Any]) -> dict[str, Any]:
    mark = {"id": f"mark-{place}", "text": f"“Some crates stay at pole {place},”", **_OWN, **marks}
    if not place:
        mark["speaker"] = "man-on-the-ferry"
    return mark
