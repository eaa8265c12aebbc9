"""Whom an article prints as speaking some words, and how sure that is."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from build_scripts.attribution.attributions import antecedent_of, subjects_of
from build_scripts.attribution.mentions import Mention, MentionKind, leading
from build_scripts.sense.around import speech_at_end, speech_at_start
from build_scripts.sense.beside_marks import is_verb, named_before, named_behind
from build_scripts.sense.sentences import sentence_end, sentence_start
from build_scripts.sense.turns import label_of_turn, reading_of
from build_scripts.words.folding import fold_words
from build_scripts.words.sources import SourceText

_TIES_BEFORE = re.compile(r"(?:[\s,:“\"'‘«]|\bthat\b|\bas\b)*")
_ENDED = re.compile(r"[.!?]\s")
_TIES_BEHIND = re.compile(r"[\s,;.!?”\"'’»—–-]*")
_INTRODUCED = re.compile(r"[\w)][,:]\s*$|\bthat\s*$")
_TO_SOMEBODY = re.compile(
    r"(?:told|tells|telling|assured|assures|asked|asks|reminded|informed)\b.*"
)
_CONTRACTED = re.compile(r"(?:There|It|That|What|Here|Let|He|She|They|We|I|You|Who|How|Where)['’]")
_PLACE = re.compile(r"^[a-z].* (?:in|on|at|for|from|to|of|the) [A-ZÀ-Þ][\w'’.-]*$")
_GOES_ON = re.compile(
    r"[  ](?P<first>[a-z][\w'’-]*)(?:[  ][a-z][\w'’-]*){0,4}?"
    r"(?:[  ](?P<name>[A-ZÀ-Þ][\w'’-]*\.?(?:[  ][A-ZÀ-Þ][\w'’-]*\.?)*))?"
)
_FUNCTION_WORDS = """
    of in on at to as by for from with who when after before during while and but or about via
    over under this that last late earlier later yesterday today following because since then
    simply also again repeatedly bluntly flatly through upon into amid against without outside
    inside near around between if whether early shortly just only once still told said says
"""
_NO_NOUNS = frozenset(_FUNCTION_WORDS.split())
_MARKED = re.compile(b"\x01+")
_TOUCHING = 3
_ONE_PERSON = ("he", "she")
_FEW_PARAGRAPHS = 2
_LONGEST_TIE = 160
"""So far reporting words may stand from words that they tie, over an apposition of the speaker."""


class Sureness(Enum):
    """How closely print ties a mention to words."""

    TIED = "reporting words with the name stand right beside the words"
    LOOSE = "they stand in the same paragraph"
    GUESSED = "they stand there, and whose they are is a guess"
    UNSAID = "the paragraph begins with it, and has no reporting words"
    NONE = "nothing does"


@dataclass(frozen=True)
class PrintedSpeaker:
    """Whom print names for some words: the mention as printed, its kind, its place, how sure it is.

    `span` is the stretch of the words. What stands around them is worked out when it is asked for.
    """

    mention: str
    kind: MentionKind | None
    place: int
    sureness: Sureness
    source: SourceText
    span: tuple[int, int]

    @cached_property
    def paragraphs(self) -> str:
        """What the reporter says in the paragraphs of the words."""
        return _reporter(self.source, *self._bounds)

    @cached_property
    def before(self) -> str:
        """What the text says in the few paragraphs before them, quotations included."""
        starts = self.source.paragraphs
        index = bisect_right(starts, self._bounds[0]) - 1
        return fold_words(
            self.source.text[starts[max(0, index - _FEW_PARAGRAPHS)] : self._bounds[0]]
        )

    @cached_property
    def sentence(self) -> str:
        """What the reporter says in the sentences of the words, where the mention stands in none of them."""
        low, high = self._bounds
        start = sentence_start(self.source.text, low, self.span[0])
        end = sentence_end(self.source.text, self.span[1], high)
        return "" if start <= self.place < end else _reporter(self.source, start, end)

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """All mentions that belong to reporting words in the paragraphs of the words."""
        return tuple(subjects_of(self.source, *self.span))

    @cached_property
    def antecedent(self) -> str:
        """The name that a pronoun seems to stand for; "" where none is sure."""
        if self.kind is not MentionKind.PRONOUN or self.mention.lower() not in _ONE_PERSON:
            return ""
        end = self.place + len(self.mention)
        meant = antecedent_of(self.source, Mention(self.place, end, self.kind))
        named = meant is not None and meant.kind is MentionKind.NAME
        return self.source.text[meant.start : meant.end] if meant is not None and named else ""

    @cached_property
    def leader(self) -> str:
        """The name with which the reporter begins the paragraph of the words; "" where none does."""
        first = self._bounds[0]
        lead = leading(self.source.text, first, self.span[0])
        if lead is None or lead.start != first or lead.kind is not MentionKind.NAME:
            return ""
        name = self.source.text[lead.start : lead.end]
        return "" if name.endswith(("'s", "’s", "s'", "s’")) or self.source.marked[first] else name

    @property
    def _bounds(self) -> tuple[int, int]:
        start, end = self.span
        return self.source.paragraph(start)[0], self.source.paragraph(max(start, end - 1))[1]


def says_plainly(source: SourceText, spans: tuple[tuple[int, int], ...], name: str) -> bool:
    """Tell whether “…,” Name said, or “…,” said Name, stands there: what most of the press prints.

    It spares reading the paragraph. Whatever is less plain is no answer.
    """
    speech = speech_at_start(source, spans[0])
    if speech is None or speech.end <= speech.start or source.text[speech.end - 1] == ".":
        return False
    if len(spans) > 1 and speech_at_end(source, spans[-1]) != speech:
        return False
    if _INTRODUCED.search(source.text, max(0, speech.outer_start - 12), speech.outer_start):
        return False
    behind = source.text[speech.outer_end : speech.outer_end + len(name) + 40].lstrip(" ,")
    if behind.startswith(f"{name} "):
        return is_verb(behind[len(name) + 1 :])
    first, _, rest = behind.partition(" ")
    said = is_verb(first) and _TO_SOMEBODY.fullmatch(first) is None
    return said and rest.startswith(name) and not rest[len(name) :][:2].strip().isalpha()


def printed_speaker(source: SourceText, spans: tuple[tuple[int, int], ...]) -> PrintedSpeaker:
    """Return whom an article prints as the speaker of words, by the speech in which they stand."""
    left, right = speech_at_start(source, spans[0]), speech_at_end(source, spans[-1])
    start = left.start if left else spans[0][0]
    end = right.end if right and right == left else spans[0][1]
    if left is not None and right != left:
        end = left.end
    outer_start = left.outer_start if left else start
    outer_end = left.outer_end if left else end
    seen = reading_of(source, start, end)

    def printed(
        words: str, kind: MentionKind | None, place: int, sureness: Sureness
    ) -> PrintedSpeaker:
        return PrintedSpeaker(words, kind, place, sureness, source, (start, end))

    other = named_behind(source, outer_end) or named_before(source, outer_start)
    if other is not None:
        name = source.text[other.start : other.end]
        return printed(name, other.kind, other.start, Sureness.TIED)
    if seen.speaker is None:
        return printed("", None, outer_start, Sureness.NONE)
    mention = seen.speaker
    words = source.text[mention.start : mention.end]
    if seen.carried_over:
        return printed(words, mention.kind, mention.start, Sureness.NONE)
    if seen.cue is None:
        return printed(words, mention.kind, mention.start, Sureness.UNSAID)
    mention = _whole_mention(source.text, mention, seen.cue)
    words = source.text[mention.start : mention.end]
    is_asked = (
        source.text[outer_end - 2 : outer_end - 1] == "?" and seen.cue[0] - outer_end < _TOUCHING
    )
    if (
        not is_asked
        and mention.start >= seen.cue[1]
        and _TO_SOMEBODY.fullmatch(source.text[slice(*seen.cue)])
    ):
        # “…,” told Ann Lee is not written; whoever stands behind is told.
        return printed(words, MentionKind.NOUN, mention.start, Sureness.NONE)
    verb = source.text[slice(*seen.cue)].partition(" ")[0]
    if verb.endswith("ing") and verb.lower() != "according":
        # Whose participle it is, is a guess.
        return printed(words, mention.kind, mention.start, Sureness.GUESSED)
    tied = _is_tied(source, mention, seen.cue, outer_start, outer_end)
    return printed(words, mention.kind, mention.start, Sureness.TIED if tied else Sureness.LOOSE)


def _whole_mention(text: str, mention: Mention, cue: tuple[int, int]) -> Mention:
    """The mention with what belongs to it: the Florida senator, former Obama adviser David Axelrod.

    What only begins with a name, or owns something, is a description and no name.
    """
    if mention.kind is not MentionKind.NAME:
        return mention
    name = text[mention.start : mention.end]
    if _CONTRACTED.match(name) or name.endswith(("s'", "s’")) or _PLACE.search(name):
        return Mention(mention.start, mention.end, MentionKind.NOUN)
    if mention.start < cue[0] and not name.endswith(("'s", "’s")):
        return mention
    behind = _GOES_ON.match(text, mention.end)
    if behind is None or (not name.endswith(("'s", "’s")) and behind["first"] in _NO_NOUNS):
        return mention
    if behind["name"]:
        return Mention(behind.start("name"), behind.end("name"), MentionKind.NAME)
    return Mention(mention.start, behind.end("first"), MentionKind.NOUN)


def _is_tied(
    source: SourceText, mention: Mention, cue: tuple[int, int], start: int, end: int
) -> bool:
    """Whether mention and reporting words stand right beside the words, with nothing between."""
    first, last = min(mention.start, cue[0]), max(mention.end, cue[1])
    if last - first > _LONGEST_TIE:
        return False
    if first >= end:
        introduced = _INTRODUCED.search(source.text, max(0, start - 12), start)
        ended = _ENDED.search(source.text, max(end - 1, 0), min(cue[0], first))
        if introduced or ended or source.text[end - 2 : end - 1] == ".":
            return False  # “No.” Ann Lee said …: with its full stop the sentence of the words ends.
        # “…,” said the head of planning, Ann Lee: the name may stand behind a role.
        return _TIES_BEHIND.fullmatch(source.text, end, min(cue[0], first)) is not None
    if last <= start:
        return _TIES_BEFORE.fullmatch(source.text, last, start) is not None
    return False


def _reporter(source: SourceText, low: int, high: int) -> str:
    """A stretch of a text without what stands in marks."""
    pieces, reached = [], low
    for run in _MARKED.finditer(source.marked, low, high):
        pieces.append(source.text[reached : run.start()])
        reached = run.end()
    return fold_words(" ".join((*pieces, source.text[reached:high])))


def labelled_speaker(source: SourceText, start: int) -> str:
    """Return the name that opened the turn of words in a transcript; "" where none is printed."""
    return label_of_turn(source, start)
