"""Documents to entries: every value gets its type, every fault becomes a problem with its place.

One wrong value does not hide the rest: what is faulty is left out and told, and the entry that
remains goes on through the check, so that all problems are found in one pass.
"""

from __future__ import annotations

from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from build_scripts.codes import entries
from build_scripts.loading.fault_words import fault_problem, owner_of, told
from build_scripts.loading.key_hints import means
from build_scripts.loading.lost_words import lost_words
from build_scripts.loading.misplaced import right_list
from build_scripts.loading.paths import KeyPath
from build_scripts.loading.salvage import salvaged
from build_scripts.loading.similar import nearest_names
from build_scripts.loading.sited import Sited
from build_scripts.problems import Problem
from build_scripts.yaml_text.problem_list import few_of_each
from build_scripts.yaml_text.reader import Document

M = TypeVar("M", bound=BaseModel)

MOST_FAULTS = 100
"""So many faults of one kind are told of one entry; the others are counted."""


def validate(
    identifier: str, document: Document, model: type[M], prefix: KeyPath = ()
) -> tuple[Sited[M] | None, tuple[Problem, ...]]:
    """Make an entry of a document, or of the part of it at `prefix`.

    Returns the entry, without its faulty parts where that is possible, and the problems: missing
    and unknown keys, wrong types, values that are no id, date, choice, address or language, and words
    that were read as a comment.
    """
    data: Any = document.data
    for step in prefix:
        data = data[step]
    lost = tuple(islice(lost_words(document, model, prefix), MOST_FAULTS))
    try:
        return Sited(identifier, model.model_validate(data), document, prefix), lost
    except ValidationError as faults:
        errors = faults.errors(include_url=False)
    elsewhere = _in_the_wrong_list(data, model, errors)
    few, others = few_of_each(errors, lambda error: error["type"], MOST_FAULTS)
    problems = [
        fault_problem(error, document, model, prefix)
        for error in few
        if not _was_told(document, (*prefix, *error["loc"]))
        and not _is_misspelt(error, errors)
        and error["loc"][:2] not in elsewhere
    ]
    problems += [
        told(
            entries.UNKNOWN_KEY,
            document.locate((*prefix, *loc)),
            f"{owner_of(loc, document, prefix)} has the keys of another list: `{right}`.",
            f"Put it beneath a line `{right}:`, which stands as far left as `{loc[0]}:`.",
        )
        for loc, right in elsewhere.items()
    ]
    if others:
        message = f"{len(others):,} more faults like these are not shown."
        where = document.locate((*prefix, *others[0]["loc"]))
        problems.append(
            Problem(fault_problem(others[0], document, model, prefix).code, where, message)
        )
    return salvaged(identifier, document, model, data, errors, prefix), (*lost, *problems)


def _in_the_wrong_list(
    data: Any, model: type[BaseModel], errors: list[ErrorDetails]
) -> dict[KeyPath, str]:
    """Return the faulty items of lists that fit into another list of the entry, with its key."""
    faulty = dict.fromkeys(error["loc"][:2] for error in errors if len(error["loc"]) > 2)
    found: dict[KeyPath, str] = {}
    for loc in faulty:
        match loc:
            case (str() as key, int() as index):
                if right := right_list(data[key][index], model, key):
                    found[loc] = right
    return found


def _was_told(document: Document, loc: KeyPath) -> bool:
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
