"""Speech that is printed without quotation marks: after a dash, in a block, after a label.

Print shows it by its layout. What the layout contradicts is no such speech: words among which, or
right behind which, the reporter speaks, and a paragraph that nothing introduces. A block may have
several paragraphs: it goes on until one has marks, reporting words or the speaker's name.
"""

from __future__ import annotations

import re

from build_scripts.words.marks import MarkKind
from build_scripts.words.matching import Spans, find_stretch
from build_scripts.words.reporting_verbs import BETWEEN_SENTENCES
from build_scripts.words.sources import SourceText

_DASH = re.compile(
    r"(?<=[,.!?…»”\"])\s*[—–―]|(?<=\s)[—–―](?=\w)|(?<=\w)[—–―](?=[\s.,;:!?…])", re.UNICODE
)
_LONGEST_HEAD = 100
_LONGEST_BLOCK = 8
"""So many paragraphs at most a block is followed back to the line that introduces it."""
_ENDS_SENTENCE = (".", "!", "?", "…", "”", "»", '"', "。")


def why_no_speech(
    source: SourceText,
    spans: Spans,
    cue: str | None,
    speaker: str | None,
    names: tuple[str, ...] = (),
) -> str:
    """Say why words without marks are no speech as printed; "" where the layout shows that they are.

    `cue` are the reporting words, `speaker` the words that name the speaker, both as printed; `names`
    are other names of the speaker.
    """
    start, end = spans[0][0], spans[-1][1]
    first, last = source.paragraph(start)[0], source.paragraph(max(start, end - 1))[1]
    double = (s for s in source.stretches if s.kind is MarkKind.DOUBLE)
    if any(s.outer_start < last and s.outer_end > first for s in double):
        return "their paragraph has quotation marks"
    if any(source.paragraph(max(a, b - 1)) != source.paragraph(start) for a, b in spans):
        return "they run over several paragraphs, of which only the first is clear"
    cues = _places(source, cue)
    if source.begins_with_dash(start):
        if any(start < place < end for place, _ in cues):
            return f"the reporting words “{cue}” stand among them"
        if any(_is_reporters(source.text, first, a, b) for a, b in spans):
            return "they stand between the dashes in which the reporter speaks"
        return ""
    if any(first <= place < last for place, _ in cues):
        return f"the reporting words “{cue}” stand in their paragraph"
    named = _places(source, speaker)
    if _is_introduced(source, first, start, cues, named):
        return ""
    if block_from(source, start, cue, (speaker, *names)) is not None:
        return ""
    return _NOT_INTRODUCED


def block_from(
    source: SourceText, start: int, cue: str | None, names: tuple[str | None, ...]
) -> int | None:
    """Return where the line begins that introduces a block of paragraphs around an offset, if one does.

    That line ends with a colon and has the reporting words or a name of the speaker; none of the
    paragraphs from there to the words has marks, reporting words or such a name.
    """
    spoken = [place for words in (cue, *names) for place in _places(source, words)]
    begin, stop = source.paragraph(start)
    for _ in range(_LONGEST_BLOCK):
        if begin == 0 or _is_told(source, begin, stop, spoken):
            return None
        begin, stop = source.paragraph(begin - 1)
        if source.text[begin:stop].rstrip().endswith((":", "：")):
            return begin if any(begin <= place < stop for place, _ in spoken) else None
    return None


def _is_told(source: SourceText, first: int, last: int, spoken: list[tuple[int, int]]) -> bool:
    """Whether a paragraph has what a reporter writes beside speech."""
    double = (s for s in source.stretches if s.kind is MarkKind.DOUBLE)
    return (
        any(first <= place < last for place, _ in spoken)
        or any(s.outer_start < last and s.outer_end > first for s in double)
        or BETWEEN_SENTENCES.search(source.text, first, last) is not None
    )


_NOT_INTRODUCED = (
    "neither a line with a colon and the reporting words, nor a heading or a label with the name that "
    "`attributed_as` gives, stands right before them or before the block of paragraphs in which they stand"
)


def _places(source: SourceText, words: str | None) -> list[tuple[int, int]]:
    if words is None:
        return []
    return [source.folded.span(*place) for place in find_stretch(source, words)]


def _is_reporters(text: str, first: int, start: int, end: int) -> bool:
    """Whether words stand behind the second dash of a paragraph, or behind a later even one."""
    dashes = [found.start() for found in _DASH.finditer(text, first + 1, end + 1)]
    before = sum(place < start for place in dashes)
    return before % 2 == 1 or any(start <= place < end for place in dashes)


def _is_introduced(
    source: SourceText,
    first: int,
    start: int,
    cues: list[tuple[int, int]],
    named: list[tuple[int, int]],
) -> bool:
    head = source.text[first:start].rstrip()
    if head.endswith((":", "：")) and len(head) <= _LONGEST_HEAD:
        return any(first <= place < start for place, _ in named)
    if first == 0:
        return False
    begin, stop = source.paragraph(first - 1)
    before = source.text[begin:stop].strip()
    has_name = any(begin <= place < stop for place, _ in named)
    if before.endswith((":", "：")):
        return has_name or any(begin <= place < stop for place, _ in cues)
    return has_name and len(before) <= _LONGEST_HEAD and not before.endswith(_ENDS_SENTENCE)
