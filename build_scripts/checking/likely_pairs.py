"""Quotations of several articles that are probably one act of speech, printed twice.

Nothing is decided here: an editor joins two of them by the same `utterance`, or says by two
different ones that they were said apart. The time is bounded: only quotations are compared that
share three words in a row, and runs of words that many quotations have in common lead nowhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from build_scripts.checking.kept_pairs import KeptPairs
from build_scripts.checking.pair_candidates import PairCandidate

LIKE_ENOUGH = 82
"""From which likeness, of 100, words of one speaker are told as probably the same."""
LIKE_ENOUGH_OF_OTHERS = 93
"""The same for words that are given to two speakers: one of the articles may have erred."""

_TOO_COMMON = 40
_FEWEST_WORDS = 4
_FEWEST_WORDS_OF_OTHERS = 6
_DAYS_APART = 3
_MOST_OTHERS = 100
"""With so many others one quotation is compared at most."""
_ROUNDED = 1e-6
"""By so much of 100 what is reckoned in two ways may differ."""
_MOST_WORK = 500_000_000
"""So much is compared in all, counted as letters of one times letters of the other; some seconds."""


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two quotations that are probably one act of speech; `likeness` of 100."""

    first: PairCandidate
    second: PairCandidate
    likeness: float
    same_speaker: bool


def likely_pairs(
    printed: Sequence[PairCandidate], kept: KeptPairs | None = None
) -> tuple[LikelyPair, ...]:
    """Return the pairs that no editor has answered yet, each once, most alike first. What was kept of two
    quotations is not compared again.

    Two quotations with an utterance each are answered: with one name they are joined already, with
    two names the editor says that they were said apart. It is advice: in a story of very many long
    quotations not all of them are compared.
    """
    kept = kept or KeptPairs()
    found = []
    letters = [sum(map(len, one.parts)) for one in printed]
    left = _MOST_WORK
    for one, other in _candidates(printed):
        left -= letters[one] * letters[other]
        if left < 0:
            break
        pair = _recalled(kept, printed[one], printed[other])
        if pair is not None:
            found.append(pair)
    found.sort(key=lambda p: (-p.likeness, p.first.address, p.second.address))
    return tuple(found)


def _recalled(kept: KeptPairs, one: PairCandidate, other: PairCandidate) -> LikelyPair | None:
    """What two quotations are by what was kept of them, else by comparing them."""
    two = one.key, other.key
    likeness = kept.recall(two)
    if likeness is None:
        pair = _compared(one, other)
        kept.keep(two, pair.likeness if pair is not None else 0.0)
        return pair
    same = not one.voices.isdisjoint(other.voices)
    return LikelyPair(one, other, likeness, same) if likeness else None


def _candidates(printed: Sequence[PairCandidate]) -> Iterator[tuple[int, int]]:
    """Pairs of different articles that share a run of words which is not everybody's."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, one in enumerate(printed):
        for run in dict.fromkeys(run for part in one.parts for run in _runs(part.split(" "))):
            holders[run].append(index)
    seen: set[tuple[int, int]] = set()
    compared: Counter[int] = Counter()
    for found in holders.values():
        if not 1 < len(found) <= _TOO_COMMON:
            continue
        for place, index in enumerate(found):
            for other in found[place + 1 :]:
                if compared[index] == _MOST_OTHERS:
                    break
                if (index, other) not in seen and printed[index].article != printed[other].article:
                    seen.add((index, other))
                    compared[index] += 1
                    yield index, other


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _compared(one: PairCandidate, other: PairCandidate) -> LikelyPair | None:
    if (one.utterance and other.utterance) or not _can_be_one_day(one, other):
        return None
    same = not one.voices.isdisjoint(other.voices)
    fewest = _FEWEST_WORDS if same else _FEWEST_WORDS_OF_OTHERS
    enough = LIKE_ENOUGH if same else LIKE_ENOUGH_OF_OTHERS
    shorter, longer = sorted((one, other), key=lambda p: (p.words, p.address))
    if shorter.words < fewest:
        return None
    likeness = _likeness(shorter.parts, " ".join(longer.parts), enough)
    return LikelyPair(one, other, likeness, same) if likeness >= enough else None


def _can_be_one_day(one: PairCandidate, other: PairCandidate) -> bool:
    if one.days is None or other.days is None:
        return True
    return max(one.days[0], other.days[0]) - min(one.days[1], other.days[1]) <= _DAYS_APART


def _likeness(parts: tuple[str, ...], whole: str, enough: float) -> float:
    """How alike the parts are to the nearest stretches of the whole, by length; 100 is equal.

    Where that is less than `enough`, it is 0.
    """
    length = sum(len(part) for part in parts)
    missing = 0.0
    most = (100 - enough) * length
    for part in sorted(parts, key=len, reverse=True):
        # What the others could not make good ends the search.
        least = max(0.0, 100 - (most - missing) / len(part))
        if not _can_be(part, whole, least):
            return 0.0
        missing += (100 - fuzz.partial_ratio(part, whole, score_cutoff=least)) * len(part)
        if missing > most:
            return 0.0
    return 100 - missing / length


def _can_be(part: str, whole: str, least: float) -> bool:
    """Whether any stretch of the longer one can be so much like the shorter: most cannot, and this is quick.

    What a stretch has in common with the other, in order, the whole has as well; and a stretch is most
    alike where it holds nothing else.
    """
    shorter = min(len(part), len(whole))
    common = LCSseq.similarity(part, whole)
    return 200 * common >= (least - _ROUNDED) * (shorter + common)
