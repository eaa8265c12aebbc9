"""Of which gender an English article prints people: by a title, a role, or a pronoun that can mean nobody else.

Nothing is guessed from first names. Who is printed both ways, or neither, has no gender here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum

from build_scripts.drafting.printed_names import ROLES_OF_PEOPLE


class Gender(StrEnum):
    """The gender by which print speaks of somebody."""

    FEMALE = "female"
    MALE = "male"


_FEMALE_LIST = """
    mrs ms miss lady dame baroness madam madame queen princess duchess sister mother mum wife widow daughter
    aunt grandmother spokeswoman chairwoman congresswoman councilwoman policewoman businesswoman actress
    girlfriend
"""
_MALE_LIST = """
    mr sir lord baron king prince duke brother father dad husband widower son uncle grandfather spokesman
    congressman councilman policeman businessman actor fisherman boyfriend
"""
_BY_WORD = {
    **dict.fromkeys(_FEMALE_LIST.split(), Gender.FEMALE),
    **dict.fromkeys(_MALE_LIST.split(), Gender.MALE),
}
_BY_PRONOUN = {
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.FEMALE),
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.MALE),
}
_OWN = re.compile(r"(?<![\w’'-])(?:s?he|himself|herself)(?![\w-])", re.IGNORECASE)
"""Pronouns that mean the subject of a sentence more often than not: told her is told somebody else."""
_END = re.compile(r"[.!?][”’\"')\]]*\s|\n")
_TITLED = re.compile(r"(?<!\w)(?P<title>[A-Za-z]+)\.?$")
_ROLE_BEHIND = re.compile(r", (?:an?|the|its|their|her|his) (?:[\w’'-]+ ){0,4}?(?P<role>[a-z]+)\b")
_MOST_WORDS = 40
_LONGEST = 240
"""So far from a name, in characters, its pronoun is looked for behind it, and others before it."""


def gender_of_pronoun(words: str) -> Gender | None:
    """Return the gender that a pronoun shows; None of they, I and the like."""
    return _BY_PRONOUN.get(words.casefold())


def genders_in(
    text: str, printed: Sequence[tuple[int, int, str]], marked: bytes | bytearray
) -> Mapping[str, Gender]:
    """Return the gender of people by last name.

    `printed` has where names stand, start and end, with the last name; `marked` says of each letter
    whether it stands in marks, where somebody else speaks of somebody else.
    """
    seen: dict[str, set[Gender]] = defaultdict(set)
    starts = [start for start, _, _ in printed]
    titled: set[str] = set()
    for start, end, last in printed:
        if (gender := _by_words(text, start, end)) is not None:
            seen[last].add(gender)
            titled.add(last)
    for place, (_, end, last) in enumerate(printed):
        if last not in titled:
            following = starts[place + 1] if place + 1 < len(starts) else len(text)
            gender = _by_pronoun(text, end, following, marked)
            if gender is not None and not _may_be_another(printed, starts, place, seen, gender):
                seen[last].add(gender)
    return {last: next(iter(found)) for last, found in seen.items() if len(found) == 1}


def _by_words(text: str, start: int, end: int) -> Gender | None:
    """By how somebody is addressed (Mrs Quill), or the role beside a name (Ada Quill, a spokeswoman)."""
    words = text[start:end].split()
    for word in words[:-1]:
        if (gender := _BY_WORD.get(word.casefold().strip("."))) is not None:
            return gender
    before = _TITLED.search(text[max(0, start - _MOST_WORDS) : start].rstrip())
    gender = _BY_WORD.get(before["title"].casefold()) if before else None
    if gender is not None:
        return gender
    behind = _ROLE_BEHIND.match(text, end)
    return _BY_WORD.get(behind["role"]) if behind else None


def _by_pronoun(text: str, end: int, following: int, marked: bytes | bytearray) -> Gender | None:
    """By the first pronoun behind a name in its sentence, before anybody else is named."""
    stop = min(following, end + _LONGEST)
    if found := _END.search(text, end, stop):
        stop = found.start()
    pronoun = _OWN.search(text, end, stop)
    if pronoun is None or any(marked[end : pronoun.start()]):
        return None
    between = re.split(r"\W+", text[end : pronoun.start()].casefold())
    if not ROLES_OF_PEOPLE.isdisjoint(between):
        return None  # Quill met the mayor, who said he: somebody else is mentioned.
    return _BY_PRONOUN[pronoun[0].casefold()]


def _may_be_another(
    printed: Sequence[tuple[int, int, str]],
    starts: list[int],
    place: int,
    seen: Mapping[str, set[Gender]],
    gender: Gender,
) -> bool:
    """Whether somebody else is named right before, whom the pronoun might mean."""
    start, _, last = printed[place]
    low = bisect_left(starts, start - _LONGEST)
    others = {other for _, _, other in printed[low:place] if other != last}
    return any(gender in seen.get(other, {gender}) for other in others)
