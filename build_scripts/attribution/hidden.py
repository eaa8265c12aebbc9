"""A text with what stands in quotation marks put out of sight, and its sentences."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from build_scripts.attribution.reporting_words import in_english, reporting_words
from build_scripts.words.marks import MarkKind
from build_scripts.words.sources import SourceText

HIDDEN = "\u25aa"
"""What stands for each character inside quotation marks."""

_FEWEST_WORDS = 4
_LONGEST = 1500
"""A sentence has no more characters, all that stands in one pair of marks counted as one."""
_OPENED = "\u25ab"
"""The first of what stands for one stretch in marks, where its length does not count."""
_COUNTED = rf"[^{HIDDEN}]{HIDDEN}*+"
_PIECE = re.compile(
    rf"{HIDDEN}*+(?:{_COUNTED}){{1,{_LONGEST}}}(?:(?<=\s)|\Z)|{HIDDEN}*+(?:{_COUNTED}){{1,{_LONGEST}}}"
)
_LETTER = re.compile(r"[^\n]")
_SEEN = re.compile(rf"[^\n{HIDDEN}]")
_BEGINS = "A-ZÀ-ÖØ-ÞА-ЯЄІЇҐЁ"
_SENTENCE = re.compile(rf"(?<=[.!?])[)\]]?\s+(?=[{_BEGINS}\u25aa“«„\"(])")
_ABBREVIATION = re.compile(
    r"\b(?:[A-ZА-ЯІЇЄ]|M|Mme|Hr|Fr|Sr|Sra|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Lt|Col|Rev|Jr|Sr|vs?|No|Prof)\.$"
)

_FARTHEST_CUE = 45
_ENDS_AT_ONCE = re.compile(r"\s*(?:[.,;:)!?—–-]|$)")
_ENDS_THERE = re.compile(
    r"(?![^.▪]{0,40}\bthat\b)(?:\s*(?:[.,;:)!?—–-]|$)"
    r"|[ ]this[ ](?:week|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|time)\b"
    r"|[ ](?:in|on|at|to|of|during|after|before|last|yesterday|today|later|when"
    r"|while|as|about|from|outside|earlier|with|for|back|again|reporters|\w+day|\w+ly)\b"
    r"|[ ](?:[A-Z][\w’'-]*[ ]?){1,4}[.,])"
)
"""What stands behind “Quill said” where it belongs to the words before it."""


def without_marked(source: SourceText, start: int, end: int) -> str:
    """Return the text with everything in marks of speech, and some words themselves, out of sight."""
    hidden = _without_speech(source)
    own = ((s.outer_start, s.outer_end) for s in source.stretches_around(start, end))
    for begin, stop in (*own, (start, end)):
        if begin < stop and _SEEN.search(hidden, begin, stop):
            hidden = hidden[:begin] + _LETTER.sub(HIDDEN, hidden[begin:stop]) + hidden[stop:]
    return hidden


@lru_cache(maxsize=4)
def quotes_in_single_marks(source: SourceText) -> bool:
    """Whether a text puts speech into single marks, as British books and papers do: more sentences stand
    there, outside double marks, than in double ones outside of these."""
    outermost: Counter[MarkKind] = Counter()
    reached = 0
    for stretch in source.stretches:
        if stretch.outer_start >= reached:
            reached = stretch.outer_end
            words = source.text[stretch.start : stretch.end].split()
            outermost[stretch.kind] += len(words) >= _FEWEST_WORDS
    return outermost[MarkKind.SINGLE] > outermost[MarkKind.DOUBLE]


@lru_cache(maxsize=4)
def _without_speech(source: SourceText, opened: str = HIDDEN) -> str:
    """The text without what stands in marks of speech; `opened` stands for the first sign of each stretch."""
    pieces, reached = [], 0
    single = quotes_in_single_marks(source)
    for stretch in source.stretches:
        if (single or stretch.kind is MarkKind.DOUBLE) and stretch.outer_end > reached:
            begin = max(reached, stretch.outer_start)
            pieces.append(source.text[reached:begin])
            hidden = _LETTER.sub(HIDDEN, source.text[begin : stretch.outer_end])
            pieces.append(hidden.replace(HIDDEN, opened, 1))
            reached = stretch.outer_end
    # Names and verbs are told by plain spaces; the offsets stay.
    return "".join((*pieces, source.text[reached:])).replace("\u00a0", " ")


def sentences_of(source: SourceText, hidden: str, first: int, last: int) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph. One that ends inside marks ends with them.

    What goes on for longer than any sentence is cut: whoever writes nothing but signs is read in time.
    """
    cuts = [first]
    for found in _SENTENCE.finditer(hidden, first, last):
        if not _ABBREVIATION.search(hidden[max(first, found.start() - 6) : found.start()]):
            cuts.append(found.end())
    for found in re.finditer(rf"{HIDDEN}(?=\s+[{_BEGINS}{HIDDEN}])", hidden[first:last]):
        stop = first + found.end()
        tail = source.text[max(first, stop - 3) : stop].rstrip("”“\"’'‘»›")
        following = hidden[stop : stop + 80]
        if tail.endswith((".", "!", "?", "…")) and not (
            in_english(source.language) and _attribution_follows(following)
        ):
            cuts.append(stop + len(following) - len(following.lstrip()))
    cuts = sorted(set(cuts))
    whole = zip(cuts, [*cuts[1:], last], strict=True)
    return [piece for begin, end in whole for piece in _pieces(source, begin, end)]


def _pieces(source: SourceText, begin: int, end: int) -> list[tuple[int, int]]:
    """A sentence, or what one is read as that is too long: pieces of it, between words where there are any."""
    if end - begin <= _LONGEST:
        return [(begin, end)]
    counted = _without_speech(source, _OPENED)
    stops = [found.end() for found in _PIECE.finditer(counted, begin, end)] or [end]
    return list(zip([begin, *stops[:-1]], [*stops[:-1], end], strict=True))


def _attribution_follows(following: str) -> bool:
    """Whether a sentence in marks goes on with who said it, and not with what is told next."""
    head = following.lstrip()
    words = next(reporting_words(head, 0, len(head)), None)
    if words is None or words.start >= _FARTHEST_CUE or "." in head[: words.start].rstrip("."):
        return False
    if words.strength < 2:
        return _ENDS_AT_ONCE.match(head, words.end) is not None
    return _ENDS_THERE.match(head, words.end) is not None
