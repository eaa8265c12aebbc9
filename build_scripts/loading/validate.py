"""Documents to entries: every value gets its type, every fault becomes a problem with its place.

One wrong value does not hide the rest: what is faulty is left out and told, and the entry that
remains goes on through the check, so that all problems are found in one pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from build_scripts.codes import ALL, entries
from build_scripts.entries.fields import is_id
from build_scripts.key_hints import key_hint, means
from build_scripts.loading.keys import classes_in
from build_scripts.loading.misplaced import right_list
from build_scripts.loading.similar import did_you_mean, known, likely_ids, nearest_names
from build_scripts.problems import Code, Location, Problem, first_remedy
from build_scripts.yaml_text.problem_list import few_of_each
from build_scripts.yaml_text.reader import Document

M = TypeVar("M", bound=BaseModel)
M_co = TypeVar("M_co", bound=BaseModel, covariant=True)
Path = tuple[str | int, ...]

MOST_FAULTS = 100
"""So many faults of one kind are told of one entry; the others are counted."""


@dataclass(frozen=True, slots=True)
class Sited(Generic[M_co]):
    """An entry with its id and the way back to its file.

    `lost` holds the ids inside it that were left out because they are faulty; `lost_unnamed` says
    that something was left out whose id is not known. `indices` leads from the place of an item in
    the entry to its place in the file.
    """

    id: str
    entry: M_co
    document: Document
    prefix: Path = ()
    lost: frozenset[str] = frozenset()
    indices: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    lost_unnamed: bool = False

    def may_have_lost(self, identifier: str) -> bool:
        """Whether something of this id may have been left out, so that it is missed for no fault."""
        return self.lost_unnamed or identifier in self.lost

    def at(self, *path: str | int) -> Location:
        """Return the place in the file of a value of the entry, by its path of keys and indices."""
        match path:
            case (str() as key, int() as index, *rest) if key in self.indices:
                path = (key, self.indices[key][index], *rest)
        return self.document.locate((*self.prefix, *path))


def validate(
    identifier: str, document: Document, model: type[M], prefix: Path = ()
) -> tuple[Sited[M] | None, tuple[Problem, ...]]:
    """Make an entry of a document, or of the part of it at `prefix`.

    Returns the entry, without its faulty parts where that is possible, and the problems: missing
    and unknown keys, wrong types, and values that are no id, date, choice, address or language.
    """
    data: Any = document.data
    for step in prefix:
        data = data[step]
    try:
        return Sited(identifier, model.model_validate(data), document, prefix), ()
    except ValidationError as faults:
        errors = faults.errors(include_url=False)
    elsewhere = _in_the_wrong_list(data, model, errors)
    few, others = few_of_each(errors, lambda error: error["type"], MOST_FAULTS)
    problems = [
        _problem(error, document, model, prefix)
        for error in few
        if not _was_told(document, (*prefix, *error["loc"]))
        and not _is_misspelt(error, errors)
        and error["loc"][:2] not in elsewhere
    ]
    problems += [
        _make(
            entries.UNKNOWN_KEY,
            document.locate((*prefix, *loc)),
            f"{_owner(loc, document, prefix)} has the keys of another list: `{right}`.",
            f"Put it beneath a line `{right}:`, which stands as far left as `{loc[0]}:`.",
        )
        for loc, right in elsewhere.items()
    ]
    if others:
        message = f"{len(others):,} more faults like these are not shown."
        where = document.locate((*prefix, *others[0]["loc"]))
        problems.append(Problem(_problem(others[0], document, model, prefix).code, where, message))
    return _salvaged(identifier, document, model, data, errors, prefix), tuple(problems)


def _in_the_wrong_list(
    data: Any, model: type[BaseModel], errors: list[ErrorDetails]
) -> dict[Path, str]:
    """Return the faulty items of lists that fit into another list of the entry, with its key."""
    faulty = dict.fromkeys(error["loc"][:2] for error in errors if len(error["loc"]) > 2)
    found: dict[Path, str] = {}
    for loc in faulty:
        match loc:
            case (str() as key, int() as index):
                if right := right_list(data[key][index], model, key):
                    found[loc] = right
    return found


def _salvaged(
    identifier: str,
    document: Document,
    model: type[M],
    data: Any,
    errors: list[ErrorDetails],
    prefix: Path,
) -> Sited[M] | None:
    if not isinstance(data, dict):
        return None
    dropped: dict[str, set[int]] = {}
    faulty_names: dict[str, set[str | int]] = {}
    lost: set[str] = set()
    lost_unnamed = False
    rest = dict(data)
    for error in errors:
        loc = error["loc"]
        if error["type"] == "missing" and len(loc) == 1:
            return None
        if len(loc) > 1 and isinstance(loc[1], int) and isinstance(rest.get(str(loc[0])), list):
            dropped.setdefault(str(loc[0]), set()).add(loc[1])
        elif (
            len(loc) > 1 and _is_mapping(model, loc[0]) and isinstance(rest.get(str(loc[0])), dict)
        ):
            faulty_names.setdefault(str(loc[0]), set()).add(loc[1])
            lost.add(str(loc[1]))
        else:
            lost_unnamed |= rest.pop(str(loc[0]), None) is not None and _holds_ids(model, loc[0])
            # What stands under a misspelt key is lost too.
            meant = nearest_names(str(loc[0]), keys_at(model, ()), most=1)
            lost_unnamed |= bool(meant) and _holds_ids(model, meant[0])
    for key, names in faulty_names.items():
        if key in rest:
            rest[key] = {name: value for name, value in rest[key].items() if name not in names}
    indices: dict[str, tuple[int, ...]] = {}
    for key, faulty in dropped.items():
        if key not in rest:
            continue
        items = rest[key]
        indices[key] = tuple(i for i in range(len(items)) if i not in faulty)
        rest[key] = [items[i] for i in indices[key]]
        for index in faulty:
            identifier_inside = items[index].get("id") if isinstance(items[index], dict) else None
            if isinstance(identifier_inside, str) and is_id(identifier_inside):
                lost.add(identifier_inside)
            else:
                lost_unnamed |= _holds_ids(model, key)
    try:
        entry = model.model_validate(rest)
    except ValidationError:
        return None
    return Sited(identifier, entry, document, prefix, frozenset(lost), indices, lost_unnamed)


def _holds_ids(model: type[BaseModel], key: str | int) -> bool:
    """Whether the things under a key have ids, so that others may refer to them."""
    parts = classes_in(_annotation(model, str(key)))
    return _is_mapping(model, key) or any(
        issubclass(part, BaseModel) and "id" in part.model_fields for part in parts
    )


def _is_mapping(model: type[BaseModel], key: str | int) -> bool:
    return get_origin(_annotation(model, str(key))) is dict


def _was_told(document: Document, loc: Path) -> bool:
    """Whether the reader has told already what is wrong with a value, or with what holds it."""
    return any(loc[:length] in document.told for length in range(1, len(loc) + 1))


def _is_misspelt(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether a missing key is there after all, spelt wrongly, and told as an unknown key."""
    if error["type"] != "missing":
        return False
    *owner, key = error["loc"]
    strangers = [
        str(other["loc"][-1])
        for other in errors
        if other["type"] == "extra_forbidden" and [*other["loc"][:-1]] == owner
    ]
    return bool(nearest_names(str(key), strangers)) or any(means(s, str(key)) for s in strangers)


def _problem(
    error: ErrorDetails, document: Document, model: type[BaseModel], prefix: Path
) -> Problem:
    loc: Path = tuple(part for part in error["loc"] if part != "[key]")
    kind, found = error["type"], error["input"]
    where = document.locate((*prefix, *loc))
    # An item of a list has no name of its own.
    named = [part for part in loc if isinstance(part, str)]
    name = f"`{named[-1]}`" if named else "the entry"
    if kind == "missing":
        place = document.locate((*prefix, *loc[:-1]))
        owner = _owner(loc[:-1], document, prefix)
        hint = _swallowed(str(loc[-1]), document, (*prefix, *loc[:-1])) or _teach(model, loc)
        return _make(entries.MISSING_KEY, place, f"{owner} has no {name}.", hint)
    if kind == "extra_forbidden":
        place = document.locate((*prefix, *loc), key=True)
        message = f"There is no key {name} in {_owner(loc[:-1], document, prefix, bare=True)}."
        hint = key_hint(str(loc[-1]), _models_at(model, loc[:-1]))
        return _make(entries.UNKNOWN_KEY, place, message, hint)
    if kind == "enum" and not isinstance(found, str):
        message = f"{name} needs one word; found {_describe(found)}."
        return _make(entries.WRONG_TYPE, where, message, _teach(model, loc))
    if kind == "enum":
        choices = _choices_at(model, loc)
        message = f"{name} is {found!r}, which is not one of its values."
        return _make(
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
        return _make(code, where, f"{name}: {error['msg']}.", hint)
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
    return _make(entries.WRONG_TYPE, where, message, _teach(model, loc))


def _swallowed(key: str, document: Document, owner: Path) -> str:
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


def _make(code: Code, where: Location, message: str, hint: str) -> Problem:
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


def _owner(loc: Path, document: Document, prefix: Path, *, bare: bool = False) -> str:
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


def _models_at(model: type[BaseModel], loc: Path) -> type[BaseModel] | None:
    for part in loc:
        if isinstance(part, int):
            continue
        annotation = _annotation(model, part)
        if annotation is None:
            continue  # The name of an occasion, not a key of a model.
        models = [c for c in classes_in(annotation) if issubclass(c, BaseModel)]
        if not models:
            return None
        model = models[0]
    return model


def _annotation(model: type[BaseModel], key: str) -> Any:
    for name, info in model.model_fields.items():
        if key in (name, info.alias):
            return info.annotation
    return None


def keys_at(model: type[BaseModel], loc: Path) -> list[str]:
    """Return the keys that a mapping may have, in the order of its model; none where none is known."""
    owner = _models_at(model, loc)
    if owner is None:
        return []
    return [info.alias or name for name, info in owner.model_fields.items()]


def annotation_at(model: type[BaseModel], loc: Path) -> Any:
    """Return the annotation of the value at a path, or None where the model has no such key."""
    names = [step for step in loc if isinstance(step, str)]
    owner = _models_at(model, tuple(names[:-1])) if names else None
    return _annotation(owner, names[-1]) if owner is not None else None


def _choices_at(model: type[BaseModel], loc: Path) -> list[str]:
    owner = _models_at(model, loc[:-1])
    annotation = _annotation(owner, str(loc[-1])) if owner else None
    return [
        str(member.value)
        for choice in classes_in(annotation)
        if issubclass(choice, Enum)
        for member in choice
    ]


def _teach(model: type[BaseModel], loc: Path) -> str:
    """Return the description of a key, which says what belongs there."""
    owner = _models_at(model, tuple(loc[:-1]))
    if owner is None or not loc:
        return ""
    for name, info in owner.model_fields.items():
        if loc[-1] in (name, info.alias) and info.description:
            return f"`{loc[-1]}` holds: {' '.join(info.description.split())}"
    return ""
