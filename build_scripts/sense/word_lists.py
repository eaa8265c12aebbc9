"""The word lists of the check of sense: files beside this one, which editors extend.

How a file is written stands in `lists/README.md`; the verbs of speech of other languages than English stand
in `words/reporting`, for drafts and checks alike. Phrases are compared with folded text in lower case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from build_scripts.sense.phrases import Phrases
from build_scripts.words.list_files import parse_lists
from build_scripts.words.reporting_lists import reporting_in

LISTS = Path(__file__).parent / "lists"
_NAMED = re.compile(r"\{([a-z-]+)\}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD = r"[\w'\u200c-]"
_JOINT = r",?\s+"
"""Between the words of a phrase a comma may stand: German puts one before “dass”."""


@dataclass(frozen=True)
class WordLists:
    """The phrases of one language, by section."""

    language: str
    sections: dict[str, tuple[str, ...]]

    def pattern(self, section: str) -> str:
        """Return a regular expression for any phrase of a section; it matches nothing if there is none."""
        phrases = self.sections.get(section, ())
        if not phrases:
            return r"(?!)"
        longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        return "(?:" + "|".join(map(self._phrase, longest_first)) + ")"

    def _phrase(self, phrase: str) -> str:
        return _JOINT.join(self._word(word) for word in phrase.split())

    def _word(self, word: str) -> str:
        if named := _NAMED.fullmatch(word):
            return self.pattern(named[1])
        return re.escape(word).replace(r"\*", rf"{_WORD}*")

    def _compiled(self, section: str, before: str = "", after: str = "") -> re.Pattern[str]:
        pattern = rf"(?<!{_WORD})(?P<found>{self.pattern(section)})(?!\w)"
        return re.compile(before + pattern + after)

    @cached_property
    def negation(self) -> re.Pattern[str]:
        """Words that turn a sentence into its contrary."""
        return self._compiled("negation")

    @cached_property
    def _affirming(self) -> re.Pattern[str]:
        return self._compiled("affirming")

    def denied_in(self, text: str) -> re.Match[str] | None:
        """Return the first negation of a text; “no doubt” and the like deny nothing."""
        for found in self.negation.finditer(text):
            if not any(
                a.start() <= found.start() < a.end() for a in self._affirming.finditer(text)
            ):
                return found
        return None

    @cached_property
    def article(self) -> re.Pattern[str]:
        """The article of a number in words: a million."""
        return self._compiled("article", after=r"\s+")

    @cached_property
    def condition(self) -> re.Pattern[str]:
        """Words that make a sentence depend on something."""
        return self._compiled("condition")

    @cached_property
    def hedge(self) -> re.Pattern[str]:
        """Words that make a sentence less than a statement."""
        return self._compiled("hedge")

    @cached_property
    def others(self) -> re.Pattern[str]:
        """Words by which a speaker tells what somebody else says."""
        return self._compiled("others")

    @cached_property
    def reports(self) -> re.Pattern[str]:
        """Words that do so where they stand before the words, and may be the reporter's in a cut."""
        return self._compiled("reports")

    @cached_property
    def limit(self) -> re.Pattern[str]:
        """Words after which a sentence takes back a part of what it said."""
        return self._compiled("limit")

    @cached_property
    def time(self) -> re.Pattern[str]:
        """Words that say for when a sentence holds."""
        return self._compiled("time")

    @cached_property
    def only(self) -> re.Pattern[str]:
        """Words that limit what stands beside them."""
        return self._compiled("only")

    @cached_property
    def inverted(self) -> re.Pattern[str]:
        """Verbs that make a condition of the sentence that they begin."""
        return self._compiled("inverted", before=r"\W*")

    @cached_property
    def turned(self) -> re.Pattern[str]:
        """Words that turn what stands right behind them into its contrary: against, prevented."""
        return self._compiled("turned")

    @cached_property
    def wished(self) -> re.Pattern[str]:
        """Words by which what stands right behind them is wished, planned or compared, and not so."""
        return self._compiled("wished")

    @cached_property
    def told(self) -> re.Pattern[str]:
        """Reporting verbs that, behind a name, tell what somebody else said."""
        return re.compile(rf"(?<!{_WORD})(?P<found>{self.pattern('told')})(?!\w)")

    @cached_property
    def taken_back_whole(self) -> re.Pattern[str]:
        """A whole next sentence by which a speaker takes the words before it back."""
        return self._compiled("taken-back-whole", before=r"\W*", after=r"\W*$")

    @cached_property
    def number(self) -> re.Pattern[str]:
        """A number in a word."""
        return self._compiled("number")

    @cached_property
    def scale(self) -> re.Pattern[str]:
        """What follows a number and belongs to it; matched from the number's end."""
        return self._compiled("scale", before=r"[\s-]*")

    @cached_property
    def bound(self) -> re.Pattern[str]:
        """What stands right before a number and limits it."""
        return self._compiled("bound", after=r"\s*$")

    @cached_property
    def number_words(self) -> re.Pattern[str]:
        """A word of a number by itself: hundred, million."""
        return self._compiled("scale")

    @cached_property
    def between(self) -> re.Pattern[str]:
        """The joint of a range and its second number, from the end of the first."""
        return re.compile(rf"\s*(?:[-–—]|{self.pattern('between')}\s)\s*[^\w\s]?\d")

    @cached_property
    def range_before(self) -> re.Pattern[str]:
        """The first number of a range and its joint, up to the second."""
        return re.compile(rf"\d[^\w\s]?\s*(?:[-–—]|\b{self.pattern('between')})\s*[^\w\s]?$")

    @cached_property
    def taken_back(self) -> re.Pattern[str]:
        """The beginning of a sentence by which a speaker takes the words before it back."""
        return self._compiled("taken-back", before=r"\W*")

    def denied_before(self, text: str) -> str:
        """Return by what an article says right behind its end that words are not said, or not so."""
        return self._before.found("denied-before", text)

    def denied_after(self, text: str) -> str:
        """The same, at the beginning of what stands after the words."""
        return self._after.found("denied-after", text)

    def asked_before(self, text: str) -> str:
        """Return by what a text that stands right before words says that they are only asked."""
        return self._before.found("asked-before", text)

    def asked_after(self, text: str) -> str:
        """Return by what a text right behind words says that they are only played or somebody else's."""
        return self._after.found("asked-after", text)

    def without_subject(self, text: str) -> str:
        """Return a text without the subject of the clause that the words go on with: denied that she “…”."""
        return self._before.without("subject", text)

    @cached_property
    def sets_clauses_off(self) -> bool:
        """Whether the language puts a comma before what is said, so that it parts nothing."""
        return "clause-comma" in self.sections

    @cached_property
    def _before(self) -> Phrases:
        return Phrases(self.sections, backwards=True)

    @cached_property
    def _after(self) -> Phrases:
        return Phrases(self.sections, backwards=False)


@lru_cache(maxsize=64)
def lists_for(language: str) -> WordLists:
    """Return the word lists for a language tag; empty ones where nobody has written them."""
    tag = language.partition("-")[0].lower()
    file = LISTS / f"{tag}.txt"
    if not set(tag) <= set(_LETTERS) or not file.is_file():
        return WordLists(tag, {})
    return WordLists(tag, parse_lists(file.read_text("utf-8"), _of_reporting(tag)))


def _of_reporting(tag: str) -> dict[str, tuple[str, ...]]:
    """The sections that the check of sense shares with drafts: verbs of speech, of denial, “according to”."""
    lists = reporting_in(tag)
    shared = {
        "denying": lists.of("denies"),
        "reporting": lists.verbs if lists.is_spoken else (),
        "according": lists.of("according"),
    }
    return {name: words for name, words in shared.items() if words}


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Return the languages that have word lists."""
    return tuple(sorted(file.stem for file in LISTS.glob("*.txt")))
