"""Rows of our own data as somebody would have typed them: what the data adds to a value is taken off."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from build_scripts.entries import Act, Attribution, Place
from build_scripts.exports.said import NO_CUE
from build_scripts.importing.given import Field, Given, QuotationGiven
from build_scripts.telling.translations import TRANSLATORS
from build_scripts.words.sources import Form

_OF_ARTICLES = "articles/"
_READING = re.compile(r"\(our reading: (.*)\)", re.DOTALL)
_VERB_BEFORE = re.compile(r"\[[^\]…]+\] (?=\S)")
_TRANSLATION = re.compile(
    rf"In [^:]+: (.*) \(({'|'.join(map(re.escape, TRANSLATORS.values()))})\)", re.DOTALL
)
_BY = {note: by.value for by, note in TRANSLATORS.items()}
_USUAL = {
    Field.ACT: Act.SAYS.value,
    Field.PLACE: Place.BODY.value,
    Field.ATTRIBUTION: Attribution.NAMED.value,
}
"""Values that an entry has where its file says nothing."""


def as_typed(quotation: QuotationGiven) -> QuotationGiven:
    """Return a row of our own data without what was added to it; any other row as it is."""
    if not quotation.is_ours:
        return quotation
    values = dict(quotation.values)
    _name(values)
    _words(values)
    _basis(values)
    _translation(values)
    for field, usual in _USUAL.items():
        if field in values and values[field].text == usual:
            del values[field]
    if values.pop(Field.DATED_BY_ARTICLE, quotation.own).text.casefold() == "true":
        values.pop(Field.SAID_ON, None)
        values.pop(Field.SAID_ON_BASIS, None)
    values.pop(Field.LANGUAGE, None)
    if Field.WORDS in values:
        values.setdefault(Field.CUE, replace(quotation.own, text=NO_CUE))
    return replace(quotation, values=values)


def _name(values: dict[Field, Given]) -> None:
    """The id inside the article, where the data has it with the article before it."""
    given = values.get(Field.ID)
    if given is None or not given.text.startswith(_OF_ARTICLES):
        return
    article, _, own = given.text.removeprefix(_OF_ARTICLES).partition("#")
    values[Field.ID] = replace(given, text=own)
    values.setdefault(Field.ARTICLE, replace(given, text=article))


def _words(values: dict[Field, Given]) -> None:
    """The words without the verb that the data sets before a denial in the reporter's words."""
    given, form = values.get(Field.WORDS), values.get(Field.FORM)
    if given is not None and form is not None and form.text == Form.INDIRECT.value:
        values[Field.WORDS] = replace(given, text=_VERB_BEFORE.sub("", given.text, count=1))


def _basis(values: dict[Field, Given]) -> None:
    """The reason for an act that somebody wrote; what the cue or the words tell is told again."""
    given = values.pop(Field.ACT_BASIS, None)
    if given is not None and (found := _READING.fullmatch(given.text)):
        values[Field.ACT_BASIS] = replace(given, text=found[1])


def _translation(values: dict[Field, Given]) -> None:
    given = values.get(Field.TRANSLATION)
    if given is not None and (found := _TRANSLATION.fullmatch(given.text)):
        values[Field.TRANSLATION] = replace(given, text=found[1])
        values[Field.TRANSLATION_BY] = replace(given, text=_BY[found[2]])


def without_form(values: Mapping[Field, Given]) -> dict[Field, Given]:
    """Return values without those that only say how the others are to be read."""
    reading = {Field.FORM, Field.PREFIX, Field.SUFFIX, Field.BYLINE, Field.DATED_BY_ARTICLE}
    return {field: given for field, given in values.items() if field not in reading}
