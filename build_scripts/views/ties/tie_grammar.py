"""The words of a tie in the tense and number that a sentence needs.

Label and past tense stand in the type; what else a sentence needs is derived from the label, whose
first word is a verb of the third person in every type whose label reads between two names.
"""

from __future__ import annotations

from build_scripts.entries import RelationType

_BASES = {"has": "have", "is": "be", "does": "do", "goes": "go"}
_PLURALS = {"is": "are", "was": "were"}
_HISSING = ("sses", "shes", "ches", "xes", "zzes")


def base_of(label: str) -> str:
    """Return a label with its verb as after "to": "supply drones to", "have a partnership with"."""
    verb, space, rest = label.partition(" ")
    return f"{_base(verb)}{space}{rest}"


def several(label: str) -> str:
    """Return a label with its verb as after a plural name: "supply drones to", "are owed by"."""
    verb, space, rest = label.partition(" ")
    return f"{_PLURALS.get(verb) or _base(verb)}{space}{rest}"


def _base(verb: str) -> str:
    if verb in _BASES:
        return _BASES[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if verb.endswith(_HISSING):
        return verb[:-2]
    # "supplied", "pass": no third person.
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def verb_of(kind: RelationType, *, is_past: bool, is_plural: bool) -> str:
    """Return what stands between the names of a tie; without `past` it stays in the present."""
    if is_past and kind.past:
        words, _, rest = kind.past.partition(" ")
        verb = _PLURALS.get(words, words) if is_plural else words
        return f"{verb} {rest}".rstrip()
    return several(kind.label) if is_plural else kind.label


def together_of(kind: RelationType, *, is_past: bool) -> str:
    """Return what two do together: "made drones together"; empty where the type does not say."""
    if not kind.together:
        return ""
    verbs, space, rest = kind.together.partition(" ")
    present, _, past = verbs.partition("/")
    return f"{past if is_past else present}{space}{rest}"
