"""The nearest known name to one that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

_LIKE_ENOUGH = 0.75


def nearest_names(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names that resemble the given one, most alike first."""
    found = process.extract(
        name,
        sorted(set(names)),
        scorer=JaroWinkler.normalized_similarity,
        limit=most,
        score_cutoff=_LIKE_ENOUGH,
    )
    return [match for match, _, _ in found]


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return a hint that names the nearest known names, or nothing where none is near."""
    near = nearest_names(name, names)
    if not near:
        return ""
    return f"Did you mean {' or '.join(f'`{match}`' for match in near)}?"


def known(names: Iterable[str], most: int = 30) -> str:
    """Return a hint that lists what is known."""
    listed = list(names)
    if not listed:
        return ""
    shown = ", ".join(f"`{name}`" for name in listed[:most])
    return f"Known are: {shown}{', …' if len(listed) > most else ''}."


def alike(one: str, other: str) -> float:
    """Return how alike two names are, of 100, in whatever order their words stand."""
    return fuzz.token_sort_ratio(one, other)


def likely_ids(text: str) -> str:
    """Return a hint that writes as ids what somebody wrote as names; nothing where none is likely.

    One `#` stays: it parts an article from its evidence, and a slash is taken for one.
    """
    pieces = re.split(r"\s*[,;]\s*", text.strip())
    ids = ["#".join(map(_as_id, re.split(r"[#/]", piece, maxsplit=1))) for piece in pieces]
    if not all(identifier.strip("#") for identifier in ids):
        return ""
    if len(ids) > 1:
        return f"For several write `[{', '.join(ids)}]`."
    return f"An id is made of lower-case words joined by hyphens. Perhaps `{ids[0]}`?"


def _as_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
