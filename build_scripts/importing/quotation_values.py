"""The values of a row in the form of the files: dates, lists, ids, words of a few."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping

from pydantic import ValidationError

from build_scripts.codes import importing as codes
from build_scripts.entries import Act, Attribution, Place, Quotation
from build_scripts.entries.date_forms import form_for
from build_scripts.entries.printed_dates import is_date, mended_date
from build_scripts.entries.quotation import Reply
from build_scripts.entries.translation import Translator
from build_scripts.importing.clean_text import visible_text
from build_scripts.importing.entry_text import PlainValue
from build_scripts.importing.given import Field, Given, QuotationGiven
from build_scripts.loading.similar import did_you_mean, known
from build_scripts.problems import Location, Problem
from build_scripts.words.sources import Form

_CHOICES: Mapping[Field, tuple[str, ...]] = {
    Field.ACT: tuple(Act),
    Field.ATTRIBUTION: tuple(Attribution),
    Field.PLACE: tuple(Place),
    Field.REPLY: tuple(Reply),
    Field.TRANSLATED_BY: tuple(Translator),
    Field.TRANSLATION_BY: tuple(Translator),
    Field.FORM: tuple(Form),
}
_DATES = frozenset({Field.SAID_ON, Field.PUBLISHED, Field.WITHDRAWN_ON})
ACTOR_LISTS = (Field.ON_BEHALF_OF, Field.ABOUT, Field.AGAINST, Field.VIA)
AS_THEY_ARE = (
    *(Field.ATTRIBUTED_AS, Field.NEAR, Field.PAGE, Field.SHEET, Field.COLUMN, Field.PARAGRAPH),
    *(Field.LINE, Field.AT, Field.ACT_BASIS, Field.SAID_ON_BASIS, Field.TO, Field.RELAYS),
    *(Field.UTTERANCE, Field.CONTEXT, Field.CUT_BASIS, Field.SAYS, Field.CUE),
)
_PARTED = re.compile(r"\s*[;\n]\s*")


def items_of(text: str) -> tuple[str, ...]:
    """Return the items of a cell: a list as JSON has it, else what semicolons or lines part."""
    text = text.strip()
    if text.startswith("["):
        try:
            items = json.loads(text)
        except ValueError:
            items = _PARTED.split(text.strip("[]").replace(",", ";"))
        return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())
    return tuple(filter(None, _PARTED.split(text)))


def tidied_row(
    row: QuotationGiven, faulty: Container[Location]
) -> tuple[QuotationGiven, tuple[Problem, ...]]:
    """Take off what nobody sees, and bring dates and words of a few into the form of the files.

    What has no such form is told.

    `faulty` are the places of which something was told before.
    Problems: `value-not-understood`.
    """
    values: dict[Field, Given] = {}
    problems: list[Problem] = []
    for field, raw in row.values.items():
        text = visible_text(raw.text, keep_joiners=field is Field.ORIGINAL_WORDS)
        given = Given(text, raw.at, raw.where)
        if given.at in faulty and field in (*_DATES, *_CHOICES):
            continue
        tidy = _date if field in _DATES else _choice if field in _CHOICES else _as_it_is
        result = tidy(field, given)
        if isinstance(result, Problem):
            problems.append(result)
        else:
            values[field] = Given(result, given.at, given.where)
    return QuotationGiven(row.own, values, row.is_ours), tuple(problems)


def _as_it_is(_: Field, given: Given) -> str:
    return given.text


def _date(_: Field, given: Given) -> str | Problem:
    if is_date(given.text):
        return given.text
    if mended := mended_date(given.text):
        return mended
    why = form_for(given.text) or "write it as 2022-12-09, or 2022-12 where the day is not known"
    fact = f"{given.text!r} is not a date with one reading: {why}."
    return given.problem(codes.VALUE_NOT_UNDERSTOOD, fact, "Write the year first: 2022-12-09.")


def _choice(field: Field, given: Given) -> str | Problem:
    word = given.text.strip().casefold().replace(" ", "-")
    choices = _CHOICES[field]
    if word in choices:
        return word
    hint = f"{did_you_mean(word, choices)} {known(choices)}".strip()
    fact = f"{given.text!r} is none of its values."
    return given.problem(codes.VALUE_NOT_UNDERSTOOD, fact, hint)


def faults_of(row: QuotationGiven, values: Mapping[str, PlainValue]) -> Iterator[Problem]:
    """Yield what the model of quotations has against values, each at the cell it comes from.

    Problems: `value-not-understood`.
    """
    try:
        Quotation.model_validate({k: _for_model(v) for k, v in values.items()})
    except ValidationError as found:
        for error in found.errors():
            key = str(error["loc"][0]) if error["loc"] else ""
            given = row.of(_FIELD_OF.get(key, Field.WORDS))
            fact = f"`{key}`: {error['msg']}."
            yield given.problem(codes.VALUE_NOT_UNDERSTOOD, fact, codes.VALUE_NOT_UNDERSTOOD.remedy)


_FIELD_OF = {
    **{field.value: field for field in Field},
    "spoken_in": Field.ORIGINAL_LANGUAGE,
    "original": Field.ORIGINAL_WORDS,
    "withdrawn": Field.WITHDRAWN_ON,
}


def _for_model(value: PlainValue) -> object:
    return list(value) if isinstance(value, tuple) else value
