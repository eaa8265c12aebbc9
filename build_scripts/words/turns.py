"""The turns of a text: who speaks from where to where, by the labels that it prints.

A label holds until the next one. In a transcript every label counts; inside a report only a block of
them does, and its last turn ends with its paragraph, since there the reporter may go on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from build_scripts.words import turn_labels
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText
from build_scripts.words.turn_labels import Style, TurnLabel, has_title, is_role, label_at

_LINE = re.compile(r"[^\n]+")
_ARROWS = re.compile(r"(?<=\s)>{2,3}[ \t]+(?=\w)")
_ENDS = tuple(".!?…:;\"'”’»)]。！？؟*_-—–")
_LONGER = 20
"""By so many characters a title in print may be longer than as typed, such as white space."""
_MOST_BETWEEN = 3
"""In a report so many paragraphs may stand between two labels of one block."""
_DIRECTION = re.compile(
    r"[(\[]\s*(?:(?:loud|some|more|cheers and|continued|scattered|prolonged|general)\s+)*"
    r"(?:applause|laughter|laughs|laughing|chuckles|cheers|cheering|cheers and applause|applause and cheers|"
    r"music|pause|pauses|booing|boos|sighs|coughs|interruption|interjections?|bell rings|gavel|"
    r"off[- ]mic|break|recess|standing ovation|crosstalk|inaudible|unintelligible|indistinct)"
    r"[\s\d:.]*[)\]]",
    re.IGNORECASE,
)
_GAP = re.compile(r"crosstalk|inaudible|unintelligible|indistinct", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: its label as printed, where that begins, and where the words of the turn lie.

    The label is empty where only the change of speaker is printed (`>>`).
    """

    label: str
    label_start: int
    start: int
    end: int


@dataclass(frozen=True)
class Turns:
    """All turns of a text, in order; `whole` says that the text consists of turns."""

    turns: tuple[Turn, ...]
    whole: bool

    def around(self, start: int, end: int) -> tuple[Turn, ...]:
        """Return the turns that a stretch touches, labels included; none where it stands outside."""
        first = bisect_right(self.turns, start, key=lambda turn: turn.label_start) - 1
        touched = self.turns[max(0, first) : bisect_right(self.turns, end - 1, key=_label_start)]
        return tuple(t for t in touched if t.label_start < end and start < t.end)

    def holding(self, start: int, end: int) -> Turn | None:
        """Return the turn in whose words a whole stretch stands, if it stands in one."""
        around = self.around(start, end)
        return around[0] if len(around) == 1 and around[0].start <= start else None


def _label_start(turn: Turn) -> int:
    return turn.label_start


@lru_cache(maxsize=64)
def turns_of(
    source: SourceText, title: str = "", names: frozenset[str] = frozenset(), *, whole: bool
) -> Turns:
    """Return the turns of a text.

    `title` is that of the article, which is no label; `names` are the names that the story knows;
    `whole` says that the article is a transcript or an interview.
    """
    candidates = [c for c in _candidates(source) if not _is_title(source, c, title)]
    seen = Counter(fold_words(c.words).casefold() for c in candidates)
    by_word = turn_labels.words_of_names(names)
    known = frozenset(words for words in {c.words for c in candidates} if _is_known(words, by_word))
    strong = [
        c
        for c in candidates
        if c.style in (Style.ASKED, Style.ARROWS)
        or c.words in known
        or has_title(c.words)
        or seen[fold_words(c.words).casefold()] > 1
    ]
    if whole:
        return Turns(_turns(source, _in_transcript(candidates, strong, known), whole=True), True)
    return Turns(_turns(source, _in_blocks(source, strong, known), whole=False), False)


def stage_directions(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where “(Applause.)” and the like stand: sounds, and not gaps such as “(inaudible)”."""
    return [
        found.span() for found in _DIRECTION.finditer(text, start, end) if not _GAP.search(found[0])
    ]


def is_direction(words: str) -> bool:
    """Whether words are nothing but directions, of sounds or of gaps."""
    return _DIRECTION.search(words) is not None and not re.search(r"\w", _DIRECTION.sub("", words))


def _candidates(source: SourceText) -> Iterator[TurnLabel]:
    """Every line that begins freshly and has the shape of a label, and arrows inside lines."""
    text = source.text
    before = ""
    blank = True
    last = -1
    for line in _LINE.finditer(text):
        start, end = line.span()
        blank = last < 0 or text.count("\n", last, start) > 1
        last = end
        bare = line[0].strip()
        if not bare:
            continue
        found = (
            label_at(text, start, end) if blank or before.endswith(_ENDS) or before == "" else None
        )
        if found is not None and not (found.style is Style.LINE and not _has_words(text, end)):
            yield found
        before = "" if found is not None and found.style is Style.LINE else bare
        for arrows in _ARROWS.finditer(text, start, end):
            if found is None or arrows.start() > found.after:
                inner = label_at(text, arrows.start(), end)
                if inner is not None:
                    yield inner


def _has_words(text: str, end: int) -> bool:
    return re.compile(r"\s*\w").match(text, end) is not None


def _is_title(source: SourceText, label: TurnLabel, title: str) -> bool:
    """Whether a label begins the headline: the title, or a name alone on the first line of the text."""
    if label.style is Style.LINE and label.head <= len(source.text) - len(source.text.lstrip()):
        return True
    line = source.text[label.start : label.start + len(title) + _LONGER].split("\n", 1)[0]
    return bool(title) and fold_words(line) == fold_words(title)


def _is_known(label: str, names: dict[str, set[str]]) -> bool:
    near = {name for word in turn_labels.words_of_label(label) for name in names.get(word, ())}
    return any(turn_labels.label_names(label, name) for name in near)


def _in_transcript(
    candidates: list[TurnLabel], strong: list[TurnLabel], known: frozenset[str]
) -> list[TurnLabel]:
    points = sum(c.style is Style.POINT for c in candidates) > 1
    asked = {c.words for c in candidates if c.style is Style.ASKED}
    by_lines = len({c.words for c in strong if c.style is Style.LINE}) > 1
    sure = frozenset(strong)
    colons = sum(c.style is Style.COLON for c in strong)
    signs = Counter(c.words for c in candidates if c.style is Style.SIGN)
    signed = {w for w in signs if (signs[w] > 1 or w in known) and not is_direction(f"[{w}]")}
    kept = []
    for label in candidates:
        if label.style is Style.POINT:
            keep = points
        elif label.style is Style.ASKED:
            keep = label.words == "Q" or "Q" in asked
        elif label.style is Style.LINE:
            keep = label in sure and (by_lines or label.words in known)
        elif label.style is Style.SIGN:
            # A dateline stands once: LONDON — The session.
            keep = label.words in signed and len(signed) > 1
        elif label.style is Style.COLON:
            one = len(label.words.split()) == 1
            keep = label in sure or not one or colons > 2 or turn_labels.is_caseless(label.words)
        else:
            keep = True
        if keep:
            kept.append(label)
    return kept


def _in_blocks(
    source: SourceText, strong: list[TurnLabel], known: frozenset[str]
) -> list[TurnLabel]:
    """Labels in a report: at least two different ones close to each other, three where less is known."""
    colon = [c for c in strong if c.style in (Style.COLON, Style.ASKED) and c.words != "A"]
    kept: list[TurnLabel] = []
    block: list[TurnLabel] = []
    for label in [*colon, None]:
        if label is not None and (not block or _is_close(source, block[-1], label)):
            block.append(label)
            continue
        sure = all(b.words in known or is_role(b.words) or has_title(b.words) for b in block)
        if len({b.words for b in block}) > 1 and (sure or len(block) > 2):
            kept += block
        block = [label] if label is not None else []
    return kept


def _is_close(source: SourceText, one: TurnLabel, other: TurnLabel) -> bool:
    index = bisect_right(source.paragraphs, one.start), bisect_right(source.paragraphs, other.start)
    return index[1] - index[0] <= _MOST_BETWEEN


def _turns(source: SourceText, labels: list[TurnLabel], *, whole: bool) -> tuple[Turn, ...]:
    turns = []
    for number, label in enumerate(labels):
        end = labels[number + 1].head if number + 1 < len(labels) else len(source.text)
        following = labels[number + 1] if number + 1 < len(labels) else None
        if not whole and (following is None or not _is_close(source, label, following)):
            end = source.paragraph(min(label.after, len(source.text) - 1))[1]
        after = min(label.after, end)
        turns.append(Turn(label.words, label.head, after, end))
    return tuple(turns)
