"""The ways in which readers ask for claims: each leads to one claim, and says something new."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.codes import entries as codes
from build_scripts.entries.claim import MAX_ASKED
from build_scripts.loading.assemble import Entries
from build_scripts.problems import Location, Problem, Related
from build_scripts.yaml_text.characters import shortened

_NOT_WORDS = re.compile(r"[\W_]+")


def asked_problems(entries: Entries) -> tuple[Problem, ...]:
    """Return the ways to ask that two claims share, that repeat themselves, or that nobody would type."""
    return tuple(_found(entries))


def _found(entries: Entries) -> Iterator[Problem]:
    titles = {
        _plain(claim.entry.title): (identifier, claim.at("title"))
        for identifier, claim in entries.claims.items()
    }
    asked: dict[str, tuple[str, Location]] = {}
    for identifier, claim in entries.claims.items():
        for index, words in enumerate(claim.entry.asked_as):
            where, plain = claim.at("asked_as", index), _plain(words)
            other = titles.get(plain) or asked.get(plain)
            if len(words) > MAX_ASKED:
                yield Problem(
                    codes.ASKED_AT_LENGTH,
                    where,
                    f"This way to ask has {len(words)} characters.",
                    f"Ask it in at most {MAX_ASKED} characters.",
                )
            if other is not None:
                yield _again(words, identifier, where, other)
            asked.setdefault(plain, (identifier, where))


def _again(words: str, identifier: str, where: Location, other: tuple[str, Location]) -> Problem:
    holder, place = other
    if holder == identifier:
        return Problem(
            codes.ASKED_AGAIN,
            where,
            f"“{shortened(words)}” says nothing that the title or another way to ask does not say.",
            "Delete it, or write what readers type who do not know the words of the title.",
            related=(Related(place, "asked so here"),),
        )
    return Problem(
        codes.ASKED_BY_TWO,
        where,
        f"“{shortened(words)}” asks for the claim '{holder}', too.",
        "Keep the words at the claim that answers them.",
        related=(Related(place, "asked so here"),),
    )


def _plain(words: str) -> str:
    return _NOT_WORDS.sub(" ", words.casefold()).strip()
