"""For which body somebody without a name speaks: “a spokesman for the council”, “a Valley Buses spokeswoman”.

A body speaks through them: the words are the body's, printed under a title. A source without a name speaks
for nobody, which is what would be made of them otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.attribution.hidden import sentences_of, without_marked
from build_scripts.attribution.mentions import Mention, MentionKind
from build_scripts.drafting.printed_names import PrintedName
from build_scripts.entries import Actor, ActorKind
from build_scripts.words.sources import SourceText

_SPOKES = r"(?:spokes(?:man|woman|person)|press[ ](?:officer|secretary)|representative)"
_FOR = re.compile(
    rf"(?:[Aa]n?|[Tt]he|[Ii]ts|[Oo]ne)[ ](?:[a-z-]+[ ]){{0,2}}?{_SPOKES}(?P<body>[ ](?:for|of|at|from)[ ].+)?"
)
_OF = re.compile(rf"(?:[Aa]n?|[Tt]he)[ ](?P<body>[\w’'&. -]+?)(?:’s|'s)?[ ]{_SPOKES}")
_BODY_NOUN = re.compile(
    r"(?<![\w’'-])(?:[Tt]he[ ])(?P<body>(?:[a-z]+[ ])?(?:council|company|firm|board|trust|school|hospital"
    r"|ministry|department|government|university|charity|party|police|force|union|club|church|agency|association"
    r"|authority|operator|campaign|college|bank|office|group|society|commission|committee))(?![\w-])"
)
_BODIES = (ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.GROUP)


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """The body for which somebody without a name speaks, as printed; "" where nothing beside says it."""

    body: str


def spoken_for(words: str) -> SpokenFor | None:
    """Return for whom the one whom words mention speaks; None where they mention no spokesperson."""
    found = _FOR.fullmatch(words)
    if found and (found["body"] or not words.casefold().startswith("the ")):
        return SpokenFor(re.sub(r"^ (?:for|of|at|from) (?:the )?", "", found["body"] or ""))
    if found is None and (found := _OF.fullmatch(words)):
        return SpokenFor(found["body"])
    return None  # “The spokeswoman” has been named before.


def body_noun(words: str) -> str:
    """Return the noun by which words mention a body that has been named: the company; "" where none."""
    found = _BODY_NOUN.fullmatch(words)
    return found["body"] if found else ""


@dataclass(frozen=True, slots=True)
class BodiesInPrint:
    """The bodies of a story and of an article that somebody may speak for.

    `printed` has the names of bodies that the article prints, in reading order.
    """

    source: SourceText
    known: Mapping[str, Actor]
    printed: Sequence[PrintedName]

    def words_for(self, one: SpokenFor, position: int) -> tuple[str, ...]:
        """Return by which words the body is mentioned: beside the spokesperson, or right before."""
        return (one.body,) if one.body else self._before(position)

    def _before(self, position: int) -> tuple[str, ...]:
        """The bodies mentioned before a place: in the nearest sentence of its paragraph that mentions any,
        else in the paragraph before."""
        first, last = self.source.paragraph(position)
        hidden = without_marked(self.source, first, first)
        spans = [
            (begin, min(end, position))
            for begin, end in sentences_of(self.source, hidden, first, last)
            if begin < position
        ]
        if first > 0:
            spans.insert(0, self.source.paragraph(first - 1))
        for start, stop in reversed(spans):
            nouns = (found["body"] for found in _BODY_NOUN.finditer(hidden, start, stop))
            names = (one.name for one in self.printed if start <= one.start < stop)
            if found := tuple(dict.fromkeys((*nouns, *names))):
                return found
        return ()

    def called(self, words: str) -> Iterator[str | Mention]:
        """Yield the actors of the story whom a noun may mean, else the names that the article prints."""
        found = list(self._called(words))
        if not found and words.islower():
            found = list(self._called(words.split()[-1]))  # The same council: the council.
        yield from found

    def _called(self, words: str) -> Iterator[str | Mention]:
        known = [i for i, actor in self.known.items() if _is_called(actor.name, words, actor.kind)]
        if known:
            yield from known
            return
        for name in dict.fromkeys(one.name for one in self.printed):
            if _has(name, words):
                yield next(_mention(one) for one in self.printed if one.name == name)


def _mention(one: PrintedName) -> Mention:
    return Mention(one.start, one.end, MentionKind.NAME)


def _is_called(name: str, words: str, kind: ActorKind) -> bool:
    return kind in _BODIES and _has(name, words)


def _has(name: str, words: str) -> bool:
    """Whether a name holds some words, whatever their capitals: Dunmere Council, council."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", name, re.IGNORECASE) is not None
