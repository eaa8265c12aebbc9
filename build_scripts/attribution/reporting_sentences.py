"""The sentences of a text, and where in each of them words report speech."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from build_scripts.attribution.attributions import pairs_in
from build_scripts.attribution.hidden import HIDDEN, sentences_of, without_marked
from build_scripts.attribution.mentions import Mention
from build_scripts.attribution.reporting_nouns import reporting_nouns
from build_scripts.attribution.reporting_words import ReportingWords, Shape, in_english
from build_scripts.attribution.titles import is_title
from build_scripts.words.sources import SourceText

_HEAD = re.compile(r"(?:In|After|By|When|While|Before|Since|On|Without|For)[ \u00a0]$")
_SIDE = re.compile(
    r"(?:When|While|Although|Though|Even though|Even as|After|Before|If|Because|As|Since|Now that)[ \u00a0]"
    r"(?:[Tt]he[ \u00a0][^,;:—]{1,60},[ \u00a0])?"
)
"""What stands before somebody of whose words a clause before the sentence tells: When the mayor, X, said."""
_ENDS = re.compile(r"\s*(?:[.,;:)!?—–-]|$)")
_BEHIND = re.compile(
    r"\s*(?:[.,;:)!?—–-]|$)|[ \u00a0]this[ \u00a0](?:week|month|year|morning|afternoon|evening|time)\b"
    r"|[ \u00a0](?:in|on|at|to|of|during|after|before|last|yesterday|today|later"
    r"|when|while|as|about|from|outside|earlier|reporters|\w+day|\w+ly)\b"
)
"""What goes on behind “she said” where it belongs to words before it."""


_OWNED = re.compile(r"(?:[’']s?|\b(?:on|of|in|for|at|their|his|her|its|the|an?|from|by))[ \u00a0]$")


@dataclass(frozen=True, slots=True)
class ReportedBy:
    """ReportedBy words and the mention of the speaker that belongs to them.

    `spent` says that speech in marks stands right before them, to which they belong; `in_side_clause` that
    they stand in a clause before the sentence itself: When she said so, all left.
    """

    words: ReportingWords
    mention: Mention | None
    spent: bool
    in_side_clause: bool = False

    @property
    def start(self) -> int:
        """Where words or mention begin."""
        return min(self.words.start, self.mention.start if self.mention else self.words.start)

    @property
    def end(self) -> int:
        """Where words or mention end."""
        return max(self.words.end, self.mention.end if self.mention else self.words.end)


@dataclass(frozen=True, slots=True)
class ReportingSentence:
    """A sentence, and what reports speech in it."""

    start: int
    end: int
    hidden: str
    reporting: tuple[ReportedBy, ...]
    language: str = ""

    def bounds_around(
        self, start: int, end: int
    ) -> tuple[int, int, ReportedBy | None, ReportedBy | None]:
        """Return where what is reported around a stretch may begin and end, and what reports it before and
        behind, where anything does."""
        low, high = self.start, self.end
        before: ReportedBy | None = None
        behind: ReportedBy | None = None
        for one in self.reporting:
            first, last = one.words.start, one.words.end
            if one.mention is not None and end <= one.mention.start:
                first = min(first, one.mention.start)
            if one.mention is not None and one.mention.end <= start:
                last = max(last, one.mention.end)
            if last <= start and last > low:
                low, before = last, one
            elif first >= end and first < high:
                high, behind = first, one
        if behind is not None and not self._reports_before(behind):
            behind = None
        return low, high, before, behind

    def _reports_before(self, one: ReportedBy) -> bool:
        """Whether reporting words behind a stretch belong to it, and not to what follows them."""
        if one.words.shape is Shape.PARTICIPLE:
            return False
        if not in_english(self.language):
            return one.spent or _ENDS.match(self.hidden, one.end, self.end) is not None
        return _BEHIND.match(self.hidden, one.end, self.end) is not None


def sentences_in(source: SourceText) -> list[ReportingSentence]:
    """Return the sentences of a text, with what reports speech in each."""
    hidden = without_marked(source, 0, 0)
    found = []
    ends = (*source.paragraphs[1:], len(source.text))
    for first, last in zip(source.paragraphs, ends, strict=True):
        pairs = defaultdict(list)
        for begin, _, words, mention in pairs_in(source, first, last):
            pairs[begin].append((words, mention))
        for start, end in sentences_of(source, hidden, first, last):
            own = [
                (words, mention)
                for words, mention in pairs[start]
                if not _is_aside(hidden, start, words)
            ]
            if in_english(source.language):
                own = _with_nouns(own, hidden, start, end)
            reporting = tuple(
                ReportedBy(
                    words,
                    mention,
                    _is_spent(source, hidden, start, words, mention),
                    _is_in_side_clause(hidden, start, words, mention),
                )
                for words, mention in own
            )
            found.append(ReportingSentence(start, end, hidden, reporting, source.language))
    return found


def _with_nouns(
    own: list[tuple[ReportingWords, Mention | None]], hidden: str, start: int, end: int
) -> list[tuple[ReportingWords, Mention | None]]:
    """The reporting words of a sentence with its nouns that report, each place once."""
    nouns = list(reporting_nouns(hidden, start, end))
    taken = {words.start for words, _ in nouns}
    verbs = [one for one in own if one[0].start not in taken]
    return sorted((*verbs, *nouns), key=lambda one: one[0].start) if nouns else own


def _is_aside(hidden: str, start: int, words: ReportingWords) -> bool:
    """Whether reporting words stand at the head of a sentence for what somebody did: In rejecting it."""
    if words.shape is Shape.PARTICIPLE and _HEAD.fullmatch(hidden, start, words.start):
        return True
    return hidden.startswith("Asked ", words.start)


def _is_in_side_clause(
    hidden: str, start: int, words: ReportingWords, mention: Mention | None
) -> bool:
    first = min(mention.start, words.start) if mention else words.start
    return words.shape is Shape.FINITE and _SIDE.fullmatch(hidden, start, first) is not None


def _is_spent(
    source: SourceText, hidden: str, start: int, words: ReportingWords, mention: Mention | None
) -> bool:
    if words.shape is Shape.PARTICIPLE:
        return False  # “At once,” she said, adding that it was late: it belongs to what follows.
    first = min(words.start, mention.start if mention else words.start)
    held = hidden[max(start, first - 6) : first].rstrip(" ,.—–-\u00a0")
    if not held.endswith(HIDDEN):
        return False
    return not _is_names(source, hidden, start, hidden.rindex(HIDDEN, start, first) + 1)


def _is_names(source: SourceText, hidden: str, start: int, end: int) -> bool:
    """Whether marks that end at a place hold the name of a thing: On the “Morning Show,” Lee said."""
    begin = end
    while begin > start and hidden[begin - 1] == HIDDEN:
        begin -= 1
    words = source.text[begin:end].strip("“”\"'‘’`")
    return _OWNED.search(hidden, start, begin) is not None and is_title(words)
