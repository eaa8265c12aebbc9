"""Invented stories in which everything occurs so many times: not at all, once, twice, often.

What only one story in a hundred has is in each of them: words that were relayed, that are only
reported, that were withdrawn; somebody who says nothing, and an answer that nobody gives.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

TIMES: Final = {"nobody": 0, "one": 1, "two": 2, "many": 14}
"""How often everything occurs in each story, by its name."""
_DAY: Final = "2031-05-05"
_STANCES: Final = ("yes", "no", "partly", "unclear")
_HOLDS: Final = ("affirms", "denies", "partly", "considers", "announces", "ends")


def write_story(content: Path, number: int) -> Path:
    """Write the story in which everything occurs `number` times into a new folder; return the folder."""
    for name, value in _files(number).items():
        path = content / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        # JSON is YAML.
        path.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")
    return content


def _files(number: int) -> dict[str, Any]:
    story: dict[str, Any] = {
        "title": "The ford of Elmsey",
        "added": _DAY,
        "contact": "c@ford.example",
    }
    if not number:
        return {"story": story, "actors/quiet": _actor("Quiet Quill", "person")}
    each = range(1, number + 1)
    first = [f"paper-{n}#said-{n}" for n in each]
    story |= {
        "question": "Who keeps the ford?",
        "standfirst": [{"lead": "Open:", "say": "who keeps it.", "evidence": first}],
        "answer": [{"evidence": one, "in_short": "speaks of it"} for one in first],
        "story": [{"say": "The ford is spoken of.", "evidence": first, "date": "2031-05"}],
        "walk": [{"say": "They speak.", "show": ["ford-office", "quiet"], "evidence": first}],
        "covers": "2031-05-01/2031-05-04",
        "corrections": _corrections(each),
    }
    return {
        "story": story,
        "relation-types": {f"type-{n}": _type(n) for n in each},
        **_people(each),
        **{f"claims/claim-{n}": _claim(n) for n in each},
        **{f"topics/topic-{n}": _topic(n) for n in each},
        # The first speaks of everything, the others of the first and of their own.
        **{f"articles/paper-{n}": _article(n, each if n == 1 else (1, n)) for n in each},
        "articles/gone": _article(0, ()) | {"withdrawn": {"date": _DAY, "why": "Not a paper."}},
    }


def _people(each: Iterable[int]) -> dict[str, Any]:
    return {
        "actors/quiet": _actor("Quiet Quill", "person"),
        "actors/ford-office": _actor("Ford Office", "organisation")
        | {"in_text": "the Ford Office"},
        "actors/elmsey": _actor("Elmsey", "country"),
        "actors/crier": _actor("Pell Crier", "person"),
        "actors/gone": _actor("Gone Grey", "person")
        | {"withdrawn": {"date": _DAY, "why": "Nobody of that name."}},
        **{
            f"actors/speaker-{n}": _actor(f"Speaker Sorrel {n}", "person")
            | {
                "roles": [{"title": "ferryman", "organisation": "ford-office", "from": "2030"}],
                "aliases": [f"Sorrel {n}"],
                "country": "elmsey",
            }
            for n in each
        },
    }


def _actor(name: str, kind: str) -> dict[str, Any]:
    return {"name": name, "kind": kind, "added": _DAY, "summary": f"{name} lives at the ford."}


def _corrections(each: Iterable[int]) -> list[dict[str, str]]:
    return [{"date": _DAY, "what": f"Mistake {n} was put right."} for n in each]


def _type(n: int) -> dict[str, Any]:
    return {"label": f"ferries crate {n} to", "inverse": f"has crate {n} of", "family": "money"}


def _claim(n: int) -> dict[str, Any]:
    return {
        "title": f"Was crate {n} ferried?",
        "proposition": f"Crate {n} was ferried.",
        "added": _DAY,
        "about": ["ford-office", "elmsey"],
        "summary": "Of crates.",
        "topics": [f"topic-{n}"],
    }


def _topic(n: int) -> dict[str, Any]:
    return {"title": f"Crate {n}", "added": _DAY, "summary": "A crate.", "aliases": [f"Box {n}"]}


def _article(n: int, each: Iterable[int]) -> dict[str, Any]:
    """An article; `n` is its number, `each` are those of everything that it speaks of."""
    numbers = list(each)
    return {
        "title": f"Paper {n} on the ford",
        "publisher": f"The Elmsey Paper {n}",
        "published": f"2031-05-{max(n, 1):02}",
        "added": _DAY,
        "unchecked": "it hangs on a wall",
        "summary": "It speaks of the ford.",
        "corrections": _corrections(numbers),
        "quotations": [q for k in numbers for q in _quotations(n, k)],
        "passages": [{"id": "wind", "text": f"Umber wind {n} blew.", "topics": ["topic-1"]}] if n else [],
        "reports": [_report(n, k) for k in numbers],
        "relationships": [_tie(n, k) for k in numbers],
        "events": [_event(n, k) for k in numbers],
    }  # fmt: skip


def _quotations(n: int, k: int) -> list[dict[str, Any]]:
    """One that is said, one reported, one relayed, one withdrawn: by speaker `k` in article `n`."""
    own = {
        "speaker": f"speaker-{k}",
        "cue": "said",
        "topics": [f"topic-{k}"],
        "on_behalf_of": "ford-office",
    }
    said = {
        "id": f"said-{k}",
        "text": f"“Crate {n} {k} is in the hold,”",
        "positions": [
            {"claim": f"claim-{k}", "position": _STANCES[n % 4], "scope": "so far", "figure": "ten"}
        ],
        "about": ["quiet"],
        **own,
    }
    told = {
        "id": f"told-{k}",
        "text": f"crate {n} {k} was wet",
        "says": f"Crate {n} {k} was wet.",
        "positions": [{"claim": f"claim-{k}", "position": _STANCES[(n + 1) % 4]}],
        **own,
    }
    relayed = {
        "id": f"relayed-{k}",
        "text": f"“Nobody counts crate {n} {k},”",
        **own,
        "via": ["crier"],
        "speaker": "quiet" if n % 2 else "crier",
    }
    relayed |= {"via": ["crier"]} if n % 2 else {"via": ["quiet"]}
    gone = {"id": f"gone-{k}", "text": f"“Gone {n} {k},”", **own}
    return [said, told, relayed, gone | {"withdrawn": {"date": _DAY, "why": "Never said."}}]  # fmt: skip


def _report(n: int, k: int) -> dict[str, Any]:
    fact = {"id": f"fact-{k}", "fact": f"Fact {n} {k}.", "topics": ["topic-1"]}
    return fact | ({"stated_by": "quiet"} if k % 2 else {})


def _tie(n: int, k: int) -> dict[str, Any]:
    return {
        "id": f"tie-{k}",
        "from": "ford-office" if k % 2 else f"speaker-{k}",
        "type": f"type-{k}",
        "to": "elmsey",
        "holds": _HOLDS[(n + k) % 6],
        "scope": "by night",
        "evidence": [f"said-{k}"],
    }


def _event(n: int, k: int) -> dict[str, Any]:
    return {
        "id": f"event-{k}",
        "happening": f"crate-{k}",
        "date": f"2031-04-{n + 1:02}",
        "title": f"Crate {k} is seen",
        "actors": ["ford-office"],
        "evidence": [f"said-{k}"],
        "counts": [{"what": "crates", "figure": f"{n}"}],
    }
