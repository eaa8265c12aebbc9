"""What a receipt says that cannot be: seen without the text, in what the receipt itself holds.

A receipt is a statement, and can be forged. What can be worked out from its words is worked out here,
so that it is not simply believed: places, counts, and the end of the link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

from build_scripts.receipts.receipt import Item, Match, Receipt, ReceiptSpan, TextFacts
from build_scripts.words.bounds import words_of, writes_without_spaces
from build_scripts.words.folding import fold_words, pile_of_marks
from build_scripts.words.fragments import Terms, is_end_of, terms_of
from build_scripts.words.sources import Form

Fold = Callable[[str], str]

_CUT = re.compile(r"\[ ?(?:\.\.\.|…) ?\]")
"""Where words are left out, as typed or folded."""

_MOST_CHARACTERS_A_WORD = 40
_ANY_TEXT = 1_000
"""A text has at most so many characters for each of its words, and so many more, in a script that
parts words. English has about six."""
_LEAST_LETTERS = 0.8
"""Words take at least this part of their letters' number as characters: ligatures are one for two."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What cannot be: the path to it in the file, and why."""

    path: tuple[str | int, ...]
    why: str


def impossible_values(receipt: Receipt) -> Iterator[Contradiction]:
    """Yield what in a receipt cannot be true, in the order of the file."""
    text = receipt.text
    if text.words > text.characters:
        yield Contradiction(("text", "words"), "it has more words than characters")
    elif text.characters > _MOST_CHARACTERS_A_WORD * text.words + _ANY_TEXT and (
        receipt.items and parts_its_words(receipt)
    ):
        why = f"{text.characters:,} characters cannot be {_count(text.words)}"
        yield Contradiction(("text", "characters"), why)
    seen: set[str] = set()
    for index, item in enumerate(receipt.items):
        at = ("items", index)
        if item.id in seen:
            yield Contradiction((*at, "id"), f"{item.id!r} stands twice")
        seen.add(item.id)
        for key, why in _of_item(item, receipt):
            yield Contradiction((*at, "match", key), f"{item.id!r}: {why}")
    yield from _of_beside(receipt)


def _of_beside(receipt: Receipt) -> Iterator[Contradiction]:
    """What cannot be of the places that are printed beside the items."""
    if receipt.beside is None:
        return
    for name in type(receipt.beside).model_fields:
        spans: tuple[ReceiptSpan, ...] = getattr(receipt.beside, name)
        ends = [edge for span in spans for edge in span]
        if ends != sorted(ends) or any(start >= end for start, end in spans):
            yield Contradiction(("beside", name), f"{name}: its spans are not in order")
        elif ends and ends[-1] > receipt.text.characters:
            why = f"{name}: it ends at {ends[-1]:,} in a text of {receipt.text.characters:,} characters"
            yield Contradiction(("beside", name), why)


def parts_its_words(receipt: Receipt) -> bool:
    """Whether the words of a receipt are in scripts that part words, so that counting them tells much."""
    return not any(map(writes_without_spaces, "".join(i.bound.text for i in receipt.items)))


def _of_item(item: Item, receipt: Receipt) -> list[tuple[str, str]]:
    """Return the key and the fault: the first of the places and counts, and the first of the link.

    Words that fit as they are typed fit folded too. Most do, and folding takes most of the time.
    """
    if next(_faults(item, receipt, str), None) is None:
        return []
    words = (item.bound.text, unquote(item.match.fragment))
    if any(pile_of_marks(each) is not None for each in words):
        return [("fragment", "its words are a pile of combining marks")]
    return list(_faults(item, receipt, fold_words))


def _faults(item: Item, receipt: Receipt, fold: Fold) -> Iterator[tuple[str, str]]:
    match, folded = item.match, fold(item.bound.text)
    parts = [part for part in map(_letters, _CUT.split(folded)) if part] or [""]
    yield from islice(_of_places_and_counts(item, receipt.text, parts, folded), 1)
    terms = terms_of(match.fragment)
    if terms is None or not _leads_to(terms, parts, fold):
        yield "fragment", "its link does not lead to its words"
    elif receipt.version > 1 and not _beside(match, terms):
        yield "around", "the neighbours of its link do not stand beside its words"


def _of_places_and_counts(
    item: Item, text: TextFacts, parts: list[str], folded: str
) -> Iterator[tuple[str, str]]:
    match = item.match
    ends = [edge for span in match.spans for edge in span]
    lengths = [end - start for start, end in match.spans]
    if any(length <= 0 for length in lengths) or ends != sorted(ends):
        yield "spans", "its spans are not in order"
    if ends[-1] > text.characters:
        yield "spans", f"it ends at {ends[-1]:,} in a text of {text.characters:,} characters"
    if len(lengths) not in {1, len(parts)}:
        yield "spans", "its spans are not one for each part of its words"
    elif not _room(lengths, parts):
        yield "spans", "its spans are too short for its words"
    if not bool(parts[0]) <= match.words <= min(sum(lengths), text.words):
        yield "words", f"it cannot have {_count(match.words)}"
    if 2 * match.words < len(words_of(folded)):
        yield "words", f"it has more words than {match.words:,}"
    if match.words_in_marks > match.words:
        yield "words_in_marks", f"of {_count(match.words)}, {match.words_in_marks:,} stand in marks"
    if item.bound.form is Form.DIRECT and match.words_in_marks < match.words:
        yield "words_in_marks", "it is direct, and not all of its words stand in marks"
    if item.bound.form is Form.MIXED and not match.words_in_marks:
        yield "words_in_marks", "it is mixed, and none of its words stands in marks"
    # A low line counts as a word by itself, and is no letter that would make a form.
    if item.bound.form is Form.INDIRECT and match.words_in_marks and "_" not in item.bound.text:
        yield "words_in_marks", "it is indirect, and some of its words stand in marks"


def _letters(words: str) -> str:
    """The letters and digits of words; marks and other signs do not matter here."""
    return "".join(filter(str.isalnum, words))


def _room(lengths: list[int], parts: list[str]) -> bool:
    needed = [_LEAST_LETTERS * len(part) for part in parts]
    if len(lengths) == 1:
        return lengths[0] >= sum(needed)
    return all(length >= need for length, need in zip(lengths, needed, strict=True))


def _leads_to(terms: Terms, parts: list[str], fold: Fold) -> bool:
    """Whether a link names these words: whole, or by their first and their last."""
    first, last = _letters(fold(terms.first)), _letters(fold(terms.last))
    if not terms.last:
        return first == "".join(parts)
    if not (is_end_of(terms.first) and is_end_of(terms.last)):
        return False
    return parts[0].startswith(first) and parts[-1].endswith(last)


def _beside(match: Match, terms: Terms) -> bool:
    if not (terms.before or terms.after):
        return match.around == ()
    if len(match.around) != 1:
        return False
    ((start, end),) = match.around
    touches = end == match.spans[0][0] if terms.before else start == match.spans[-1][1]
    return touches and end - start >= len(_letters(terms.before or terms.after)) * _LEAST_LETTERS


def _count(words: int) -> str:
    return f"{words:,} word" if words == 1 else f"{words:,} words"
