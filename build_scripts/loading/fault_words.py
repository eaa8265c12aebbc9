"""Faults that pydantic finds, told to a contributor: which key, what was expected, what was found."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from build_scripts.codes import ALL, entries
from build_scripts.loading.key_hints import key_hint
from build_scripts.loading.keys import classes_in
from build_scripts.loading.paths import KeyPath, annotation_of, model_at
from build_scripts.loading.similar import did_you_mean, known, likely_ids
from build_scripts.problems import Code, Location, Problem, first_remedy
from build_scripts.yaml_text.reader import Document


def fault_problem(
    error: ErrorDetails, document: Document, model: type[BaseModel], prefix: KeyPath
) -> Problem:
    """Return the problem of one error of pydantic's, in words for contributors, with its place."""
    loc: KeyPath = tuple(part for part in error["loc"] if part != "[key]")
    kind, found = error["type"], error["input"]
    where = document.locate((*prefix, *loc))
    # An item of a list has no name of its own.
    named = [part for part in loc if isinstance(part, str)]
    name = f"`{named[-1]}`" if named else "the entry"
    if kind == "missing":
        place = document.locate((*prefix, *loc[:-1]))
        owner = owner_of(loc[:-1], document, prefix)
        hint = _swallowed(str(loc[-1]), document, (*prefix, *loc[:-1])) or _teach(model, loc)
        return told(entries.MISSING_KEY, place, f"{owner} has no {name}.", hint)
    if kind == "extra_forbidden":
        place = document.locate((*prefix, *loc), key=True)
        message = f"There is no key {name} in {owner_of(loc[:-1], document, prefix, bare=True)}."
        hint = key_hint(str(loc[-1]), model_at(model, loc[:-1]))
        return told(entries.UNKNOWN_KEY, place, message, hint)
    if kind == "enum" and not isinstance(found, str):
        message = f"{name} needs one word; found {_describe(found)}."
        return told(entries.WRONG_TYPE, where, message, _teach(model, loc))
    if kind == "enum":
        choices = _choices_at(model, loc)
        message = f"{name} is {found!r}, which is not one of its values."
        return told(
            entries.NOT_A_CHOICE,
            where,
            message,
            " ".join(filter(None, (did_you_mean(str(found), choices), known(choices)))),
        )
    if kind in ALL:
        code = ALL[kind]
        hint = _teach(model, loc) if code is entries.WRONG_TYPE else first_remedy(code)
        if code is entries.BAD_ID:
            hint = likely_ids(str(found)) or hint
        return told(code, where, f"{name}: {error['msg']}.", hint)
    expected = {
        "tuple_type": "a list, each item on a line of its own after “- ”",
        "model_type": "a mapping of keys to values",
        "model_attributes_type": "a mapping of keys to values",
        "dict_type": "a mapping of keys to values",
        "bool_parsing": "true or false",
        "bool_type": "true or false",
        "too_short": "some words",
        "string_too_short": "some words",
    }.get(kind, error["msg"])
    message = f"{name} needs {expected}; found {_describe(found)}."
    return told(entries.WRONG_TYPE, where, message, _teach(model, loc))


def _swallowed(key: str, document: Document, owner: KeyPath) -> str:
    """Return a hint where the line of a missing key is read as words of a text above it."""
    data: Any = document.data
    for step in owner:
        data = data[step]
    for holder, value in data.items() if isinstance(data, dict) else ():
        if isinstance(value, str) and f" {key}: " in f" {value}":
            return (
                f"The line `{key}: …` is read as words of `{holder}`: it is indented too far. "
                f"Put it straight below `{holder}`."
            )
    return ""


def told(code: Code, where: Location, message: str, hint: str) -> Problem:
    """Return a problem whose message begins with a capital."""
    return Problem(code, where, message[0].upper() + message[1:], hint)


def _describe(found: object) -> str:
    if isinstance(found, dict):
        return "a mapping"
    if isinstance(found, list):
        return "a list"
    text = str(found)
    return f"the text {text!r}" if len(text) <= 60 else f"the text {text[:57]!r}…"


_SINGULAR = {
    "quotations": "quotation",
    "passages": "passage",
    "reports": "report",
    "relationships": "relationship",
    "events": "event",
    "corrections": "correction",
    "positions": "position",
    "roles": "role",
    "members": "member",
    "story": "sentence",
    "answer": "row",
    "walk": "step",
    "facts": "fact",
    "variants": "variant",
    "occasions": "occasion",
}


def owner_of(loc: KeyPath, document: Document, prefix: KeyPath, *, bare: bool = False) -> str:
    """Name the part of the entry at `loc` as a person would: the quotation 'kirby-areas'."""
    lists = [part for part in loc if isinstance(part, str) and part in _SINGULAR]
    if not lists:
        return "this entry"
    noun = _SINGULAR[lists[-1]]
    if bare:
        return f"a {noun}" if noun[0] not in "aeiou" else f"an {noun}"
    data: Any = document.data
    for step in (*prefix, *loc):
        data = data[step]
    identifier = data.get("id") if isinstance(data, dict) else None
    return f"the {noun} {identifier!r}" if isinstance(identifier, str) else f"this {noun}"


def _choices_at(model: type[BaseModel], loc: KeyPath) -> list[str]:
    owner = model_at(model, loc[:-1])
    annotation = annotation_of(owner, str(loc[-1])) if owner else None
    return [
        str(member.value)
        for choice in classes_in(annotation)
        if issubclass(choice, Enum)
        for member in choice
    ]


def _teach(model: type[BaseModel], loc: KeyPath) -> str:
    """Return the description of a key, which says what belongs there."""
    owner = model_at(model, tuple(loc[:-1]))
    if owner is None or not loc:
        return ""
    for name, info in owner.model_fields.items():
        if loc[-1] in (name, info.alias) and info.description:
            return f"`{loc[-1]}` holds: {' '.join(info.description.split())}"
    return ""
