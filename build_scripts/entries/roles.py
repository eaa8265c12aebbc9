"""What the text of a value is to the format: the name of something, its own name, our words, printed words.

Each type of `fields` that holds text carries one of these as its mark, so that whoever must treat
names, prose and printed words apart (references, completion, mending, comments in prose) follows
from the models and from nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Noun(StrEnum):
    """What a name in a file names; the value is what a message calls it."""

    ACTOR = "actor"
    ARTICLE = "article"
    CLAIM = "claim"
    TOPIC = "topic"
    RELATION_TYPE = "relation type"
    RELATIONSHIP = "relationship"
    TIE = "tie"
    QUOTATION = "quotation"
    OCCASION = "occasion"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Names:
    """The value names something else that must exist.

    Where a value can name one of several kinds, `nouns` has them all, and the form of the value
    tells which: an assertion has a `#`, a tie `--`.
    """

    nouns: tuple[Noun, ...]

    def noun_of(self, value: str) -> Noun:
        """Return what a value names."""
        if len(self.nouns) == 1:
            return self.nouns[0]
        if "#" in value:
            return Noun.RELATIONSHIP
        return Noun.TIE if "--" in value else Noun.ACTOR


class Own(StrEnum):
    """The value is a name that exists by being written."""

    ID = "its own id"
    SHARED = "a name that equal things share"


class Wording(StrEnum):
    """The value is running text."""

    OURS = "our own words"
    PRINTED = "words as printed"
    LABEL = "a few words of ours that equal things have in common"


class FixedForm(StrEnum):
    """The value is text of a fixed form that is neither a name of the story nor words."""

    ADDRESS = "web address"
    LANGUAGE = "language tag"
    PLACE = "place in a source, as it counts there"
    IDENTIFIER = "identifier of a register that others keep"


ValueRole = Names | Own | Wording | FixedForm


def names(*nouns: Noun) -> Names:
    """Return the mark of a type whose values name things of these kinds."""
    return Names(nouns)
