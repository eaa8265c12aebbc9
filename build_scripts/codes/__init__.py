"""Every code of a problem, by the part of the work that finds it.

`ALL` is the registry that the reference page, the literate tests and the terminal read.
A number is never used again for something else.
"""

from build_scripts.codes import (
    amounts,
    answers,
    check,
    entries,
    evidence,
    files,
    importing,
    intake,
    languages,
    marks,
    publishing,
    registers,
    sense,
    sources,
    turns,
    undecided,
)
from build_scripts.problems import Code

_MODULES = (
    *(files, languages, entries, check, marks, turns, sense, evidence, answers),
    *(sources, registers, amounts),
    *(publishing, intake, undecided, importing),
)

ALL: dict[str, Code] = {
    value.number: value
    for module in _MODULES
    for value in vars(module).values()
    if isinstance(value, Code)
}
