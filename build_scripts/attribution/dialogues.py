"""Speech behind a dash at the beginning of a paragraph, as many languages print it.

— We close the quay, — said Ada Quill. — That is decided. The dashes part what is said from what is told of
it. A paragraph without a verb of speech behind its second dash may be an item of a list: it is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from build_scripts.attribution.attributions import ProposedAttribution, pairs_in
from build_scripts.words.marks import MarkKind
from build_scripts.words.sources import SourceText

_DASH = re.compile(
    r"(?P<closing>[,.!?…]?)\s*[—–―]\s*(?=[^\W\d_])|(?<=[\w»])[—–―](?P<stop>[.,;:!?…])"
)
_EDGE = " \u00a0\t\n—–―"
_FEWEST_LETTERS = 3

Spoken = tuple[int, int, ProposedAttribution]
"""Where words behind a dash begin and end, and who is told to say them."""


def spoken_behind_dashes(source: SourceText) -> Iterator[Spoken]:
    """Yield the speech behind dashes of a text in reading order, where its language prints such."""
    ends = (*source.paragraphs[1:], len(source.text))
    marked = set(_with_double_marks(source))
    for number, (first, last) in enumerate(zip(source.paragraphs, ends, strict=True)):
        if number not in marked and source.begins_with_dash(first):
            yield from _of_paragraph(source, first, last)


def _with_double_marks(source: SourceText) -> Iterator[int]:
    """The numbers of the paragraphs in which something stands in double marks."""
    for stretch in source.stretches:
        if stretch.kind is MarkKind.DOUBLE:
            first = bisect_right(source.paragraphs, stretch.outer_start) - 1
            yield from range(first, bisect_left(source.paragraphs, stretch.outer_end))


def _of_paragraph(source: SourceText, first: int, last: int) -> Iterator[Spoken]:
    parts = list(_parts(source.text, first + 1, last))
    told = [part for part in parts[1::2] if source.text[part[0] : part[0] + 1].islower()]
    pairs = pairs_in(source, first, last)
    for words, mention in ((words, mention) for _, _, words, mention in pairs):
        if any(start <= words.start < end for start, end in told):
            seen = ProposedAttribution((words.start, words.end), mention)
            yield from ((*part, seen) for part in parts[0::2])
            return


def _parts(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretches between dashes, without what parts them."""
    for dash in (*_DASH.finditer(text, start, last), None):
        end = dash.start() if dash else last
        if dash and dash["closing"] and dash["closing"] in ".!?…":
            end += 1
        begin, stop = start, end
        while begin < stop and text[begin] in _EDGE:
            begin += 1
        while stop > begin and text[stop - 1] in _EDGE + ",":
            stop -= 1
        if stop - begin >= _FEWEST_LETTERS:
            yield begin, stop
        start = dash.end() if dash else last
