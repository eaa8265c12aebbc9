"""Whether the story has a quotation already, so that the same file twice is the same as once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.entries import UNDECIDED, Article, Quotation
from build_scripts.importing.given import Field, QuotationGiven
from build_scripts.importing.quotation_values import ACTOR_LISTS, items_of
from build_scripts.importing.story_index import StoryIndex, name_key

_COMPARED = {
    Field.CUE: "cue",
    Field.SAYS: "says",
    Field.ACT: "act",
    Field.SAID_ON: "said_on",
    Field.TO: "to",
    Field.CONTEXT: "context",
}


def bare_words(text: str) -> str:
    """Return words as they are compared: letters and figures alone, in small letters."""
    return "".join(character for character in text.casefold() if character.isalnum())


@dataclass(frozen=True, slots=True)
class KnownQuotations:
    """The quotations that an article has, by id and by words."""

    by_id: Mapping[str, Quotation]
    by_words: Mapping[str, Sequence[Quotation]]

    @classmethod
    def of(cls, article: Article) -> KnownQuotations:
        """Return those of an article."""
        by_words: dict[str, list[Quotation]] = {}
        for quotation in article.quotations:
            by_words.setdefault(bare_words(quotation.text), []).append(quotation)
        return cls({one.id: one for one in article.quotations}, by_words)

    def the_same(self, row: QuotationGiven) -> Quotation | None:
        """Return the quotation that a row is: by its id, else by its words.

        One that was taken back is the same by its id alone. Another under the same id is not.
        """
        identifier, words = row.text(Field.ID), bare_words(row.text(Field.WORDS))
        if known := self.by_id.get(identifier):
            is_same = bare_words(known.text) == words or known.withdrawn or not words
            return known if is_same else None
        # In our own data the same words may stand twice, under two ids.
        if not words or (identifier and row.is_ours):
            return None
        same = (one for one in self.by_words.get(words, ()) if _same_place(one, row))
        return next(same, None)


def _same_place(quotation: Quotation, row: QuotationGiven) -> bool:
    """Whether the neighbourhood of words may be the same, as far as both say it."""
    if not quotation.near:
        return True
    near = bare_words(quotation.near)
    words = bare_words(row.text(Field.WORDS))
    before, _, behind = near.partition(words)
    given = bare_words(row.text(Field.NEAR))
    return (
        (not given or given in near or near in given)
        and _agree(bare_words(row.text(Field.PREFIX))[::-1], before[::-1])
        and _agree(bare_words(row.text(Field.SUFFIX)), behind)
    )


def _agree(one: str, other: str) -> bool:
    """Whether two stretches that begin at the same place are equal as far as the shorter goes."""
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def differing_keys(quotation: Quotation, row: QuotationGiven, index: StoryIndex) -> list[str]:
    """Return the keys in which a row says something else than the entry. What is undecided says nothing."""
    if quotation.withdrawn is not None:
        return []
    found = []
    names = items_of(row.text(Field.SPEAKER))
    known = {name for name in names for name in _ids(index, name)}
    if names and known and not known & {*quotation.speaker, *quotation.candidates, UNDECIDED}:
        found.append("speaker")
    for field, key in _COMPARED.items():
        if quotation.occasion and field in (Field.SAID_ON, Field.TO):
            continue
        given, has = row.text(field), getattr(quotation, key)
        text = has.text if hasattr(has, "text") else str(has or "")
        if given and text and text != UNDECIDED and name_key(given) != name_key(text):
            found.append(key)
    for field in ACTOR_LISTS:
        ids = {name for one in items_of(row.text(field)) for name in _ids(index, one)}
        if ids and ids != set(getattr(quotation, field.value)):
            found.append(field.value)
    return found


def _ids(index: StoryIndex, name: str) -> list[str]:
    bare = name.removeprefix("actors/")
    return [bare] if bare in index.actors else index.actors_by_name.get(name_key(bare), [])
