"""Where reported words end that begin before a stretch in marks: in it, with it, or behind it.

“She said it was “madness” to close the quay, and left”: what is reported goes on to “quay”.
"""

from __future__ import annotations

import re

from build_scripts.attribution.clause_ends import clause_end, reporter_speaks
from build_scripts.attribution.governing import NAMING_VERBS
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.words.marks import MarkedStretch

_OF_THE_NAME = re.compile(r"[ \u00a0](?:for|who|that|because|to)[ \u00a0]")
"""Behind such words these tell why something is named so: called him “stupid” for leaving."""
_WHEN = re.compile(
    r"[ \u00a0](?:on[ \u00a0]\w+day|(?:last|this|earlier)[ \u00a0](?:\w+day|week|month|year)|\w+day"
    r"|prompting|while|before|as|according to|during"
    r"|in[ \u00a0](?:answer|respond|reply|announc|accept|reject|explain|defend)ing"
    r"|in[ \u00a0](?:an?|the|his|her|their)[ \u00a0](?:[\w’'-]+[ \u00a0])?"
    r"(?:speech|interview|statement|tweet|post|letter)"
    r"|but[ \u00a0](?:did|does|has|had|is|was|would|could|not|never|also))\b"
)
"""When and where the words were spoken, and what else was done: no part of them."""
_OPENS = re.compile(r"[,:][ \u00a0]+[“\"‘«](?=[A-ZÀ-Þ])")
"""A mark and a capital begin words that stand for themselves."""
_FULL_STOP = re.compile(r"[.!?][”\"’']+(?=\s)")
_ADDED = re.compile(r",[ \u00a0](?:\w+ing|with|also|an?|the|even|as)\b")
"""What the reporter adds to words that are partly in marks, oftener than the speaker goes on with it."""
_OUTSIDE = re.compile(r"\((?!\w+:)")
_LOOSE = re.compile(
    r"(?:[\s,.;:—–-]+(?:and|but|as|while|who|which|because|although|though|before|after|when)?)+$"
)


def reaches(
    sentence: ReportingSentence, one: ReportedBy, start: int, stretch: MarkedStretch
) -> bool:
    """Whether the clause that begins at `start` goes on to a stretch in marks."""
    if start >= stretch.outer_start:
        return False
    return clause_end(sentence, one, start, over_marks=True) > stretch.outer_start


def reported_behind(
    text: str, sentence: ReportingSentence, one: ReportedBy, stretch: MarkedStretch
) -> int:
    """Return where what `one` reports ends, that has a stretch in marks in it."""
    hidden, marks = sentence.hidden, stretch.outer_end
    inner = text[stretch.start : stretch.end].rstrip()
    if inner.endswith((".", "!", "?")):
        return marks
    if NAMING_VERBS.match(hidden, one.words.start) and not _OF_THE_NAME.match(hidden, marks):
        return marks
    if inner.endswith(",") and reporter_speaks(sentence, one, marks + 1):
        return marks
    return max(marks, _tail_end(text, sentence, one, marks))


def _tail_end(text: str, sentence: ReportingSentence, one: ReportedBy, marks: int) -> int:
    hidden = sentence.hidden
    end = clause_end(sentence, one, marks, over_marks=True)
    line = hidden.find("\n", marks, end)
    end = line if line >= 0 else end
    if opening := _OPENS.search(text, marks, end):
        end = opening.start()
    if full_stop := _FULL_STOP.search(text, marks, end):
        return full_stop.end()
    for sign in (_WHEN, _ADDED, _OUTSIDE):
        if found := sign.search(hidden, marks, end):
            end = found.start()
    loose = _LOOSE.search(hidden, marks, end)
    return loose.start() if loose else end
