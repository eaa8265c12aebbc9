"""What stands around a stretch in marks, and what the stretch is by that: speech, a part of it, or a title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from build_scripts.attribution.attributions import ProposedAttribution
from build_scripts.attribution.clauses_abroad import clause_opening
from build_scripts.attribution.governing import calls_aside, governing, tells_clause
from build_scripts.attribution.reporting_sentences import ReportedBy, ReportingSentence
from build_scripts.attribution.reporting_words import Shape
from build_scripts.attribution.titles import is_title, names_something
from build_scripts.words.bounds import words_of
from build_scripts.words.marks import MarkedStretch
from build_scripts.words.words_between import holds_words

_FEWEST_WORDS = 4
"""Fewer words in marks are a title, a nickname or a word at a distance as often as speech."""
_FEWEST_WITHOUT_CUE = 6
"""So many, where no reporting words stand in the sentence."""
_NEAR = 60
"""So far before words a verb may stand that seldom reports speech."""
_TO_WHOM = re.compile(
    r"(?:[ \u00a0](?:reporters|journalists|supporters|lawmakers|him|her|them|me|us|(?:the |a )?(?:crowd"
    r"|audience|court|newspaper|press)|(?:the|an?|his|her)[ \u00a0](?:[\w’'-]+[ \u00a0]){0,3}[\w’'-]+"
    r"(?:[ \u00a0]who[ \u00a0][^,“\"]{3,80})?(?=[,:])"
    r"|(?:[a-z]+[ \u00a0]){0,2}[A-Z][\w.’'-]*(?:[ \u00a0][A-Z][\w.’'-]*)*(?:[ \u00a0]\([A-Z]+\))?))?"
)
_TELLS = re.compile(r"(?:told|tell|remind|assur|inform|warn|ask|urg)\w*", re.IGNORECASE)
_OF_A_TITLE = re.compile(
    r"(?:[’']s?|\b(?:on|of|in|for|at|their|his|her|its|the|a|an|from|to|by))[ \u00a0]$"
)
_NAMED_BY = re.compile(r"(?:\w[’']s|\b(?:the|an?|their|his|her|its))[ \u00a0]$")
"""Before words printed like a title it makes a thing's name of them: the authors of the “Harbour Plan”."""
_MOST_SPENT = 12
"""So far from “…,” she said may the same speech go on: “…,” she said, and “…”."""
_THAT = re.compile(r"(?:[ ,\u00a0]+[^\s]+){0,20}?,?[ \u00a0]that,?[ \u00a0]")
_THAT_BEFORE = re.compile(r"\bthat,?[ \u00a0]+$")
_SEVERAL = re.compile(r"[a-z\d][.!?][ \u00a0]+[A-Z“‘].*[.!?]$", re.DOTALL)
"""More than one sentence."""
_CLAUSE = re.compile(r"\b(?:that|if|whether|how|why)\b.*\w")
_MOVES_LIST = """
    went going goes go put puts putting began begins beginning fired fire firing found find finds finding
    read reads reading
"""
_MOVES = frozenset(_MOVES_LIST.split())
"""Verbs that report speech only where the marks stand right behind them."""
_WHERE = (
    r"(?:,?[ \u00a0](?:in|on|at|during|after|before|to|from|via|by|of|about|last|this|late|early|earlier"
    r"|yesterday|today|afterwards?|later|recently|\w+day)(?:[ \u00a0][\w.’'&/-]+){0,7}?)*"
)
_MOST_BEFORE_THAT = 5
_OPENING = re.compile(rf"{_WHERE}(?:,?[ \u00a0](?:that|how|as))?[\s,:—–-]*")
_REPORTED = re.compile(
    rf"(?:[ \u00a0](?:repeatedly|again|publicly|later))?(?:{_WHERE}[ \u00a0]that|{_WHERE},|:)?[ \u00a0]+"
)
_COMMA = re.compile(r",[ \u00a0]*$")
_SET_OFF = re.compile(r",\s|\s*[—–]\s*[a-zà-ÿа-яіїєґ]")
_PARTED = re.compile(r"[,:—–-]\s*$")
_ENDS = (".", "!", "?", "…", ",", ".’", "?’", "!’", "—", "–", "--")


@dataclass(frozen=True, slots=True)
class BesideMarks:
    """A stretch in marks and what its sentence has around it, between the reporting words.

    `before` and `behind` are the reporting words on that side, where there are any. `nested` says that
    others stand between, within what is reported.
    """

    text: str
    stretch: MarkedStretch
    low: int
    high: int
    before: ReportedBy | None
    behind: ReportedBy | None
    nested: bool = False
    language: str = ""

    @classmethod
    def of(cls, text: str, stretch: MarkedStretch, sentence: ReportingSentence) -> BesideMarks:
        """Return the setting of a stretch in its sentence, within its line."""
        bounds = sentence.bounds_around(stretch.outer_start, stretch.outer_end)
        low, high = max(bounds[0], text.rfind("\n", 0, stretch.outer_start) + 1), bounds[1]
        line_end = text.find("\n", stretch.outer_end, high)
        high = max(stretch.outer_end, line_end if line_end >= 0 else high)
        nearest = cls(text, stretch, low, high, *bounds[2:], language=sentence.language)
        outer = governing(sentence, stretch.outer_start)
        if outer is None or nearest.stands_for_itself or calls_aside(text, nearest.before):
            return nearest
        return replace(nearest, low=outer.end, before=outer, nested=True)

    @property
    def stands_for_itself(self) -> bool:
        """Whether the marks hold a sentence that follows the nearest reporting words at once."""
        sure = self.before is not None and self.before.words.strength == 2
        return sure and self.opens and self.is_whole

    @property
    def attribution(self) -> ProposedAttribution | None:
        """Who speaks by the reporting words right beside the marks, where any stand there with a speaker."""
        one = None
        if self.before is not None and not self.before.spent and (self.opens or self.is_reported):
            one = self.before
        elif self.is_tied and self.behind is not None:
            one = self.behind
        if one is None or one.mention is None:
            return None
        return ProposedAttribution((one.words.start, one.words.end), one.mention)

    @property
    def that_before(self) -> int:
        """Where the words begin: at “that”, if it stands right before the marks. What they hold then is a
        part of the reporter's sentence, and no sentence of the speaker's."""
        that = _THAT_BEFORE.search(self.head) if self.before is not None else None
        if _SEVERAL.search(self.inner):
            that = None  # Whole sentences of the speaker's own.
        return self.low + that.start() if that else self.stretch.outer_start

    @property
    def in_side_clause(self) -> bool:
        """Whether the report is a clause before the sentence itself: When she said that, all left."""
        return self.before is not None and self.before.in_side_clause

    @property
    def inner(self) -> str:
        """The words inside the marks."""
        return self.text[self.stretch.start : self.stretch.end].strip()

    @property
    def head(self) -> str:
        """What stands between the reporting words before, or the beginning, and the marks."""
        return self.text[self.low : self.stretch.outer_start]

    @property
    def _has_words_before(self) -> bool:
        return holds_words(self.text, self.low, self.stretch.outer_start)

    @property
    def opens(self) -> bool:
        """Whether nothing but reporting words and what belongs to them stands before."""
        if not self._has_words_before:
            return True
        if self.before and not self.before.spent and _OPENING.fullmatch(self.addressed):
            return _CLAUSE.search(self.addressed) is None and not self._tells_clause
        return self.is_parted

    @property
    def _tells_clause(self) -> bool:
        """Whether a clause without “that” begins before the marks: said on Monday he was “late”."""
        assert self.before is not None
        told = _TELLS.match(self.text, self.before.words.start)
        return told is None and tells_clause(self.text, self.before.words, len(self.head))

    @property
    def addressed(self) -> str:
        """What stands between reporting words and the marks, without those to whom is spoken."""
        if self.before and _TELLS.match(self.text, self.before.words.start):
            return self.head[_length(_TO_WHOM.match(self.head)) :]
        return self.head

    @property
    def is_parted(self) -> bool:
        """Whether reporting words, or a colon, part the stretch from what stands before."""
        head = self.head.rstrip()
        if head.endswith(":"):
            return self.before is None or self.before.spent or _THAT.match(head) is None
        if self.before is None or not _PARTED.search(head) or _CLAUSE.search(head):
            return False
        if head.endswith(",") and tells_clause(self.text, self.before.words, len(head)):
            return False
        return not self.before.spent or len(head) < _MOST_SPENT

    @property
    def ends(self) -> bool:
        """Whether the speech ends with the marks, as its punctuation shows."""
        behind = self.text[self.stretch.outer_end : self.stretch.outer_end + 1]
        return self.inner.endswith(_ENDS) or behind in (",", ".", "?", "!")

    @property
    def is_whole(self) -> bool:
        """Whether the marks hold all that is reported here."""
        tail = self.text[self.stretch.outer_end : max(self.high, self.stretch.outer_end)]
        closed = not holds_words(self.text, self.stretch.outer_end, self.high) or (
            self.behind is not None and self.ends
        )
        if not self._has_words_before and _SET_OFF.match(tail):
            return True  # In any language an attribution may follow: ”…”, Ada Quill sanoi.
        return self.opens and (closed or self.inner.endswith((".", "!", "?", ",")))

    @property
    def is_tied(self) -> bool:
        """Whether reporting words stand right beside the marks."""
        if self.before and self.opens:
            return True
        bare = not self._has_words_before
        return self.behind is not None and bare and self.ends

    @property
    def is_reported(self) -> bool:
        """Whether the reporter's sentence around the marks is reported, too."""
        if self.is_whole:
            return False
        if self.before and not self.before.spent and self.reports_behind(self.before):
            return True
        if self.behind is None or self.behind.words.strength < 2 or is_title(self.inner):
            return False
        return self.ends_with_comma

    def reports_behind(self, one: ReportedBy) -> bool:
        """Whether reporting words before the marks report the sentence that goes on to them."""
        if one.words.shape is Shape.ACCORDING:
            return one.mention is not None and self.head.startswith(",")
        if one.words.strength == 2:
            return True
        verb = self.text[one.words.start : one.words.end].lower()
        that = _THAT.match(self.head)
        if that and len(that[0].split()) <= _MOST_BEFORE_THAT and verb not in _MOVES:
            return True
        return len(self.head) <= _NEAR and verb not in _MOVES and one.mention is not None

    @property
    def _may_be_name(self) -> bool:
        """Whether words of which something is called may be its name: a boat called “Tern”."""
        return not self.inner[:1].islower() or self.before is None

    @property
    def _is_said_title(self) -> bool:
        """Whether what is printed like a title is what is said: chanted “Stop The Line”."""
        if self.before is None or self.before.words.strength < 2:
            return False
        return not _OF_A_TITLE.search(self.head)

    @property
    def ends_with_comma(self) -> bool:
        """Whether a comma stands before the reporting words behind, inside the marks or outside."""
        between = self.text[self.stretch.outer_end : max(self.stretch.outer_end, self.high)]
        return bool(_COMMA.search(between)) or (not between.strip() and self.inner.endswith(","))

    @property
    def is_speech(self) -> bool:
        """Whether the stretch is somebody's words, and no title or word at a distance."""
        start, count = self.stretch.outer_start, len(words_of(self.inner))
        title = is_title(self.inner)
        named = names_something(self.text, start)
        if named and (title or (count < _FEWEST_WORDS and not self.nested and self._may_be_name)):
            return False
        if self.is_reported:
            return not title or self._is_said_title
        if title and _NAMED_BY.search(self.text, max(0, start - _NEAR), start):
            return False
        if title:
            return self.is_tied and self.is_whole and self.ends
        if self.is_whole and (self.is_tied or count >= _FEWEST_WORDS):
            return True
        if self.is_whole:
            return not self._has_words_before and self.ends and count > 1
        return count >= _FEWEST_WITHOUT_CUE or (count >= _FEWEST_WORDS and self.before is not None)

    @property
    def begins(self) -> int:
        """Where in what stands between reporting words and marks that begins what is reported."""
        head = self.head
        that = _THAT.match(head) or clause_opening(self.language).match(head)
        if that:
            return self.that_before if that.end() == len(head) else self.low + that.end()
        opening = _REPORTED.match(head, len(head) - len(self.addressed))
        return self.low + (opening.end() if opening else len(head) - len(head.lstrip()))


def _length(found: re.Match[str] | None) -> int:
    return found.end() if found else 0
